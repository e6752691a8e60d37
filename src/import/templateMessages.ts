/** Words of the template that communes fill in. */
export const templateMessages = {
  dataSheet: { vi: 'Số liệu', en: 'Data' },
  notesSheet: { vi: 'Hướng dẫn', en: 'Notes' },
  communesSheet: { vi: 'Danh sách xã', en: 'Communes' },
  noteColumn: { vi: 'Cột', en: 'Column' },
  noteMeaning: { vi: 'Ý nghĩa', en: 'Meaning' },
  noteRequired: { vi: 'Bắt buộc', en: 'Required' },
  yes: { vi: 'có', en: 'yes' },
  secrets: {
    vi: 'Không ghi bí mật nhà nước, không ghi họ tên, số giấy tờ, số điện thoại, địa chỉ của bất kỳ ai.',
    en: "No state secrets; nobody's name, papers, telephone or address.",
  },
} as const;

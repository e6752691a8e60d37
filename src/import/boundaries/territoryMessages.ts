/** Names of epochs. */
export const epochNames = {
  'before-2025': { vi: 'Trước ngày 01/07/2025', en: 'Before 1 July 2025' },
  '2025': { vi: 'Từ 01/07/2025 đến 29/04/2026', en: '1 July 2025 to 29 April 2026' },
  '2026': { vi: 'Từ ngày 30/04/2026', en: 'Since 30 April 2026' },
} as const;

/** Words of a territory.json made for a new territory. */
export const territoryWords = {
  kind: { vi: 'địa bàn', en: 'territory' },
  whole: { vi: 'Toàn địa bàn', en: 'Whole territory' },
  year: { vi: 'Năm {year}', en: '{year}' },
  source: {
    vi: 'Ranh giới nhập từ tệp “{file}” (SHA-256 {hash}…), đã sửa chồng lấn và khe hở',
    en: 'Boundaries imported from the file "{file}" (SHA-256 {hash}…), overlaps and gaps repaired',
  },
  description: { vi: 'Mô tả địa bàn', en: 'Description of the territory' },
} as const;

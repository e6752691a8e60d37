import { defineMessages } from '../../i18n/messages';

/** Words of the space that is used, and of what may go wrong with a store. */
export const st = defineMessages({
  used: { vi: 'Kho số liệu dùng {bytes}', en: 'The store uses {bytes}' },
  granted: {
    vi: 'Trình duyệt cho phép {quota}, trang này đã dùng {usage} ({share}).',
    en: 'The browser grants {quota}; this page uses {usage} ({share}).',
  },
  unknownQuota: {
    vi: 'Trình duyệt không cho biết còn bao nhiêu chỗ.',
    en: 'The browser does not say how much room is left.',
  },
  persisted: { vi: 'Được giữ lâu dài', en: 'Kept for good' },
  persistedText: {
    vi: 'Trình duyệt hứa không tự xoá khi máy thiếu chỗ. Xoá dữ liệu trình duyệt bằng tay vẫn mất.',
    en: 'The browser promised not to evict it when room runs short. Clearing the browser’s data by hand still does.',
  },
  notPersisted: { vi: 'Chưa được giữ lâu dài', en: 'Not kept for good yet' },
  notPersistedText: {
    vi: 'Khi máy gần hết chỗ, trình duyệt có thể tự xoá kho này. Hãy bấm “Giữ lâu dài”, hoặc xuất gói số liệu để cất riêng.',
    en: 'When room runs short, the browser may evict this store. Press “Keep for good”, or export a data package to put aside.',
  },
  persist: { vi: 'Giữ lâu dài', en: 'Keep for good' },
  persistRefused: {
    vi: 'Trình duyệt chưa đồng ý. Hãy thêm trang vào dấu trang rồi thử lại, và xuất gói số liệu để cất riêng.',
    en: 'The browser refused. Bookmark this page and try again, and export a data package to put aside.',
  },
  nearFull: { vi: 'Sắp hết chỗ', en: 'Nearly full' },
  nearFullText: {
    vi: 'Đã dùng {share} phần được phép. Hãy xuất gói số liệu, rồi quên các bước cũ trong Lịch sử hoặc gỡ lớp không dùng.',
    en: '{share} of the granted room is used. Export a data package, then forget old steps in History or remove layers that are not needed.',
  },
  goHistory: { vi: 'Mở Lịch sử', en: 'Open History' },
  recovered: { vi: 'Kho đã tự khôi phục', en: 'The store was recovered' },
  recoveredText: {
    vi: 'Bước {lost} bị hỏng, không đọc được. Đang dùng số liệu của bước {head}, bước tốt gần nhất. Hãy kiểm tra và nhập lại phần thiếu.',
    en: 'Step {lost} was broken and could not be read. The data of step {head}, the last good one, are in use. Check them and import again what is missing.',
  },
  recoveredNone: {
    vi: 'Bước {lost} bị hỏng, không đọc được và không có bước tốt nào trước đó. Đang dùng số liệu máy chủ. Hãy nhập lại hoặc mở gói số liệu đã cất.',
    en: 'Step {lost} was broken and no good step stands before it. The served data are in use. Import again, or open a package that was put aside.',
  },
  unavailable: { vi: 'Không dùng được kho số liệu', en: 'The store cannot be used' },
  unavailableText: {
    vi: 'Trình duyệt này không cho lưu (cửa sổ ẩn danh hoặc chính sách của máy). Bản đồ vẫn chạy bằng số liệu máy chủ; số liệu nhập sẽ không được giữ.',
    en: 'This browser does not allow storing (private window, or policy). The map works with the served data; imports cannot be kept.',
  },
  quota: { vi: 'Không còn chỗ trên máy', en: 'No room left' },
  quotaText: {
    vi: 'Chưa đổi gì cả. Hãy quên các bước cũ hoặc gỡ lớp không dùng, rồi làm lại.',
    en: 'Nothing was changed. Forget old steps or remove layers that are not needed, then try again.',
  },
  conflict: { vi: 'Thẻ khác vừa đổi số liệu', en: 'Another tab was faster' },
  conflictText: {
    vi: 'Chưa đổi gì cả; đã nạp bản mới nhất. Hãy xem lại rồi làm lại.',
    en: 'Nothing was changed; the newest state is loaded. Look at it and try again.',
  },
  broken: { vi: 'Tệp trong kho bị hỏng', en: 'A kept file is broken' },
  brokenText: {
    vi: 'Đọc được “{got}”, chờ “{expected}”. Hãy khôi phục một bước trước đó hoặc nhập lại tệp.',
    en: 'Got “{got}”, expected “{expected}”. Restore an earlier step or import the file again.',
  },
  notFound: { vi: 'Không còn trong kho', en: 'No longer in the store' },
  notFoundText: {
    vi: 'Bước hoặc tệp này đã bị quên hoặc đã gỡ.',
    en: 'This step or file was forgotten or removed.',
  },
  other: { vi: 'Có lỗi ngoài dự kiến', en: 'An unexpected error' },
  otherText: { vi: 'Chi tiết: {got}', en: 'Details: {got}' },
});

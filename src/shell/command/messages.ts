import { defineMessages } from '../../i18n/messages';

/** Words of the wall. */
export const w = defineMessages({
  changes: { vi: 'Thay đổi so với kỳ trước', en: 'Changes since the period before' },
  noChanges: { vi: 'Không có thay đổi nào so với kỳ trước', en: 'Nothing changed since the period before' },
  moreChanges: { vi: 'và {count} thay đổi nữa', en: 'and {count} more' },
  allChanges: { vi: 'Xem {count} thay đổi', en: 'Show all changes ({count})' },
  dataOf: { vi: 'Số liệu {day}', en: 'Data of {day}' },
  dataOld: { vi: 'Số liệu đã cũ {days} ngày', en: 'Data are {days} days old' },
  clock: { vi: 'Giờ Việt Nam', en: 'Viet Nam time' },
  fullScreen: { vi: 'Toàn màn hình', en: 'Full screen' },
  leaveFullScreen: { vi: 'Thoát toàn màn hình', en: 'Leave full screen' },
  controls: { vi: 'Điều khiển', en: 'Controls' },
});

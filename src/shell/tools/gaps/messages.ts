import { defineMessages } from '../../../i18n/messages';

/** Words of the gaps in what cameras see. */
export const gm = defineMessages({
  about: {
    vi: 'Phần diện tích của xã mà không camera nào quan sát tới. Camera hỏng, không rõ tầm xa hoặc không rõ hướng thì không tính là quan sát được.',
    en: 'The part of a commune that no camera sees. Broken cameras and those of unknown range or bearing see nothing here.',
  },
  unavailable: {
    vi: 'Địa bàn này chưa có số liệu camera.',
    en: 'This territory has no data of cameras.',
  },
  whole: {
    vi: 'Toàn địa bàn: {gap} trên {all} km² chưa được quan sát ({percent})',
    en: 'Whole territory: {gap} of {all} km² not seen ({percent})',
  },
  commune: {
    vi: '{name}: {gap} trên {all} km² chưa được quan sát ({percent})',
    en: '{name}: {gap} of {all} km² not seen ({percent})',
  },
  choose: {
    vi: 'Chọn một xã trên bản đồ hoặc trong bảng để vẽ phần chưa được quan sát.',
    en: 'Choose a commune on the map or in the table to draw what is not seen.',
  },
  drawing: { vi: 'Đang vẽ…', en: 'Drawing…' },
  none: { vi: 'Camera quan sát hết xã này.', en: 'Cameras see all of this commune.' },
  seenNot: { vi: 'Chưa được quan sát', en: 'Not seen' },
  gapKm2: { vi: 'Chưa quan sát, km²', en: 'Not seen, km²' },
  allKm2: { vi: 'Diện tích, km²', en: 'Area, km²' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  table: { vi: 'Khoảng trống camera theo xã', en: 'Camera gaps by commune' },
});

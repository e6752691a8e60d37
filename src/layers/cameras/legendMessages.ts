import { defineMessages } from '../../i18n/messages';

/** Words of the legend. */
export const g = defineMessages({
  caption: { vi: 'Camera và vùng quan sát, {period}', en: 'Cameras and what they see, {period}' },
  things: { vi: 'camera', en: 'cameras' },
  working: { vi: 'Đang hoạt động', en: 'Working' },
  broken: { vi: 'Hỏng', en: 'Broken' },
  unknown: { vi: 'Chưa rõ tình trạng', en: 'State unknown' },
  sector: { vi: 'Quan sát theo hướng, góc nhìn', en: 'Sees by bearing and field of view' },
  around: { vi: 'Quan sát 360°', en: 'Sees all around' },
  assumed: { vi: 'Chưa rõ hướng: vùng giả định', en: 'Bearing unknown: area assumed' },
  blind: { vi: 'Không có vùng: hỏng, chưa rõ tầm', en: 'No area: broken, or range unknown' },
  near: { vi: 'Vùng quan sát hiện khi phóng to', en: 'What they see appears when you zoom in' },
});

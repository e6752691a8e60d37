import { defineMessages } from '../../i18n/messages';

export const marks = defineMessages({
  camera: { vi: 'Camera {id}', en: 'Camera {id}' },
  noId: { vi: 'Camera', en: 'Camera' },
  working: { vi: 'Đang hoạt động', en: 'Working' },
  broken: { vi: 'Hỏng: không tính diện tích quan sát', en: 'Broken: covers nothing' },
  unknown: { vi: 'Chưa rõ tình trạng', en: 'State unknown' },
  sector: {
    vi: 'Hướng {bearing}°, góc nhìn {fov}°, tầm {range} m',
    en: 'Bearing {bearing}°, view {fov}°, range {range} m',
  },
  around: { vi: 'Quan sát 360°, tầm {range} m', en: 'Sees all around, range {range} m' },
  assumed: {
    vi: 'Chưa rõ hướng: vùng tròn {range} m là giả định',
    en: 'Bearing unknown: the disc of {range} m is assumed',
  },
  noRange: { vi: 'Chưa rõ tầm quan sát: không tính diện tích', en: 'Range unknown: covers nothing' },
  social: { vi: 'Nguồn vốn xã hội hóa', en: 'Socially funded' },
  budget: { vi: 'Nguồn vốn ngân sách', en: 'Budget funded' },
});

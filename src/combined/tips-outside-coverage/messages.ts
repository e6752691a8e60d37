import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  name: { vi: 'Nguồn tin ngoài vùng camera', en: 'Tips outside camera coverage' },
  about: {
    vi: 'Ước tính có bao nhiêu nguồn tin đến từ nơi camera không nhìn thấy. Nguồn tin không có vị trí: coi như rải đều theo diện tích xã.',
    en: 'An estimate of how many tips come from where no camera sees. Tips have no position: they are taken as spread evenly over the commune.',
  },
  outside: { vi: 'Nguồn tin ngoài vùng camera (ước tính)', en: 'Tips outside coverage (estimate)' },
  outsideFormula: {
    vi: 'Ước tính: nguồn tin nhận được × (1 − tỷ lệ diện tích camera nhìn thấy). Vùng quan sát giả định không tính là nhìn thấy. Xã bị che số nguồn tin thì không có ước tính.',
    en: 'Estimate: tips received × (1 − share of the area that cameras see). Assumed coverage does not count as seen. No estimate where the number of tips is hidden.',
  },
  received: { vi: 'Nguồn tin nhận được', en: 'Tips received' },
  receivedFormula: {
    vi: 'Từ lớp Tin báo, số nhỏ đã che.',
    en: 'From the layer of tips, small counts hidden.',
  },
  coveredShare: { vi: 'Tỷ lệ diện tích camera nhìn thấy', en: 'Share of the area seen by cameras' },
  coveredShareFormula: {
    vi: 'Từ lớp Camera: diện tích camera nhìn thấy ÷ diện tích xã.',
    en: 'From the layer of cameras: covered area ÷ area of the commune.',
  },
  unitTips: { vi: 'nguồn tin', en: 'tips' },
  unitPercent: { vi: '%', en: '%' },
});

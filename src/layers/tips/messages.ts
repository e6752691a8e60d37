import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  layer: { vi: 'Tin báo', en: 'Tips' },
  unitTips: { vi: 'nguồn tin', en: 'tips' },
  unitRows: { vi: 'dòng', en: 'rows' },
  unitCases: { vi: 'vụ', en: 'cases' },
  unitArrests: { vi: 'đối tượng', en: 'arrests' },
  unitPercent: { vi: '%', en: '%' },
  unitPer1000: { vi: 'nguồn tin/1.000 dân', en: 'tips per 1,000 residents' },
  unitPerKm2: { vi: 'nguồn tin/km²', en: 'tips per km²' },
  unitPersons: { vi: 'người', en: 'residents' },
  unitKm2: { vi: 'km²', en: 'km²' },
  received: { vi: 'Nguồn tin nhận được', en: 'Tips received' },
  valuable: { vi: 'Trong đó: nguồn tin có giá trị', en: 'Of which valuable' },
  valuableShare: { vi: 'Tỷ lệ nguồn tin có giá trị', en: 'Share of valuable tips' },
  per1000: { vi: 'Nguồn tin trên 1.000 dân', en: 'Tips per 1,000 residents' },
  smoothedPer1000: {
    vi: 'Nguồn tin trên 1.000 dân, đã làm trơn',
    en: 'Tips per 1,000 residents, smoothed',
  },
  perKm2: { vi: 'Nguồn tin trên km²', en: 'Tips per km²' },
  solved: { vi: 'Số vụ khám phá qua nguồn tin', en: 'Cases solved through tips' },
  arrests: { vi: 'Số đối tượng bắt giữ qua nguồn tin', en: 'Arrests through tips' },
  count: { vi: 'Số dòng số liệu', en: 'Rows of data' },
  population: { vi: 'Dân số', en: 'Residents' },
  areaKm2: { vi: 'Diện tích', en: 'Area' },
  receivedFormula: {
    vi: 'Tổng số nguồn tin người dân cung cấp trong kỳ, mọi loại. Nhiều tin có thể là do dân tin tưởng, không có nghĩa là kém an toàn.',
    en: 'All tips given by residents in the period. More tips may mean more trust; they do not mean less safety.',
  },
  valuableFormula: {
    vi: 'Số nguồn tin có giá trị, nằm trong số nhận được, không cộng thêm.',
    en: 'Valuable tips: a part of those received, never added to them.',
  },
  valuableShareFormula: {
    vi: 'Nguồn tin có giá trị ÷ nguồn tin nhận được.',
    en: 'Valuable ÷ received.',
  },
  per1000Formula: {
    vi: 'Nguồn tin nhận được ÷ dân số × 1.000; xã chưa rõ dân số thì không có số.',
    en: 'Tips received ÷ residents × 1,000; no figure where the population is unknown.',
  },
  smoothedPer1000Formula: {
    vi: 'Tỷ lệ của xã ít dân được kéo về tỷ lệ chung của địa bàn, để vài nguồn tin không làm xã đứng đầu: tỷ lệ chung + mức tin cậy × (tỷ lệ của xã − tỷ lệ chung). Bayes thực nghiệm, R. J. Marshall, Applied Statistics 40 (1991). Tỷ lệ chung và độ phân tán chỉ tính từ số được công khai; các xã bị che tính gộp thành một.',
    en: 'The rate of a commune with few residents is drawn towards that of the territory, so that a handful of tips does not lead the list: common rate + trust × (own rate − common rate). Empirical Bayes, R. J. Marshall, Applied Statistics 40 (1991). Common rate and spread come from published figures alone; hidden communes count as one.',
  },
  perKm2Formula: {
    vi: 'Nguồn tin nhận được ÷ diện tích xã đo trên địa giới đang dùng.',
    en: 'Tips received ÷ area of the commune measured on the boundaries in use.',
  },
  solvedFormula: {
    vi: 'Số vụ điều tra, khám phá qua nguồn tin của dân trong kỳ.',
    en: 'Cases solved through tips in the period.',
  },
  arrestsFormula: {
    vi: 'Số đối tượng bắt giữ qua nguồn tin của dân trong kỳ.',
    en: 'Arrests made through tips in the period.',
  },
  countFormula: {
    vi: 'Số dòng của tệp thuộc xã này trong kỳ (không phải số nguồn tin).',
    en: 'Rows of the file that lie in the commune in the period (not tips).',
  },
  populationFormula: {
    vi: 'Dân số của xã theo tệp địa giới.',
    en: 'Residents of the commune from the boundary file.',
  },
  areaFormula: {
    vi: 'Đo trên địa giới đang dùng để đếm.',
    en: 'Measured on the boundaries that are counted on.',
  },
  suppressBelow: { vi: 'Ngưỡng che số nhỏ', en: 'Threshold of small counts' },
  suppressBelowHint: {
    vi: 'Số đếm từ 1 đến dưới ngưỡng này hiện là «< ngưỡng»; thêm ô khác bị che để không tính ngược được.',
    en: 'Counts from 1 up to below this are shown as "< threshold"; further cells are hidden so that none can be recomputed.',
  },
});

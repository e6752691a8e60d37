import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  layer: { vi: 'Mô hình', en: 'Models' },
  unitSites: { vi: 'điểm', en: 'sites' },
  unitNames: { vi: 'mô hình', en: 'models' },
  unitTeams: { vi: 'tổ', en: 'teams' },
  count: { vi: 'Số điểm mô hình', en: 'Model sites' },
  names: { vi: 'Số mô hình (theo tên)', en: 'Models (by name)' },
  teams: { vi: 'Số tổ', en: 'Teams' },
  effective: { vi: 'Điểm được đánh giá hiệu quả', en: 'Sites rated effective' },
  overdue: { vi: 'Điểm quá hạn sơ kết, tổng kết', en: 'Sites overdue for review' },
  countFormula: {
    vi: 'Số điểm mô hình đã ra mắt và chưa thanh loại vào ngày cuối kỳ. Điểm, tên và tổ là ba cách đếm khác nhau, không cộng lẫn.',
    en: 'Sites launched and not removed on the last day of the period. Sites, names and teams are three counts, never mixed.',
  },
  namesFormula: {
    vi: 'Số tên mô hình khác nhau (bỏ qua dấu, hoa thường và tên gọi khác). Toàn địa bàn đếm tên khác nhau, không cộng các xã.',
    en: 'Distinct model names (accents, case and aliases ignored). The whole counts distinct names, it does not add communes.',
  },
  teamsFormula: {
    vi: 'Tổng số tổ tại các điểm mô hình; điểm không ghi số tổ thì không tính.',
    en: 'Sum of teams at the sites; sites that report none are left out.',
  },
  effectiveFormula: {
    vi: 'Số điểm mà lần sơ kết, tổng kết có đánh giá gần nhất (đến cuối kỳ) ghi «hiệu quả».',
    en: 'Sites whose last rated review by the end of the period says effective.',
  },
  overdueFormula: {
    vi: 'Số điểm đang hoạt động quá thời hạn quy định (mặc định 12 tháng) kể từ lần sơ kết, tổng kết gần nhất, hoặc từ khi ra mắt.',
    en: 'Sites in operation longer than allowed (default 12 months) since their last review, or since their launch.',
  },
  overdueMonths: { vi: 'Thời hạn sơ kết, tổng kết (tháng)', en: 'Months allowed between reviews' },
  overdueMonthsHint: {
    vi: 'Quá số tháng này mà chưa sơ kết, tổng kết thì điểm mô hình bị coi là quá hạn.',
    en: 'A site without a review for more than this is overdue.',
  },
});

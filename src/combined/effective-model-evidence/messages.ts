import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  name: { vi: 'Minh chứng mô hình hiệu quả (XA-1d)', en: 'Evidence of an effective model (XA-1d)' },
  about: {
    vi: 'Đối chiếu tiêu chí XA-1d do xã báo cáo với lớp Mô hình: ít nhất 01 điểm mô hình được đánh giá hiệu quả.',
    en: 'Criterion XA-1d as the commune reports it, held against the layer of models: at least one site rated effective.',
  },
  evidence: { vi: 'XA-1d: báo cáo và lớp Mô hình', en: 'XA-1d: report and layer of models' },
  evidenceFormula: {
    vi: 'So kết quả XA-1d trong hồ sơ của xã với số điểm mô hình được đánh giá hiệu quả đến cuối kỳ. Hồ sơ chưa có minh chứng thì lấy theo lớp Mô hình.',
    en: 'XA-1d in the file of the commune against the sites rated effective at the end of the period. Where the file has no evidence the layer of models decides.',
  },
  agrees: { vi: 'Khớp', en: 'In agreement' },
  supplied: { vi: 'Bổ sung từ lớp Mô hình', en: 'Supplied by the layer of models' },
  contradicts: { vi: 'Mâu thuẫn', en: 'Contradiction' },
  effective: { vi: 'Điểm mô hình hiệu quả', en: 'Effective sites' },
  effectiveFormula: {
    vi: 'Từ lớp Mô hình: điểm có lần đánh giá gần nhất là hiệu quả, đến cuối kỳ.',
    en: 'From the layer of models: sites whose last rating by the end of the period is effective.',
  },
  unmet: { vi: 'Tiêu chí chưa đủ, tính cả lớp Mô hình', en: 'Criteria lacking, models considered' },
  unmetFormula: {
    vi: 'Số tiêu chí chưa đạt hoặc chưa có minh chứng, sau khi XA-1d được bổ sung từ lớp Mô hình.',
    en: 'Criteria that are not met or have no evidence, after XA-1d was supplied by the layer of models.',
  },
  unitNone: { vi: '', en: '' },
  unitSites: { vi: 'điểm', en: 'sites' },
  unitCriteria: { vi: 'tiêu chí', en: 'criteria' },
  claimedWithout: {
    vi: '{commune}: hồ sơ ghi đạt XA-1d nhưng {sites} điểm mô hình chưa có điểm nào được đánh giá hiệu quả',
    en: '{commune}: XA-1d is reported as met, but none of {sites} sites is rated effective',
  },
  deniedWith: {
    vi: '{commune}: hồ sơ ghi chưa đạt XA-1d nhưng có {effective} trong {sites} điểm mô hình được đánh giá hiệu quả',
    en: '{commune}: XA-1d is reported as not met, but {effective} of {sites} sites are rated effective',
  },
});

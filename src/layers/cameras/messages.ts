import { defineMessages } from '../../i18n/messages';

export const m = defineMessages({
  layer: { vi: 'Camera', en: 'Cameras' },
  unitCameras: { vi: 'camera', en: 'cameras' },
  unitKm2: { vi: 'km²', en: 'km²' },
  unitPercent: { vi: '%', en: '%' },
  unitCases: { vi: 'vụ', en: 'cases' },
  unitArrests: { vi: 'đối tượng', en: 'arrests' },
  count: { vi: 'Số camera', en: 'Cameras' },
  working: { vi: 'Camera đang hoạt động', en: 'Working cameras' },
  broken: { vi: 'Camera hỏng', en: 'Broken cameras' },
  social: { vi: 'Camera xã hội hóa', en: 'Socially funded cameras' },
  coverageKm2: { vi: 'Diện tích camera quan sát', en: 'Area covered by cameras' },
  coverageShare: { vi: 'Tỷ lệ diện tích camera quan sát', en: 'Share of area covered' },
  assumedKm2: { vi: 'Diện tích quan sát giả định', en: 'Area covered by assumption' },
  areaKm2: { vi: 'Diện tích', en: 'Area' },
  cases: { vi: 'Số vụ phát hiện nhờ camera', en: 'Cases found through cameras' },
  arrests: { vi: 'Số đối tượng bị bắt nhờ camera', en: 'Arrests through cameras' },
  countFormula: {
    vi: 'Số camera đã lắp và chưa tháo vào ngày cuối kỳ, kể cả camera hỏng.',
    en: 'Cameras installed and not removed on the last day of the period, broken ones included.',
  },
  workingFormula: { vi: 'Số camera ghi «hoạt động».', en: 'Cameras stated as working.' },
  brokenFormula: { vi: 'Số camera ghi «hỏng».', en: 'Cameras stated as broken.' },
  socialFormula: {
    vi: 'Số camera lắp bằng nguồn xã hội hóa.',
    en: 'Cameras installed with social funding.',
  },
  coverageFormula: {
    vi: 'Diện tích hợp của các hình quạt (hướng, góc nhìn, tầm xa) trong xã; mỗi mét vuông tính một lần. Camera hỏng, camera không rõ tầm xa và hình tròn giả định không tính; camera đứng ngoài địa bàn chỉ tính phần nhìn vào trong.',
    en: 'Area of the union of sectors (bearing, field of view, range) within the commune; each square metre once. Broken cameras, cameras without a range and assumed discs do not count; a camera outside counts for what it sees inside.',
  },
  shareFormula: {
    vi: 'Diện tích camera quan sát ÷ diện tích xã đo trên địa giới đang dùng.',
    en: 'Area covered ÷ area of the commune measured on the boundaries in use.',
  },
  assumedFormula: {
    vi: 'Phần diện tích chỉ do camera không rõ hướng quan sát, coi như nhìn đủ một vòng tròn.',
    en: 'Area seen only by cameras of unknown bearing, taken as full discs.',
  },
  areaFormula: {
    vi: 'Đo trên địa giới đang dùng để đếm.',
    en: 'Measured on the boundaries that are counted on.',
  },
  casesFormula: {
    vi: 'Cộng dồn số vụ ghi tại các camera; camera không ghi thì không tính.',
    en: 'Running sum of cases stated at the cameras; cameras that state none are left out.',
  },
  arrestsFormula: {
    vi: 'Cộng dồn số đối tượng ghi tại các camera; camera không ghi thì không tính.',
    en: 'Running sum of arrests stated at the cameras; cameras that state none are left out.',
  },
});

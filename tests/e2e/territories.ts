/** The six default territories with what was published for them and stands in their first tiles. */
export const TERRITORIES = [
  { id: 'tien-giang-2018', communes: 173, title: 'Tiền Giang' },
  { id: 'kon-tum-2023', communes: 102, title: 'Kon Tum' },
  { id: 'vung-tau-2023', communes: 17, title: 'Vũng Tàu' },
  { id: 'nam-sach-2020', communes: 19, title: 'Nam Sách' },
  { id: 'bac-kan-2011', communes: 8, title: 'Bắc Kạn' },
  { id: 'dong-thap-2026', communes: 102, title: 'Đồng Tháp' },
] as const;

export const MODES = ['planner', 'command', 'stage'] as const;

/** The three screens the product is for. */
export const SCREENS = [
  { name: 'desk', width: 1280, height: 800 },
  { name: 'wall', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
] as const;

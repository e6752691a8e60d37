/** Groups of the models layer. */
export type ModelGroup =
  'camera' | 'self-management' | 'lighting' | 'fire' | 'religion' | 'reintegration' | 'drugs' | 'patrol';

/** What kind of place a site of the model is named after. */
export type SiteKind = 'area' | 'road' | 'school' | 'market' | 'worship' | 'commune' | 'works' | 'water';

/** Kinds of country; a model that names some is only found there. */
export type Country = 'south' | 'north' | 'river' | 'coast' | 'highland' | 'mountain';

export interface CatalogueModel {
  readonly name: string;
  readonly group: ModelGroup;
  readonly site: SiteKind;
  /** How widely it is spread, 1 (one place) … 10 (almost everywhere). */
  readonly spread: number;
  /** Absent: anywhere. */
  readonly country?: readonly Country[];
}

type Line = readonly [name: string, site: SiteKind, spread: number, ...country: Country[]];

/** Names in the manner of published ones; none names a person or a real place. */
const NAMES: Readonly<Record<ModelGroup, readonly Line[]>> = {
  camera: [
    ['Camera với an ninh, trật tự', 'area', 10],
    ['Camera nhà dân nhìn ra đường', 'road', 5],
    ['Camera giám sát cổng trường', 'school', 3],
    ['Mắt thần khu phố', 'area', 3],
    ['Zalo kết nối công an và nhân dân', 'commune', 7],
    ['Quét mã phản ánh an ninh, trật tự', 'commune', 3],
    ['Loa truyền thanh an ninh', 'area', 4],
    ['Chuông báo động liên gia', 'area', 3],
    ['Nhóm cảnh báo lừa đảo qua mạng', 'commune', 2],
    ['Tin nhắn an ninh đến từng nhà', 'commune', 2],
    ['Camera chợ văn minh', 'market', 2],
  ],
  'self-management': [
    ['Liên gia tự quản phòng, chống tội phạm', 'area', 9],
    ['Tổ tự quản an ninh, trật tự', 'area', 10],
    ['Tiếng kẻng an ninh', 'area', 8],
    ['Khu nhà trọ tự quản', 'area', 5],
    ['Dòng họ tự quản', 'area', 4],
    ['Khu dân cư không có tội phạm, tệ nạn', 'area', 4],
    ['Chợ an toàn về an ninh, trật tự', 'market', 3],
    ['Doanh nghiệp tự quản, tự phòng', 'works', 3],
    ['Cơ quan an toàn về an ninh, trật tự', 'commune', 2],
    ['Cựu chiến binh gương mẫu giữ bình yên', 'area', 4],
    ['Phụ nữ nói không với tín dụng đen', 'area', 3],
    ['Thanh niên xung kích giữ bình yên', 'commune', 2],
    ['Nông dân bảo vệ mùa màng', 'area', 2],
    ['Cụm an ninh liên hoàn giáp ranh', 'commune', 3],
    ['Điểm sáng văn hóa về an ninh, trật tự', 'area', 2],
    ['Hòm thư tố giác tội phạm', 'commune', 4],
    ['Ly cà phê an ninh', 'commune', 2],
    ['Ngày thứ Bảy vì nhân dân', 'commune', 2],
    ['Tổ hòa giải vì bình yên xóm làng', 'area', 2],
    ['Câu lạc bộ nông dân với pháp luật', 'commune', 2],
    ['Gia đình hòa thuận, xóm làng bình yên', 'area', 2],
    ['Khu công nhân tự quản', 'works', 2],
    ['Vườn cây, ruộng lúa tự quản', 'area', 2, 'river'],
    ['Bè cá an toàn', 'water', 2, 'river'],
    ['Bến đò an toàn', 'water', 3, 'river'],
    ['Tổ tàu thuyền an toàn', 'water', 3, 'coast'],
    ['Bến bãi ven biển tự quản', 'water', 2, 'coast'],
    ['Nhà nghỉ, khách sạn tự quản', 'works', 3, 'coast'],
    ['Làng nghề tự quản', 'works', 2, 'north'],
    ['Hội đồng hương giữ gìn an ninh', 'area', 1, 'north'],
    ['Hợp tác xã an toàn', 'works', 2],
    ['Xóm đạo đức, phố bình yên', 'area', 1],
  ],
  lighting: [
    ['Ánh sáng an ninh', 'road', 9],
    ['Thắp sáng đường quê', 'road', 6],
    ['Cổng trường an toàn giao thông', 'school', 6],
    ['Tuyến đường tự quản về an ninh, trật tự', 'road', 4],
    ['Đoạn đường nông dân tự quản', 'road', 2],
    ['Tuyến phố văn minh, không lấn chiếm', 'road', 2],
    ['Trường học an toàn về an ninh, trật tự', 'school', 4],
    ['Trường học không bạo lực', 'school', 2],
    ['Hẻm sáng, xóm yên', 'road', 2],
    ['Cổng rào an ninh', 'area', 2],
    ['Đội thiếu niên tuyên truyền an toàn giao thông', 'school', 1],
    ['Sông nước bình yên', 'water', 2, 'river'],
    ['Đường hoa an ninh', 'road', 2],
  ],
  fire: [
    ['Tổ liên gia an toàn phòng cháy, chữa cháy', 'area', 7],
    ['Điểm chữa cháy công cộng', 'area', 6],
    ['Nhà tôi có bình chữa cháy', 'area', 3],
    ['Khu dân cư an toàn phòng cháy, chữa cháy', 'area', 3],
    ['Chợ an toàn phòng cháy, chữa cháy', 'market', 2],
    ['Hẻm an toàn phòng cháy', 'road', 2],
    ['Nhà trọ an toàn phòng cháy', 'area', 2],
    ['Cơ sở thờ tự an toàn phòng cháy', 'worship', 1],
    ['Tổ tự quản bảo vệ rừng, phòng cháy', 'area', 4, 'highland', 'mountain'],
    ['Xưởng nghề an toàn phòng cháy', 'works', 1, 'north'],
  ],
  religion: [
    ['Họ giáo tự quản', 'worship', 3],
    ['Xứ đạo bình yên, gia đình hòa thuận', 'worship', 3],
    ['Chùa tinh tấn giữ bình yên', 'worship', 2],
    ['Đồng bào có đạo chung tay giữ an ninh', 'worship', 2],
    ['Cơ sở tôn giáo an toàn về an ninh, trật tự', 'worship', 2],
    ['Thánh thất bình yên', 'worship', 2, 'south'],
    ['Già làng giữ bình yên buôn làng', 'area', 6, 'highland'],
    ['Thôn, làng không có tà đạo', 'area', 3, 'highland'],
    ['Làng đồng bào dân tộc tự quản', 'area', 5, 'highland'],
    ['Người có uy tín với an ninh, trật tự', 'area', 4, 'highland', 'mountain'],
    ['Bản làng đoàn kết, an toàn', 'area', 3, 'mountain'],
    ['Họ giáo không có tệ nạn', 'worship', 1, 'north'],
  ],
  reintegration: [
    ['Nhóm nòng cốt giúp đỡ người lầm lỗi', 'area', 4],
    ['Vòng tay nhân ái', 'commune', 3],
    ['Hoàn lương vươn lên', 'commune', 2],
    ['Quỹ tái hòa nhập cộng đồng', 'commune', 3],
    ['Doanh nhân giúp người hoàn lương', 'works', 2],
    ['Cảm hóa, giáo dục tại gia đình', 'area', 2],
    ['Kết nối yêu thương', 'commune', 1],
    ['Ba cùng với người tái hòa nhập', 'area', 1],
    ['Câu lạc bộ Niềm tin', 'commune', 1],
  ],
  drugs: [
    ['Khu dân cư không có ma túy', 'area', 6],
    ['Gia đình không có người nghiện', 'area', 3],
    ['Câu lạc bộ sau cai', 'commune', 2],
    ['Tổ phụ nữ phòng, chống ma túy', 'area', 2],
    ['Trường học không ma túy', 'school', 3],
    ['Đội xung kích phòng, chống ma túy', 'commune', 2],
    ['Điểm tư vấn, hỗ trợ cai nghiện', 'commune', 2],
    ['Nhà trọ không có ma túy', 'area', 2],
    ['Bản làng không trồng cây thuốc phiện', 'area', 3, 'mountain'],
    ['Dòng họ không có người nghiện', 'area', 1, 'north'],
    ['Tuyến phố không ma túy', 'road', 1],
  ],
  patrol: [
    ['Đội tuần tra nhân dân', 'commune', 6],
    ['Tổ tuần tra đêm', 'area', 4],
    ['Câu lạc bộ phòng, chống tội phạm', 'commune', 4],
    ['Đội xe ôm tự quản', 'market', 2],
    ['Tổ xung kích an ninh', 'area', 3],
    ['Tuần tra khép kín địa bàn giáp ranh', 'commune', 2],
    ['Thanh niên tình nguyện giữ trật tự đêm lễ hội', 'commune', 1],
    ['Câu lạc bộ quần chúng truy bắt tội phạm', 'commune', 1],
    ['Bảo vệ liên kết khu công nghiệp', 'works', 2],
    ['Đội tuần tra trên sông', 'water', 2, 'river'],
    ['Đội tuần tra ven biển', 'water', 2, 'coast'],
    ['Tổ tuần tra bảo vệ đồng ruộng', 'area', 1],
    ['Tổ tuần tra đêm ở làng nghề', 'works', 1, 'north'],
    ['Tổ ứng trực mùa lễ hội', 'market', 1],
  ],
};

/** Every model that may be found in a country of the given kinds, in the order of the list. */
export function modelsOf(kinds: readonly Country[]): CatalogueModel[] {
  return Object.entries(NAMES).flatMap(([group, lines]) =>
    lines
      .map(([name, site, spread, ...country]) => ({
        name,
        group: group as ModelGroup,
        site,
        spread,
        country,
      }))
      .filter(({ country }) => country.length === 0 || country.some((kind) => kinds.includes(kind))),
  );
}

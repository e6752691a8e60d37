import type { Bilingual } from '../../domain/text';
import type { ModelGroup } from './schema';
import { defineMessages } from '../../i18n/messages';

/** Words of the groups: for panel and map, not for the first paint. */
export const groupNames: Readonly<Record<ModelGroup, Bilingual>> = defineMessages({
  camera: { vi: 'Camera, công nghệ', en: 'Cameras and technology' },
  'self-management': { vi: 'Tự quản', en: 'Self-management' },
  lighting: { vi: 'Ánh sáng, đường, trường học', en: 'Lighting, roads, schools' },
  fire: { vi: 'Phòng cháy, chữa cháy', en: 'Fire safety' },
  religion: { vi: 'Tôn giáo, dân tộc', en: 'Religion and ethnic groups' },
  reintegration: { vi: 'Tái hòa nhập cộng đồng', en: 'Reintegration' },
  drugs: { vi: 'Phòng, chống ma túy', en: 'Drug prevention' },
  patrol: { vi: 'Tuần tra, câu lạc bộ', en: 'Patrols and clubs' },
  other: { vi: 'Nhóm khác', en: 'Other' },
});

import type { IssueCode } from '../../domain/issue';
import type { Bilingual } from '../../domain/text';

/** What was set right in the polygons of a boundary file; {n} is how many. The same words on screen and on the command line. */
export const mendedWords = {
  openRings: { vi: '{n} vòng chưa khép, đã khép', en: '{n} open rings closed' },
  reversedRings: {
    vi: '{n} vòng ngược chiều, đã đảo lại',
    en: '{n} rings turned the wrong way, turned round',
  },
  repeatedVertices: { vi: '{n} đỉnh lặp, đã bỏ', en: '{n} repeated vertices dropped' },
  brokenRings: { vi: '{n} vòng không có diện tích, đã bỏ', en: '{n} rings without area dropped' },
  featuresMerged: {
    vi: '{n} phần rời được gộp vào xã cùng mã',
    en: '{n} separate parts joined to their commune',
  },
  featuresSkipped: {
    vi: '{n} đối tượng không phải vùng, không lấy',
    en: '{n} features that are no areas, left out',
  },
  restoredCodes: { vi: '{n} mã mất số 0 ở đầu, đã thêm lại', en: '{n} codes got their leading zeros back' },
  provisionalCodes: {
    vi: '{n} xã không có mã dùng được, tạm mang mã X0001…',
    en: '{n} communes without a usable code, provisionally X0001…',
  },
} as const satisfies Record<string, Bilingual>;

/** What an issue of a boundary file means, where it means something else than in a table. */
export const boundaryIssueWords: Partial<Record<IssueCode, Bilingual>> = {
  missing: { vi: 'ô {column} trống', en: 'no value in {column}' },
  invalidCode: {
    vi: 'mã “{got}” không phải năm chữ số',
    en: 'the code "{got}" is not five digits',
  },
  duplicateCode: {
    vi: 'mã “{got}” đã thuộc về một xã khác; xã này tạm mang mã riêng',
    en: 'the code "{got}" belongs to another commune already; this one gets a provisional code',
  },
  brokenRing: { vi: 'vòng hỏng hoặc không phải vùng ({got})', en: 'a broken ring or no area ({got})' },
  latLngSwapped: {
    vi: 'kinh độ và vĩ độ đứng đổi chỗ, đã đổi lại',
    en: 'longitude and latitude had changed places, put back',
  },
};

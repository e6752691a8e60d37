import type { Bilingual } from '../../domain/text';
import type { RowKind } from './rowKinds';

/** How many rows of each kind a sheet has; `{count}` is put in by who shows it. In the order in which a sheet has them. */
export const rowKindWords: Readonly<Record<RowKind, Bilingual>> = {
  data: { vi: '{count} dòng số liệu', en: '{count} data rows' },
  title: { vi: '{count} dòng tiêu đề', en: '{count} title rows' },
  header: { vi: '{count} dòng tên cột', en: '{count} header rows' },
  units: { vi: '{count} dòng đơn vị tính', en: '{count} rows of units' },
  numbering: { vi: '{count} dòng đánh số cột', en: '{count} rows of column numbers' },
  section: { vi: '{count} dòng tên huyện, cụm', en: '{count} section rows' },
  total: { vi: '{count} dòng tổng', en: '{count} total rows' },
  signature: { vi: '{count} dòng chữ ký', en: '{count} signature rows' },
  empty: { vi: '{count} dòng trống', en: '{count} empty rows' },
};

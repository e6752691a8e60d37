import type { Commune, CommuneKind } from '../../domain/commune';
import { issue } from '../../domain/issue';
import type { Issue } from '../../domain/issue';
import { BOUNDARY_LIMITS } from './limits';
import type { FieldMapping } from './fields';

/** Who a feature says it is, before duplicates are settled. */
export interface Identity {
  readonly code: string | null;
  readonly codeRestored: boolean;
  readonly name: string | null;
  readonly kind: CommuneKind | null;
  readonly district: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly issues: readonly Issue[];
}

const KINDS: readonly [RegExp, CommuneKind][] = [
  [/^(xã|xa)(?=\s|$)/iu, 'xã'],
  [/^(phường|phuong|ward)(?=\s|$)/iu, 'phường'],
  [/^(thị trấn|thi tran)(?=\s|$)/iu, 'thị trấn'],
  [/^(đặc khu|dac khu)(?=\s|$)/iu, 'đặc khu'],
];
const KIND_PREFIX: Record<CommuneKind, string> = {
  xã: 'Xã',
  phường: 'Phường',
  'thị trấn': 'Thị trấn',
  'đặc khu': 'Đặc khu',
};

/** The kind a name or a kind column begins with ("Thị trấn Nam Sách" → "thị trấn"), null when it names none. */
export function kindOf(text: string): CommuneKind | null {
  for (const [pattern, kind] of KINDS) if (pattern.test(text)) return kind;
  return null;
}

/**
 * Whether shorter codes of the column are codes that lost their zeros: only when full codes stand beside them, or the
 * column holds numbers, and no shorter code begins with 0 (a province code "01" has lost nothing).
 */
export function zerosWereLost(codes: readonly unknown[]): boolean {
  const texts = codes.map((code) => String(code ?? '').trim());
  if (texts.some((text) => /^0\d{0,3}$/.test(text))) return false;
  return texts.some((text) => /^\d{5}$/.test(text)) || texts.some((text) => /^\d{4}$/.test(text));
}

/**
 * Reads identity and facts from a feature's properties.
 *
 * @param row 1-based number of the feature in the file
 * @param restoreZeros see {@link zerosWereLost}
 */
export function identify(
  properties: Readonly<Record<string, unknown>>,
  fields: FieldMapping,
  row: number,
  restoreZeros: boolean,
): Identity {
  const issues: Issue[] = [];
  const text = (field: string | null): string | null => {
    const value = field === null ? null : properties[field];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    const clean = String(value)
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, BOUNDARY_LIMITS.nameLength);
    return clean === '' ? null : clean;
  };
  const number = (field: string | null): number | null => {
    const value = field === null ? null : properties[field];
    const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof parsed === 'number' && Number.isFinite(parsed) && parsed >= 0 ? parsed : null;
  };

  const written = text(fields.code);
  let code = written;
  let codeRestored = false;
  if (written === null) {
    issues.push(issue('missing', { row, column: fields.code ?? 'code', severity: 'warning' }));
  } else if (restoreZeros && /^[1-9]\d{0,3}$/.test(written)) {
    code = written.padStart(5, '0');
    codeRestored = true;
    issues.push(issue('invalidCode', { row, column: fields.code, got: written, severity: 'warning' }));
  } else if (!/^\d{5}$/.test(written)) {
    issues.push(issue('invalidCode', { row, column: fields.code, got: written, severity: 'warning' }));
  }

  const bare = text(fields.name);
  if (bare === null)
    issues.push(issue('missing', { row, column: fields.name ?? 'name', severity: 'warning' }));
  const ownKind = bare === null ? null : kindOf(bare);
  const kind = ownKind ?? kindOf(text(fields.kind) ?? '');
  const area = number(fields.area);
  return {
    code,
    codeRestored,
    // "5" beside the kind "Phường" is "Phường 5": a full name carries its kind.
    name: bare !== null && ownKind === null && kind !== null ? `${KIND_PREFIX[kind]} ${bare}` : bare,
    kind,
    district: text(fields.district),
    areaKm2: area === null || area === 0 ? null : fields.areaInHectares ? area / 100 : area,
    population: number(fields.population),
    issues,
  };
}

/** "X0001": stands where a commune has no usable code of its own, so that its area is not lost. */
export function provisionalCode(serial: number): string {
  return `X${String(serial).padStart(4, '0')}`;
}

/** The commune of an identity; `code` is settled by the caller. */
export function communeFrom(identity: Identity, ordinal: number, code: string): Commune {
  return {
    ordinal,
    code,
    name: identity.name ?? `(${code})`,
    kind: identity.kind,
    district: identity.district,
    areaKm2: identity.areaKm2,
    population: identity.population,
  };
}

import { foldTight } from '../../domain/fold';

/** Which property of the file means what; null when the file has none. */
export interface FieldMapping {
  readonly code: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly district: string | null;
  /** Official area: km², or hectares when `areaInHectares`. */
  readonly area: string | null;
  readonly areaInHectares: boolean;
  readonly population: string | null;
}

/** Folded names, the best first. A file of provinces has only the last ones of `code` and `name`. */
const CANDIDATES = {
  code: [
    'maxa',
    'maxaphuong',
    'maphuongxa',
    'mapx',
    'maxp',
    'madvhc',
    'madonvihanhchinh',
    'madvhcxa',
    'mahc',
    'mahanhchinh',
    'communecode',
    'wardcode',
    'xacode',
    'codexa',
    'idxa',
    'code',
    'ma',
    'maso',
    'id',
    'provincecode',
    'matinh',
  ],
  name: [
    'tenxa',
    'tenxaphuong',
    'tenphuongxa',
    'tenpx',
    'tenxp',
    'tendvhc',
    'tendonvihanhchinh',
    'tendvhcxa',
    'tenhc',
    'communename',
    'wardname',
    'xaphuong',
    'phuongxa',
    'tendaydu',
    'fullname',
    'name',
    'ten',
    'tengoi',
    'namevi',
    'xa',
    'commune',
    'ward',
    'label',
    'province',
    'tentinh',
    'tinh',
  ],
  kind: ['type', 'loai', 'kind', 'cap', 'loaihinh', 'loaidvhc', 'loaixa'],
  district: ['district', 'tenhuyen', 'huyen', 'quanhuyen', 'districtname'],
  // A bare "area" or "diện tích" is left out: it may be m², ha or square degrees.
  areaKm2: ['areaofficialkm2', 'areakm2', 'dientichkm2', 'dtkm2'],
  areaHa: ['areaha', 'dientichha', 'dtha'],
  population: ['population', 'danso', 'dansonguoi', 'pop'],
} as const;

/**
 * Finds the properties that mean code, name, kind, district, area and residents.
 * Of several possible code columns the first whose values look like commune codes (4 or 5 digits) is taken, so that a
 * running number called "id" does not pass for one.
 *
 * @param properties property names in the order of the file
 * @param chosen names the person gave; they win, also over case and accents; null in the answer when the file lacks them
 * @param valuesOf all values of a property
 */
export function detectFields(
  properties: readonly string[],
  chosen: { readonly nameField?: string; readonly codeField?: string },
  valuesOf: (property: string) => readonly unknown[],
): FieldMapping {
  const byKey = new Map<string, string>();
  for (const name of properties) if (!byKey.has(foldTight(name))) byKey.set(foldTight(name), name);
  const first = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const found = byKey.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
  const given = (name: string): string | null =>
    properties.includes(name) ? name : (byKey.get(foldTight(name)) ?? null);
  const km2 = first(CANDIDATES.areaKm2);
  const ha = first(CANDIDATES.areaHa);
  const codes = CANDIDATES.code.flatMap((key) => byKey.get(key) ?? []);
  return {
    code:
      chosen.codeField !== undefined
        ? given(chosen.codeField)
        : (codes.find((name) => mostlyCodes(valuesOf(name))) ??
          codes.find((name) => foldTight(name) !== 'id') ??
          null),
    name: chosen.nameField !== undefined ? given(chosen.nameField) : first(CANDIDATES.name),
    kind: first(CANDIDATES.kind),
    district: first(CANDIDATES.district),
    area: km2 ?? ha,
    areaInHectares: km2 === null && ha !== null,
    population: first(CANDIDATES.population),
  };
}

/** Names of the property that says in which province communes lie, folded. */
const PROVINCE = /^(?:province|tinh|tentinh|tinhthanh|tinhthanhpho|provincename)$/;

/** The one province that every feature of a file names, NFC; null when they name none or several. */
export function commonProvince(
  properties: readonly string[],
  valuesOf: (property: string) => readonly unknown[],
): string | null {
  const property = properties.find((name) => PROVINCE.test(foldTight(name)));
  if (property === undefined) return null;
  const [name, ...others] = new Set(valuesOf(property));
  const text = typeof name === 'string' ? name.normalize('NFC').trim() : '';
  return others.length === 0 && text !== '' ? text : null;
}

function mostlyCodes(values: readonly unknown[]): boolean {
  const like = values.filter((value) => /^\s*\d{4,5}\s*$/.test(String(value))).length;
  return like * 2 > values.length;
}

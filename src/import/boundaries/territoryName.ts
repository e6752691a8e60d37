import { foldTight } from '../../domain/fold';
import type { BoundaryReading } from './report';

/** Names of the property that says what the communes lie in, folded. */
const WITHIN = /^(?:province|tinh|tentinh|tinhthanh|tinhthanhpho|provincename)$/;
/** Larger texts are not looked through a second time for a name. */
const LOOKED_THROUGH = 32 * 1024 * 1024;

/**
 * What a file of communes calls the whole: the one district, or the one province, that all of them name. Null when they
 * name none or several.
 */
export function territoryName(
  bytes: Uint8Array,
  { communes, report }: Pick<BoundaryReading, 'communes' | 'report'>,
): string | null {
  const [district, ...others] = new Set(communes.map((commune) => commune.district));
  if (district && others.length === 0) return district;
  const property = report.properties.find((name) => WITHIN.test(foldTight(name)));
  if (property === undefined || report.format !== 'geojson' || bytes.length > LOOKED_THROUGH) return null;
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as {
    features?: { properties?: Record<string, unknown> | null }[];
  };
  const [name, ...rest] = new Set((features ?? []).map(({ properties }) => properties?.[property]));
  return typeof name === 'string' && name.trim() !== '' && rest.length === 0
    ? name.normalize('NFC').trim()
    : null;
}

import type { BoundaryReading } from './report';

/**
 * What a file of communes calls the whole: the one district, or else the one province, that all of them name. Null when they
 * name none or several.
 */
export function territoryName({
  communes,
  report,
}: Pick<BoundaryReading, 'communes' | 'report'>): string | null {
  const [district, ...others] = new Set(communes.map((commune) => commune.district));
  return district && others.length === 0 ? district : report.province;
}

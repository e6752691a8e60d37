import type { CommuneFeatures } from '../../../domain/boundarySet';
import type { Commune } from '../../../domain/commune';
import { foldTight } from '../../../domain/fold';

/** How many communes of a boundary file a territory has: by code and name, because codes were given anew in 2025. */
export interface SharedCommunes {
  readonly shared: number;
  readonly ofFile: number;
  readonly ofTerritory: number;
}

/** How many communes of a file are those of the open territory: the same code and, but for accents and case, the same name. */
export function sharedCommunes(
  features: CommuneFeatures,
  communes: readonly Pick<Commune, 'code' | 'name'>[],
): SharedCommunes {
  const known = new Map(communes.map(({ code, name }) => [code, foldTight(name)]));
  const shared = features.features.filter(
    ({ properties: { code, name } }) => known.get(code) === foldTight(name),
  ).length;
  return { shared, ofFile: features.features.length, ofTerritory: communes.length };
}

/** From this share on, of both, a file is taken for the boundaries of a territory. */
const ALIKE = 0.7;

/** Whether a file holds the boundaries of a territory: most of its communes are there, and it has most of those. */
export function isSameTerritory({ shared, ofFile, ofTerritory }: SharedCommunes): boolean {
  return shared > 0 && shared >= ALIKE * ofFile && shared >= ALIKE * ofTerritory;
}

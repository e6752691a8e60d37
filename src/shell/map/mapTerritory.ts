import type { OpenTerritory } from '../../compute/protocol';
import type { MapTerritory } from '../../map/contract';

const made = new WeakMap<OpenTerritory, MapTerritory>();

/** What map and legends need of an opened territory: one object for each, so that what is made of it is made once. */
export function mapTerritoryOf(open: OpenTerritory): MapTerritory {
  const known = made.get(open);
  if (known) return known;
  const territory: MapTerritory = {
    id: open.territory.id,
    features: open.features,
    names: open.communes.map((commune) => commune.name),
    labelPoints: open.labelPoints,
    bboxes: open.bboxes,
    bbox: open.territory.bbox,
    neighbourStarts: open.neighbourStarts,
    neighbours: open.neighbours,
  };
  made.set(open, territory);
  return territory;
}

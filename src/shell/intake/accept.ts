import type { PreparedImport } from '../../compute/intake/protocol';
import type { Bilingual } from '../../domain/text';
import type { KeptState, StepNote } from '../../store/contract';

/**
 * What is kept once an import stands on top of it: the layer's former file of this browser gives way, periods that the
 * territory lacks are added, everything else stays.
 */
export function withImport(
  state: KeptState,
  territory: string,
  layer: string,
  prepared: PreparedImport,
): KeptState {
  const { file, layerFile } = prepared;
  const folder = file.path.slice(0, file.path.length - layerFile.file.length);
  const former = state.overlay.layers.filter((each) => each.territory === territory && each.layer === layer);
  const gone = new Set([file.path, ...former.map((each) => folder + each.file.file)]);
  const known = (id: string): boolean =>
    state.overlay.periods.some((each) => each.territory === territory && each.period.id === id);
  return {
    ...state,
    files: [...state.files.filter(({ path }) => !gone.has(path)), file],
    overlay: {
      layers: [
        ...state.overlay.layers.filter((each) => !former.includes(each)),
        { territory, layer, file: layerFile },
      ],
      periods: [
        ...state.overlay.periods,
        ...prepared.periods.filter(({ id }) => !known(id)).map((period) => ({ territory, period })),
      ],
    },
  };
}

/** What the history tells of an import. */
export function importNote(
  prepared: PreparedImport,
  about: {
    readonly by: string;
    readonly territory: { readonly id: string; readonly name: Bilingual };
    readonly layer: { readonly id: string; readonly name: Bilingual };
    readonly sourceName: string;
  },
): StepNote {
  return {
    kind: 'import',
    by: about.by.trim(),
    territory: about.territory.id,
    territoryName: about.territory.name,
    layer: about.layer.id,
    layerName: about.layer.name,
    periods: prepared.periodIds,
    sourceName: about.sourceName,
    sourceSha256: prepared.sourceSha256,
    counts: prepared.counts,
    changes: prepared.changes,
    of: null,
  };
}

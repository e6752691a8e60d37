import type { DataFile, DataOverlay, StoredLayer, StoredPeriod } from '../domain/dataFolder';
import { bilingualShape, dataFileShape, idShape, territoryEntryShape } from '../domain/dataFolderShape';
import { issueReportShape, type IssueReport } from '../domain/issueReport';
import type { RowCounts } from '../domain/measure';
import { list, nullable, number, object, oneOf, ShapeError, text, type Check } from '../domain/shape';
import { layerFileShape, periodShape } from '../domain/territoryShape';
import type { KeptState, RowChanges, Step } from './contract';
import { failed } from './failure';
import { folderOf } from './state';

/**
 * What was written long ago, by another version, or by somebody else's machine is never believed: it is checked field by
 * field, and what is not known is left out.
 */

const storedFile: Check<DataFile> = (value, at) => ({ ...dataFileShape(value, at), stored: true });

const overlay = object<DataOverlay>({
  layers: list(object<StoredLayer>({ territory: idShape, layer: idShape, file: layerFileShape }), 10_000),
  periods: list(object<StoredPeriod>({ territory: idShape, period: periodShape }), 10_000),
});

const state = object<KeptState>({
  format: oneOf('binh-yen-kept'),
  version: oneOf(1),
  territories: list(territoryEntryShape, 1000),
  files: list(storedFile, 10_000),
  overlay,
});

const whole = number(0, Number.MAX_SAFE_INTEGER);
const stepNumber: Check<number> = (value, at) => {
  const id = whole(value, at);
  if (!Number.isInteger(id)) throw new ShapeError(at, String(id), 'a whole number');
  return id;
};

/** A report that is absent, broken, or of a later version is none: data must never be lost for what is told about them. */
const report: Check<IssueReport | null> = (value, at) => {
  try {
    return value === undefined || value === null ? null : issueReportShape(value, at);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
};

const noteFields = {
  kind: oneOf('import', 'boundaries', 'package', 'remove', 'restore', 'undo'),
  by: text(),
  territory: text(),
  territoryName: bilingualShape,
  layer: nullable(text()),
  layerName: nullable(bilingualShape),
  periods: list(text(), 10_000),
  sourceName: text(),
  sourceSha256: text(),
  counts: nullable(
    object<RowCounts>({ read: whole, accepted: whole, rejected: whole, assigned: whole, outside: whole }),
  ),
  changes: nullable(object<RowChanges>({ added: whole, changed: whole, removed: whole, same: whole })),
  report,
  of: nullable(stepNumber),
} as const;

/** A state that fits together: every path, territory, layer and period once, and a file for each. */
export const stateShape: Check<KeptState> = (value, at) => {
  const kept = state(value, at);
  refuseTwice(
    kept.files.map(({ path }) => path),
    `${at}.files`,
  );
  refuseTwice(
    kept.territories.map(({ id }) => id),
    `${at}.territories`,
  );
  refuseTwice(
    kept.overlay.layers.map((each) => `${each.territory} ${each.layer}`),
    `${at}.overlay.layers`,
  );
  refuseTwice(
    kept.overlay.periods.map((each) => `${each.territory} ${each.period.id}`),
    `${at}.overlay.periods`,
  );
  const paths = new Set(kept.files.map(({ path }) => path));
  for (const { path } of kept.territories)
    if (!paths.has(path)) throw new ShapeError(`${at}.files`, `no ${path}`, 'the file of each territory');
  const folders = new Map(kept.territories.map((entry) => [entry.id, folderOf(entry)]));
  for (const { territory, layer, file } of kept.overlay.layers) {
    const folder = folders.get(territory);
    const there =
      folder === undefined
        ? kept.files.some(({ path }) => path.endsWith(`/${file.file}`) || path === file.file)
        : paths.has(folder + file.file);
    if (!there)
      throw new ShapeError(
        `${at}.files`,
        `no ${file.file} of ${territory}/${layer}`,
        'the file of each layer',
      );
  }
  return kept;
};

/** A step but for its state. */
export const stepFields = {
  ...noteFields,
  id: stepNumber,
  at: text(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, 'an ISO instant'),
  parent: nullable(stepNumber),
} as const;

const step = object<Step>({ ...stepFields, state: stateShape });

function refuseTwice(keys: readonly string[], at: string): void {
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new ShapeError(at, `${twice} twice`, 'each once');
}

/** A state that came from a disk or from a package. @throws StoreError `broken`, with the place that is wrong */
export function checkState(value: unknown): KeptState {
  return believed(stateShape, value);
}

/** A step that came from a disk. @throws StoreError `broken` */
export function checkStep(value: unknown): Step {
  return believed(step, value);
}

function believed<T>(check: Check<T>, value: unknown): T {
  try {
    return check(value, '$');
  } catch (error) {
    if (error instanceof ShapeError) throw failed('broken', `${error.path}: ${error.got}`, error.expected);
    throw error;
  }
}

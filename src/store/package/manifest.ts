import { idShape, pathShape, sha256Shape, sourceShape } from '../../domain/dataFolderShape';
import {
  dictionary,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  text,
  type Check,
} from '../../domain/shape';
import { stateShape, stepFields } from '../checkState';
import type { LayerProvenance, PackagedNotes, PackagedStep, PackageManifest } from './contract';

const provenance = object<LayerProvenance>({
  territory: idShape,
  layer: idShape,
  path: pathShape,
  sha256: sha256Shape,
  illustrative: flag,
  kept: flag,
  source: sourceShape,
  step: nullable(number(0)),
});

/** Whatever was noted: JSON of its own kind, which its owner checks. */
const noted: Check<unknown> = (value) => value;

const notes = object<PackagedNotes>({ mappings: dictionary(noted), decisions: dictionary(noted) });

/** What {@link PACKAGE_FILE} must look like. */
export const manifestShape = object<PackageManifest>({
  format: oneOf('binh-yen-package'),
  version: oneOf(1),
  madeAt: text(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, 'an ISO instant'),
  madeBy: text(),
  note: text(),
  kept: stateShape,
  layers: list(provenance, 10_000),
  history: list(object<PackagedStep>(stepFields), 1000),
  notes,
});

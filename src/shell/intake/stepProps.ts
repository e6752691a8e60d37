import type { IntakeSource, ImportPreview, PlaceDecisions } from '../../compute/intake/protocol';
import type { CommuneFeatures } from '../../domain/boundarySet';
import type { Commune } from '../../domain/commune';
import type { LayerDefinition } from '../../domain/layer';
import type { Period } from '../../domain/period';

/**
 * What the workspace hands to the parts of its steps. A step shows what a preview found and says what a person decided;
 * the workspace asks the worker again and hands in the next preview. No step talks to the worker or to the store.
 */
export interface StepProps {
  /** What the file came to with the decisions so far; the former one while a new one is worked out (`busy`). */
  readonly preview: ImportPreview;
  /** The layer the file is read as: names of columns, measures, categories. */
  readonly definition: LayerDefinition;
  /** Of the territory, by ordinal. */
  readonly communes: readonly Commune[];
  /** To draw: feature id = ordinal. */
  readonly features: CommuneFeatures;
  /** west, south, east, north per commune. */
  readonly bboxes: Float64Array;
  /** A new preview is on its way; what was decided meanwhile is not lost. */
  readonly busy: boolean;
}

/** src/shell/intake/places/PlacesStep.svelte: texts that name communes. Shown when `preview.places` is not empty. */
export interface PlacesStepProps extends StepProps {
  /** All that was decided so far, also for texts that this file does not have. */
  readonly decisions: PlaceDecisions;
  /** Replaces all decisions: one more, one less, or many from a file. */
  readonly ondecide: (decisions: PlaceDecisions) => void;
  /** Id of the epoch of the boundaries (flow: `territory().epochId`): decisions that come as a file hold for one epoch. */
  readonly epoch: string;
}

/** src/shell/intake/zones/ZoneStep.svelte: positions in metres. Shown when `preview.zones` is not null. */
export interface ZoneStepProps extends StepProps {
  /** VN-2000 systems in the order to be tried; empty = have them found out again. */
  readonly onzones: (zones: readonly string[]) => void;
}

/** src/shell/intake/report/ReportView.svelte: counts, issues, the rows as in the file, the rejected rows as a workbook. */
export interface ReportViewProps extends StepProps {
  /** The rejected rows as an XLSX file, in the language of the screen. */
  readonly rejectedRows: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** src/shell/intake/diff/DiffView.svelte: what accepting would change. Shown when `preview.diff` is not null. */
export interface DiffViewProps extends StepProps {
  /** The territory's and those that the import adds, oldest first. */
  readonly periods: readonly Period[];
}

/**
 * src/shell/intake/boundaries/BoundariesStep.svelte and src/shell/kept/PackageStep.svelte: files that are no table. They
 * fill the workspace and run their own course.
 */
export interface OtherFileProps {
  readonly source: IntakeSource;
  /** Leave without a change; the next file of the queue follows. */
  readonly onclose: () => void;
  /** It was kept and the index is being read anew; the next file of the queue follows. */
  readonly onaccepted: () => void;
}

import type { ImportPreview, PlaceDecisions, PreviewOptions } from '../../compute/intake/protocol';
import type { Period } from '../../domain/period';
import { isRejectedTable } from '../../import/rejectedColumns';
import { fittingMapping, type SavedMapping } from '../../import/savedMappings';
import { sameColumns } from './mappings';

/** Where the columns in use come from; `saved` names the file that they were kept from. */
export type ColumnsFrom =
  { readonly by: 'proposed' | 'chosen' } | { readonly by: 'saved'; readonly name: string };

/** What a preview hangs on. */
export interface Chosen {
  readonly layer: string;
  readonly options: PreviewOptions;
  readonly decisions: PlaceDecisions;
  readonly columnsFrom: ColumnsFrom;
}

/** What was decided about the file in work, by a person or by what was kept before. Each change is told at once. */
export class Choices {
  layer = $state('');
  layerChosen = $state(false);
  options: PreviewOptions = $state.raw({});
  decisions: PlaceDecisions = $state.raw({});
  columnsFrom: ColumnsFrom = $state.raw({ by: 'proposed' });
  /** The file holds rejected rows that were corrected: only they are merged. */
  rejectsAgain = $state(false);
  /** A person decided something that would be lost. */
  touched = $state(false);

  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get current(): Chosen {
    const { layer, options, decisions, columnsFrom } = this;
    return { layer, options, decisions, columnsFrom };
  }

  /** For the next file; what is known of names is kept for all. */
  reset(layer = '', decisions: PlaceDecisions = {}): void {
    this.restore({ layer, options: {}, decisions, columnsFrom: { by: 'proposed' } });
    this.layerChosen = false;
    this.rejectsAgain = false;
    this.touched = false;
  }

  /** Back to what a former preview was made of, without a word. */
  restore(chosen: Chosen): void {
    ({
      layer: this.layer,
      options: this.options,
      decisions: this.decisions,
      columnsFrom: this.columnsFrom,
    } = chosen);
  }

  /**
   * What is chosen by itself once the headers are known: kept columns that fit, and that corrected rejected rows are merged
   * row by row. Said on screen and open to change.
   * @returns whether the preview has to be made anew
   */
  propose(preview: ImportPreview, saved: Readonly<Record<string, SavedMapping>>): boolean {
    const former = this.options;
    this.rejectsAgain = isRejectedTable(preview.headers);
    if (this.rejectsAgain) this.options = { ...this.options, merge: 'rows' };
    const fitting = fittingMapping(preview.headers, preview.layer, Object.values(saved));
    if (fitting) {
      this.columnsFrom = { by: 'saved', name: fitting.mapping.name };
      if (!sameColumns(preview, fitting.columns))
        this.options = { ...this.options, columns: fitting.columns };
    }
    return this.options !== former;
  }

  chooseLayer(layer: string): void {
    if (layer === this.layer) return;
    this.layer = layer;
    this.layerChosen = true;
    // Columns are the layer's own; what concerns the file as such stays.
    const { sheet, encoding, newPeriods, periodId, merge } = this.options;
    this.#decide({ sheet, encoding, newPeriods, periodId, merge }, { by: 'proposed' });
  }

  chooseSheet(sheet: string): void {
    const { newPeriods, encoding, merge } = this.options;
    this.#decide({ sheet, encoding, newPeriods, merge }, { by: 'proposed' });
  }

  chooseEncoding(encoding: PreviewOptions['encoding']): void {
    this.#decide({ ...this.options, encoding });
  }

  /** `columns` null: back to the proposal. */
  chooseColumns(columns: Readonly<Record<string, number>> | null): void {
    this.#decide({ ...this.options, columns: columns ?? undefined }, { by: columns ? 'chosen' : 'proposed' });
  }

  /** Columns that were kept before, from a file of mappings. */
  useMapping(columns: Readonly<Record<string, number>>, name: string): void {
    this.#decide({ ...this.options, columns }, { by: 'saved', name });
  }

  /** For the whole file; undefined: as the file says. */
  choosePeriod(periodId: string | undefined, added: readonly Period[] = []): void {
    const known = this.options.newPeriods ?? [];
    const newPeriods = [...known, ...added.filter(({ id }) => !known.some((each) => each.id === id))];
    this.#decide({ ...this.options, periodId, newPeriods: newPeriods.length > 0 ? newPeriods : undefined });
  }

  /** All periods that the territory lacks and that are to be added; a choice of one that is left out goes with it. */
  setNewPeriods(periods: readonly Period[]): void {
    const { periodId } = this.options;
    const gone = (this.options.newPeriods ?? []).filter(({ id }) => !periods.some((each) => each.id === id));
    this.#decide({
      ...this.options,
      newPeriods: periods.length > 0 ? periods : undefined,
      periodId: gone.some(({ id }) => id === periodId) ? undefined : periodId,
    });
  }

  chooseZones(zones: readonly string[]): void {
    this.#decide({ ...this.options, zones: zones.length > 0 ? zones : undefined });
  }

  chooseMerge(merge: PreviewOptions['merge']): void {
    this.#decide({ ...this.options, merge });
  }

  decidePlaces(decisions: PlaceDecisions): void {
    this.decisions = decisions;
    this.#decide(this.options);
  }

  #decide(options: PreviewOptions, columnsFrom: ColumnsFrom = this.columnsFrom): void {
    this.options = options;
    this.columnsFrom = columnsFrom;
    this.touched = true;
    this.#changed();
  }
}

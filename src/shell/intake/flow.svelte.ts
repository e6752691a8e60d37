import type {
  ImportPreview,
  Inspection,
  IntakeProgress,
  IntakeSource,
  PlaceDecisions,
  PreviewInput,
  PreviewOptions,
} from '../../compute/intake/protocol';
import type { Period } from '../../domain/period';
import type { FlowHost } from './flowHost';
import { Keeping } from './keeping.svelte';
import { fittingMapping, mappingKey, mappingOf, sameColumns, type SavedMapping } from './mappings';
import { canAccept, firstStep, stepStates, type StepId, type StepStates } from './steps';

/** choose: waits for a file; reading: the first look; table: the steps; the others: files that are no table. */
export type Stage =
  'choose' | 'reading' | 'table' | 'boundaries' | 'package' | 'notes' | 'unknown' | 'failed';

type Table = Extract<Inspection, { kind: 'table' }>;

/** Where the columns in use come from; `saved` names the file that they were kept from. */
export type ColumnsFrom =
  { readonly by: 'proposed' | 'chosen' } | { readonly by: 'saved'; readonly name: string };

/**
 * The course of taking in files, one after another: look at it, propose, take decisions, preview, keep. It holds what was
 * found and what was decided; it asks the worker again after each decision and never two previews at once, so that what
 * the worker has read stays read. Large answers are kept raw.
 */
export class IntakeFlow {
  /** All files that were brought, in their order; `at` is the one in work. */
  sources: readonly IntakeSource[] = $state.raw([]);
  at = $state(0);
  stage: Stage = $state('choose');
  inspection: Inspection | null = $state.raw(null);
  layer = $state('');
  layerChosen = $state(false);
  options: PreviewOptions = $state.raw({});
  decisions: PlaceDecisions = $state.raw({});
  preview: ImportPreview | null = $state.raw(null);
  columnsFrom: ColumnsFrom = $state.raw({ by: 'proposed' });
  step: StepId = $state('file');
  /** A preview is on its way. */
  busy = $state(false);
  progress: IntakeProgress | null = $state.raw(null);
  /** Whatever went wrong with reading; what went wrong with keeping stands in `keeping`. */
  failure: unknown = $state.raw(null);
  /** The file holds rejected rows that were corrected: only they are merged. */
  rejectsAgain = $state(false);
  /** A person decided something that would be lost. */
  touched = $state(false);

  readonly keeping: Keeping;
  readonly #host: FlowHost;
  #abort = new AbortController();
  #changes = 0;
  #looking = false;
  /** What the preview on screen was made of: where cancelling leads back to. */
  #shown: PreviewInput | null = null;

  constructor(host: FlowHost) {
    this.#host = host;
    this.keeping = new Keeping(host);
  }

  get source(): IntakeSource | null {
    return this.sources[this.at] ?? null;
  }

  get waiting(): number {
    return Math.max(0, this.sources.length - this.at - 1);
  }

  get table(): Table | null {
    return this.inspection?.kind === 'table' ? this.inspection : null;
  }

  get states(): StepStates | null {
    return this.preview && this.table
      ? stepStates(this.preview, this.options, {
          layers: this.table.layers,
          layerChosen: this.layerChosen,
        })
      : null;
  }

  /** What is on screen can be kept as it is. */
  get ready(): boolean {
    return this.preview !== null && !this.busy && this.failure === null && canAccept(this.preview);
  }

  /** Brings files: the first is looked at once nothing else is in work, the others wait. */
  bring(sources: readonly IntakeSource[]): void {
    if (sources.length === 0) return;
    const idle = this.source === null;
    this.sources = [...this.sources, ...sources];
    if (idle) void this.#open();
  }

  /** Leaves the file in work; the next one follows, else a file is asked for. */
  skip(): void {
    this.#leave();
    this.at++;
    if (this.source) void this.#open();
    else this.#empty();
  }

  /** Leaves everything that was brought. */
  close(): void {
    this.#leave();
    this.#empty();
    this.#host.rest();
  }

  /** Stops what is being read: back to the former preview, or away from the file. */
  cancel(): void {
    const shown = this.#shown;
    if (!shown || !this.preview) {
      this.skip();
      return;
    }
    this.#leave();
    ({ layer: this.layer, options: this.options, decisions: this.decisions } = shown);
  }

  retry(): void {
    this.failure = null;
    if (this.preview) void this.#look();
    else if (this.source) void this.#open();
  }

  go(step: StepId): void {
    this.step = step;
  }

  chooseLayer(layer: string): void {
    if (layer === this.layer) return;
    this.layer = layer;
    this.layerChosen = true;
    // Columns are the layer's own; what concerns the file as such stays.
    const { sheet, encoding, newPeriods, periodId } = this.options;
    this.#decide({ sheet, encoding, newPeriods, periodId }, { by: 'proposed' });
  }

  chooseSheet(sheet: string): void {
    const { newPeriods, encoding } = this.options;
    this.#decide({ sheet, encoding, newPeriods }, { by: 'proposed' });
  }

  chooseEncoding(encoding: PreviewOptions['encoding']): void {
    this.#decide({ ...this.options, encoding });
  }

  /** `columns` null: back to the proposal. */
  chooseColumns(columns: Readonly<Record<string, number>> | null): void {
    this.#decide({ ...this.options, columns: columns ?? undefined }, { by: columns ? 'chosen' : 'proposed' });
  }

  choosePeriod(periodId: string | undefined, added: readonly Period[] = []): void {
    const known = this.options.newPeriods ?? [];
    const newPeriods = [...known, ...added.filter(({ id }) => !known.some((each) => each.id === id))];
    this.#decide({ ...this.options, periodId, newPeriods: newPeriods.length > 0 ? newPeriods : undefined });
  }

  /** Takes back a period that was added, or adds those that the file names. */
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

  /** Keeps the columns in use for the next file with such headers. */
  async saveColumns(): Promise<void> {
    if (!this.preview) return;
    const mapping = mappingOf(this.preview, this.#host.now().toISOString());
    await this.keeping.remember('mappings', mappingKey(mapping), mapping);
    if (!this.keeping.trouble) this.columnsFrom = { by: 'saved', name: mapping.name };
  }

  /** Keeps the file as it stands; the next one follows. */
  async accept(): Promise<void> {
    const { preview } = this;
    if (!preview || !this.ready) return;
    const kept = await this.keeping.keep(this.#input(), preview.sourceName);
    if (!kept) return;
    this.touched = false;
    this.skip();
  }

  /** The rejected rows as a workbook, for the decisions as they stand. */
  rejectedRows(language: 'vi' | 'en'): Promise<Uint8Array<ArrayBuffer>> {
    return this.#host.client().rejectedRows({ ...this.#input(), language });
  }

  /** The layer's file as it would be kept, for a browser that can keep nothing. */
  async file(): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
    const { bytes, layerFile } = await this.#host.client().prepare(this.#input());
    return { name: layerFile.file, bytes };
  }

  /** After a conflict: the same decisions on what is kept now. */
  lookAgain(): void {
    this.keeping.clear();
    void this.#look();
  }

  #input(): PreviewInput {
    if (!this.source) throw new Error('got no file; expected one in work');
    return {
      ...this.#host.place(),
      source: this.source,
      layer: this.layer,
      options: this.options,
      decisions: this.decisions,
    };
  }

  #decide(options: PreviewOptions, columnsFrom: ColumnsFrom = this.columnsFrom): void {
    this.options = options;
    this.columnsFrom = columnsFrom;
    this.touched = true;
    void this.#look();
  }

  #leave(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#looking = false;
    this.busy = false;
    this.progress = null;
    this.failure = null;
  }

  #empty(): void {
    this.sources = [];
    this.at = 0;
    this.#forget();
    this.stage = 'choose';
  }

  #forget(): void {
    this.inspection = null;
    this.preview = null;
    this.#shown = null;
    this.layer = '';
    this.layerChosen = false;
    this.options = {};
    this.columnsFrom = { by: 'proposed' };
    this.touched = false;
    this.rejectsAgain = false;
    this.keeping.clear();
  }

  async #open(): Promise<void> {
    const { source } = this;
    if (!source) return;
    this.#forget();
    this.stage = 'reading';
    const { signal } = this.#abort;
    const onProgress = (progress: IntakeProgress): void => void (this.progress = progress);
    try {
      const kept = await this.keeping.open();
      this.decisions = await this.keeping.decisions(this.#host.territory().epochId);
      if (kept) await this.#host.carried(kept.state);
      if (signal.aborted) return;
      const inspection = await this.#host
        .client()
        .inspect({ ...this.#host.place(), source }, { signal, onProgress });
      if (signal.aborted) return;
      this.inspection = inspection;
      if (inspection.kind !== 'table') {
        this.stage = inspection.kind;
        return;
      }
      this.layer = inspection.layers[0]?.layer ?? '';
      if (inspection.issues.length > 0) this.stage = 'table';
      else await this.#first(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      this.stage = 'failed';
    } finally {
      if (!signal.aborted) this.progress = null;
    }
  }

  /** The first preview: with kept columns when they fit; then the step that wants a person, if any. */
  async #first(signal: AbortSignal): Promise<void> {
    await this.#look();
    if (signal.aborted || !this.preview) return;
    await this.#applySaved();
    if (signal.aborted) return;
    this.step = this.states ? firstStep(this.states) : 'file';
    this.stage = 'table';
  }

  async #applySaved(): Promise<void> {
    const { preview } = this;
    if (!preview || this.options.columns) return;
    const saved = await this.keeping.notes<SavedMapping>('mappings');
    const fitting = fittingMapping(preview.headers, preview.layer, saved);
    if (!fitting || preview !== this.preview) return;
    this.columnsFrom = { by: 'saved', name: fitting.mapping.name };
    if (sameColumns(preview, fitting.columns)) return;
    this.options = { ...this.options, columns: fitting.columns };
    await this.#look();
  }

  /** Asks for a preview of what is decided now; changes that come meanwhile are previewed right after it. */
  async #look(): Promise<void> {
    this.#changes++;
    if (this.#looking) return;
    const { signal } = this.#abort;
    this.#looking = true;
    this.busy = true;
    this.failure = null;
    try {
      let seen: number;
      do {
        seen = this.#changes;
        const input = this.#input();
        const head = this.keeping.head;
        const preview = await this.#host.client().preview(input, {
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) this.progress = progress;
          },
        });
        if (signal.aborted) return;
        this.preview = preview;
        this.keeping.previewedOn(head);
        this.#shown = input;
      } while (seen !== this.#changes);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      if (!this.preview) this.stage = 'failed';
    } finally {
      if (!signal.aborted) {
        this.#looking = false;
        this.busy = false;
        this.progress = null;
      }
    }
  }
}

import type {
  ImportPreview,
  Inspection,
  IntakeProgress,
  IntakeSource,
  PreviewInput,
} from '../../compute/intake/protocol';
import { mappingKey, type SavedMapping } from '../../import/savedMappings';
import { Choices, type Chosen } from './choices.svelte';
import type { FlowHost } from './flowHost';
import { Keeping } from './keeping.svelte';
import { mappingOf } from './mappings';
import { ParserClock } from './parserClock.svelte';
import { canAccept, firstStep, stepStates, type StepId, type StepStates } from './steps';

/** choose: waits for a file; reading: the first look; table: the steps; the others: files that are no table. */
export type Stage =
  'choose' | 'reading' | 'table' | 'boundaries' | 'package' | 'notes' | 'unknown' | 'failed';

type Table = Extract<Inspection, { kind: 'table' }>;

/**
 * The course of taking in files, one after another: look at it, propose, take decisions, preview, keep. It holds what was
 * found; `choices` holds what was decided. It asks the worker again after each decision and never for two previews at
 * once, so that what the worker has read stays read. Large answers are kept raw.
 */
export class IntakeFlow {
  /** All files that were brought, in their order; `at` is the one in work. */
  sources: readonly IntakeSource[] = $state.raw([]);
  at = $state(0);
  stage: Stage = $state('choose');
  inspection: Inspection | null = $state.raw(null);
  preview: ImportPreview | null = $state.raw(null);
  step: StepId = $state('file');
  /** A preview is on its way. */
  busy = $state(false);
  progress: IntakeProgress | null = $state.raw(null);
  /** Whatever went wrong with reading; what went wrong with keeping stands in `keeping`. */
  failure: unknown = $state.raw(null);

  /** Runs while a parser holds the worker and cannot tell how far it is. */
  readonly parser = new ParserClock();
  readonly choices = new Choices(() => void this.#look());
  readonly keeping: Keeping;
  readonly #host: FlowHost;
  #abort = new AbortController();
  #wanted = 0;
  #looking = false;
  /** What the preview on screen was made of: where cancelling leads back to. */
  #shown: Chosen | null = null;

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
    if (!this.preview || !this.table) return null;
    const { options, layerChosen } = this.choices;
    return stepStates(this.preview, options, { layers: this.table.layers, layerChosen });
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
    if (this.#shown && this.preview) {
      this.#leave();
      this.choices.restore(this.#shown);
    } else this.skip();
  }

  retry(): void {
    this.failure = null;
    if (this.preview) void this.#look();
    else if (this.source) void this.#open();
  }

  go(step: StepId): void {
    this.step = step;
  }

  /** Keeps the columns in use for the next file with such headers. */
  async saveColumns(): Promise<void> {
    if (!this.preview) return;
    const mapping = mappingOf(this.preview, this.#host.now().toISOString());
    await this.keeping.remember('mappings', mappingKey(mapping), mapping);
    if (!this.keeping.trouble) this.choices.columnsFrom = { by: 'saved', name: mapping.name };
  }

  /** Keeps the file as it stands; the next one follows. */
  async accept(): Promise<void> {
    const { preview } = this;
    if (!preview || !this.ready) return;
    if (await this.keeping.keep(this.#input(), preview.sourceName)) this.skip();
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
    const { layer, options, decisions } = this.choices;
    return { ...this.#host.place(), source: this.source, layer, options, decisions };
  }

  #leave(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#looking = false;
    this.busy = false;
    this.#rest();
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
    this.choices.reset();
    this.keeping.clear();
  }

  /** The first look at a file, up to its first preview. */
  async #open(): Promise<void> {
    const { source } = this;
    if (!source) return;
    this.#forget();
    this.stage = 'reading';
    const { signal } = this.#abort;
    try {
      const kept = await this.keeping.open();
      const decisions = await this.keeping.decisions(this.#host.territory().epochId);
      if (kept) await this.#host.carried(kept.state);
      if (signal.aborted) return;
      const place = this.#host.place();
      const inspection = await this.#host.client().inspect({ ...place, source }, this.#hooks(signal));
      if (signal.aborted) return;
      this.inspection = inspection;
      if (inspection.kind !== 'table') {
        this.stage = inspection.kind;
        return;
      }
      this.choices.reset(inspection.layers[0]?.layer, decisions);
      if (inspection.issues.length > 0) this.stage = 'table';
      else await this.#first(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      this.stage = 'failed';
    } finally {
      if (!signal.aborted) this.#rest();
    }
  }

  /** The first preview, with what is chosen by itself; then the step that wants a person, if any. */
  async #first(signal: AbortSignal): Promise<void> {
    await this.#look();
    if (signal.aborted || !this.preview) return;
    const saved = await this.keeping.notes<SavedMapping>('mappings');
    if (signal.aborted) return;
    if (this.choices.propose(this.preview, saved)) await this.#look();
    if (signal.aborted) return;
    this.step = this.states ? firstStep(this.states) : 'file';
    this.stage = 'table';
  }

  /** Asks for a preview of what is decided now; changes that come meanwhile are previewed right after it. */
  async #look(): Promise<void> {
    this.#wanted++;
    if (this.#looking) return;
    const { signal } = this.#abort;
    this.#looking = true;
    this.busy = true;
    this.failure = null;
    try {
      let seen: number;
      do {
        seen = this.#wanted;
        const chosen = this.choices.current;
        const { head } = this.keeping;
        const preview = await this.#host.client().preview(this.#input(), this.#hooks(signal));
        if (signal.aborted) return;
        this.preview = preview;
        this.#shown = chosen;
        this.keeping.previewedOn(head);
      } while (seen !== this.#wanted);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      if (!this.preview) this.stage = 'failed';
    } finally {
      if (!signal.aborted) {
        this.#looking = false;
        this.busy = false;
        this.#rest();
      }
    }
  }

  #rest(): void {
    this.progress = null;
    this.parser.stop();
  }

  /** A cancelled call says nothing more. */
  #hooks(signal: AbortSignal) {
    const onProgress = (progress: IntakeProgress): void => {
      if (signal.aborted) return;
      this.progress = progress;
      this.parser.note(progress, performance.now());
    };
    return { signal, onProgress };
  }
}

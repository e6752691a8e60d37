import type { DrawnArea } from '../../../geo/drawnArea';
import {
  areaOf,
  beginSketch,
  canFinish,
  withoutLast,
  withPlace,
  type Place,
  type Sketch,
  type SketchKind,
} from '../sketch';

/** What is being drawn and what was drawn; one step can be taken back at a time. */
export class Drawing {
  /** Under way; null = nothing is being drawn. */
  sketch: Sketch | null = $state.raw(null);
  /** The finished shape; null = none. */
  finished: Sketch | null = $state.raw(null);
  /** What was counted of the finished shape, in words; "" before. */
  size: string = $state('');
  #past: (Sketch | null)[] = $state.raw([]);

  readonly area: DrawnArea | null = $derived(this.finished && areaOf(this.finished));

  get canUndo(): boolean {
    return this.sketch !== null || this.#past.length > 0;
  }

  begin(kind: SketchKind): void {
    this.sketch = beginSketch(kind);
  }

  add(place: Place): void {
    if (this.sketch) this.sketch = withPlace(this.sketch, place);
  }

  removeLast(): void {
    if (this.sketch) this.sketch = withoutLast(this.sketch);
  }

  /** False when the sketch encloses nothing yet: it stays. */
  finish(): boolean {
    if (!this.sketch || !canFinish(this.sketch)) return false;
    this.put(this.sketch);
    this.sketch = null;
    return true;
  }

  /** Takes a whole shape as drawn. */
  put(shape: Sketch | null): void {
    this.#past = [...this.#past, this.finished];
    this.#show(shape);
  }

  cancel(): void {
    this.sketch = null;
  }

  /** Takes back the last corner while drawing, afterwards the last shape. */
  undo(): void {
    if (this.sketch) {
      if (this.sketch.places.length === 0) this.cancel();
      else this.removeLast();
      return;
    }
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#show(before);
  }

  #show(shape: Sketch | null): void {
    this.finished = shape;
    this.size = '';
  }
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ChoroplethPaint } from './contract';
import { COMMUNES } from './styleNames';

/** One commune's state as the style reads it. */
type Mark = 'selected' | 'focused' | 'hovered';

/**
 * Keeps the feature states of the communes in step with what is wanted, and tells MapLibre only what changed:
 * repainting 3.321 communes when one was filtered would cost a frame.
 */
export class CommuneStates {
  readonly #map: MapLibreMap;
  #fill: string[] = [];
  #pattern: number[] = [];
  #dimmed: boolean[] = [];
  readonly #marks: Record<Mark, number> = { selected: -1, focused: -1, hovered: -1 };
  #live = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** The style is there: what was marked before is marked now. */
  start(): void {
    this.#live = true;
    for (const mark of Object.keys(this.#marks) as Mark[]) this.#set(mark, this.#marks[mark], true);
  }

  #set(mark: Mark, ordinal: number, value: boolean): void {
    if (ordinal >= 0 && this.#live)
      this.#map.setFeatureState({ source: COMMUNES, id: ordinal }, { [mark]: value });
  }

  /** Paints; `fill` holds resolved CSS colours. `null` clears what was painted. */
  paint(paint: ChoroplethPaint | null): void {
    const count = Math.max(this.#fill.length, paint?.fill.length ?? 0);
    for (let ordinal = 0; ordinal < count; ordinal += 1) {
      const fill = paint?.fill[ordinal] ?? '';
      const pattern = paint?.hatch[ordinal] ?? 0;
      const dimmed = paint?.dimmed[ordinal] === 1;
      const same =
        this.#fill[ordinal] === fill &&
        this.#pattern[ordinal] === pattern &&
        this.#dimmed[ordinal] === dimmed;
      if (same) continue;
      this.#fill[ordinal] = fill;
      this.#pattern[ordinal] = pattern;
      this.#dimmed[ordinal] = dimmed;
      this.#map.setFeatureState(
        { source: COMMUNES, id: ordinal },
        { fill: fill === '' ? null : fill, pattern, dimmed },
      );
    }
  }

  /** Moves a mark to another commune; −1 takes it away. Before the style is there it is only noted. */
  mark(mark: Mark, ordinal: number): void {
    const before = this.#marks[mark];
    if (before === ordinal) return;
    this.#marks[mark] = ordinal;
    this.#set(mark, before, false);
    this.#set(mark, ordinal, true);
  }

  /** After the source got other communes: nothing of the old ones may stay. */
  reset(): void {
    this.#map.removeFeatureState({ source: COMMUNES });
    this.#fill = [];
    this.#pattern = [];
    this.#dimmed = [];
    this.#marks.selected = this.#marks.focused = this.#marks.hovered = -1;
  }
}

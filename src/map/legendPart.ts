import type { Period } from '../domain/period';
import type { Language } from '../domain/text';
import type { MapTerritory } from './contract';

/** One area or line of a sign, on a square of 24 × 24. Colours are design tokens without their dashes ("camera"). */
export interface SignPath {
  /** SVG path data: screen and picture draw the same. */
  readonly d: string;
  readonly fill?: string;
  /** 0–1; absent: 1. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  /** Of the line; absent: 2. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Drawn smaller around the middle, its line as well; absent: 1. */
  readonly scale?: number;
}

/** What a look on the map means, and how many things have it. */
export interface LegendEntry {
  /** Unique within the part; letters, digits, dashes. Part of URLs: "?f=models.overdue". */
  readonly key: string;
  readonly label: string;
  /** Things drawn in this look while nothing is filtered. 0 is said; NaN = no data; null: a look that counts nothing. */
  readonly count: number | null;
  readonly sign: readonly SignPath[];
  /** Also where there is little room: the wall, a strip. */
  readonly brief: boolean;
}

/** Looks that stand for one question ("which group?", "is it working?"). */
export interface LegendGroup {
  /** True: every thing has exactly one of these looks, so that the counts add up to `all`. */
  readonly complete: boolean;
  /** Whether an entry can be chosen, so that only its things are drawn. */
  readonly filters: boolean;
  readonly entries: readonly LegendEntry[];
}

/** What a layer draws over the communes, in words: plain data that the shell shows on screen, wall and pictures. */
export interface LegendPart {
  /** What is drawn, with its unit where a look means a number, and its period: "Nguồn tin trên km², năm 2023". */
  readonly caption: string;
  /** Unit of the labels where they are ranges: "nguồn tin/km²"; absent where they are words. */
  readonly unit?: string;
  /** What is counted: "điểm", "camera". */
  readonly things: string;
  /** Things drawn while nothing is filtered. */
  readonly all: number;
  /** Things drawn now. */
  readonly shown: number;
  readonly groups: readonly LegendGroup[];
  /** What the looks do not say: what was left out, what is assumed. */
  readonly notes: readonly string[];
}

/** What a slice may know when it explains its marks. */
export interface LegendContext {
  readonly language: Language;
  readonly territory: MapTerritory;
  /** The period that is drawn, as it stands in a sentence; "" when there is none. */
  readonly period: string;
  readonly periods: readonly Period[];
}

/** Keys of the entries that stay drawn; null or empty: all. Keys that the layer does not have are ignored. */
export type KeptKeys = readonly string[] | null;

/**
 * Which things stay drawn: those that have a kept look in every question of which a look is kept. Pure.
 * @param questions keys by question, as in the legend's groups
 * @returns tells of one thing, by its looks, whether it stays
 */
export function keptBy(
  questions: readonly (readonly string[])[],
  kept: KeptKeys,
): (looks: readonly string[]) => boolean {
  const asked = questions
    .map((keys) => keys.filter((key) => kept?.includes(key)))
    .filter((keys) => keys.length > 0);
  return (looks) => asked.every((keys) => keys.some((key) => looks.includes(key)));
}

/** How many things have each look. */
export function countLooks(things: Iterable<readonly string[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const looks of things) for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return counts;
}

/** Path of a circle on a sign. */
export function circlePath(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

import type { Line } from './geo';
import type { BrowserMeasured } from './geoBrowser';

/** What the counting core is meant to reach, and what this run saw. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  /** Null: this run could not tell (a scene, a browser or a size that it did not have). */
  readonly met: boolean | null;
}

interface Seen {
  /** Lines of the whole country; none where its boundaries are not on this machine. */
  readonly country: readonly Line[];
  readonly province: readonly Line[];
  /** In Chromium, over the country. */
  readonly browser: BrowserMeasured | null;
  /** In Chromium, over the province. */
  readonly cancel: BrowserMeasured['cancel'] | null;
}

/** Compares a run with the targets. Times depend on the machine: printed, never asserted. */
export function targetsOf({ country, province, browser, cancel }: Seen): Target[] {
  const line = (lines: readonly Line[], operation: string, by: string, n?: number): Line | null =>
    lines.find((l) => l.operation === operation && l.by.startsWith(by) && (n === undefined || l.n >= n)) ??
    null;
  const below = (what: string, value: number | null | undefined, limit: number, unit: string): Target => ({
    what,
    wanted: `< ${limit} ${unit}`,
    got: typeof value !== 'number' ? '–' : `${value.toPrecision(3)} ${unit}`,
    met: typeof value !== 'number' ? null : value < limit,
  });
  const above = (what: string, value: number | null | undefined, limit: number, unit: string): Target => ({
    what,
    wanted: `≥ ${limit} ${unit}`,
    got: typeof value !== 'number' ? '–' : `${value.toPrecision(3)} ${unit}`,
    met: typeof value !== 'number' ? null : value >= limit,
  });
  const moved = line(province, 'one camera moved', 'ours') ?? line(country, 'one camera moved', 'ours');
  const turf = line(country, 'points to communes', 'Turf');
  return [
    above(
      'points per second into 3,321 communes, Chromium worker',
      browser ? 1e3 / browser.ms : undefined,
      5,
      'M/s',
    ),
    below('index of 3,321 communes, Chromium worker', browser?.indexMs, 1_000, 'ms'),
    below('its size', browser?.indexMB, 64, 'MiB'),
    above('faster than Turf feature by feature', turf?.oursFaster, 1_000, '×'),
    above(
      'faster than flatbush + Turf',
      line(country, 'points to communes', 'flatbush')?.oursFaster,
      10,
      '×',
    ),
    below(
      '100,000 sectors over 3,321 communes',
      line(country, 'covered area, sectors', 'ours', 100_000)?.ms,
      1_500,
      'ms',
    ),
    below(
      '10,000 sectors in a province',
      line(province, 'covered area, sectors', 'ours', 10_000)?.ms,
      250,
      'ms',
    ),
    below('one camera added, moved or removed', moved ? moved.ms / 200 : undefined, 16, 'ms'),
    below(
      "Moran's I and Gi* of 3,321 communes, 999 permutations",
      line(country, "Moran's I, Gi*, 999 ×", 'ours')?.ms,
      1_000,
      'ms',
    ),
    below(
      `count of 100,000 cameras cancelled (${cancel?.cancelled ?? 0} times): the worker is free again`,
      cancel?.freeMs,
      100,
      'ms',
    ),
  ];
}

export function targetRow({ what, wanted, got, met }: Target): string {
  const verdict = met === null ? 'not measured' : met ? 'met' : 'NOT MET';
  return [what.padEnd(78), wanted.padStart(12), got.padStart(12), verdict].join('  ');
}

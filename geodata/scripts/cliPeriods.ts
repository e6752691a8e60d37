import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Period } from '../../src/domain/period';

/** Periods of the territory whose folder a boundary file lies in; none where there is no territory. */
export async function readPeriods(folder: string): Promise<readonly Period[]> {
  for (const name of ['periods.json', 'territory.json']) {
    let content: unknown;
    try {
      content = JSON.parse(await readFile(join(folder, name), 'utf8'));
    } catch {
      // No such file, or not ours: boundary files lie in all kinds of folders.
      continue;
    }
    const periods = Array.isArray(content) ? content : (content as { periods?: unknown } | null)?.periods;
    if (Array.isArray(periods) && periods.length > 0 && periods.every(isPeriod)) return periods;
  }
  return [];
}

function isPeriod(value: unknown): value is Period {
  if (typeof value !== 'object' || value === null) return false;
  const { id, from, to } = value as Partial<Record<keyof Period, unknown>>;
  return [id, from, to].every((part) => typeof part === 'string');
}

/**
 * The period that an id says by itself: "2023", "2018-H1" (half year), "2023-Q4" (quarter), "2023-06" (month).
 * Null for any other id: names of an office's own cannot be guessed.
 */
export function periodOfId(id: string): Period | null {
  const parts = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(id);
  if (!parts) return null;
  const [, year = '', half, quarter, month] = parts;
  const length = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const first = (Number(half ?? quarter ?? month ?? 1) - 1) * length + 1;
  const last = first + length - 1;
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    id,
    name: { vi: id, en: id },
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${two(days)}`,
    sameLastYear: null,
    previous: null,
  };
}

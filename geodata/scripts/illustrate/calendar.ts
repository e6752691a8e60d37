import type { Period } from '../../../src/domain/period';
import type { Random } from './random';

const DAY = 86_400_000;

/** The day `days` later (or earlier), yyyy-MM-dd; whole days, so no time zone matters. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A random day from `from` to `to`, both inside; `from` when they are the wrong way round. */
export function dayBetween(random: Random, from: string, to: string): string {
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
  return plusDays(from, random.int(days + 1));
}

/** The year in which a period ends. */
export function yearOf(period: Pick<Period, 'to'>): number {
  return Number(period.to.slice(0, 4));
}

import type { Language } from '../domain/text';
import { formatDay } from './dates';

/** Indochina time, UTC+7 the year round: the day of a report is the day there, wherever the machine stands. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day it is in Việt Nam at an instant, "yyyy-MM-dd". */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The clock in Việt Nam at an instant, "14:32". */
export function clockInVietnam(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** An ISO instant as day and clock of Việt Nam: vi "14:32 09/08/2021". */
export function formatInstant(iso: string, language: Language): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  return `${clockInVietnam(instant)} ${formatDay(dayInVietnam(instant), language)}`;
}

/** Whole days from one calendar day to another; negative when `to` comes first; NaN when one is not a day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

import type { IntakeProgress } from '../../compute/intake/protocol';

/**
 * Bytes of XML per millisecond before this browser's own pace is known. Chromium on two cores read 46 MB in 3.7 s alone and
 * in 10 s beside other work: between them, for a bar that ends early annoys nobody.
 */
const FIRST_PACE = 8_000;
/** Below that nothing is learnt: what else is done in a read counts for too much. */
const LEARN_FROM = 4_000_000;
/** Milliseconds that need no estimate. */
const SHORT = 1_000;
/** From here on the estimate slows down, so that it never says to be done. */
const BEND = 0.8;
const MOST = 0.95;

/**
 * How far work may be that began `elapsed` ms ago and is thought to take `expected` ms: the plain share up to 0.8, then
 * slower and slower towards 0.95, which it never reaches. Rises with `elapsed`; 0 before the beginning.
 */
export function estimatedShare(elapsed: number, expected: number): number {
  const share = Math.max(0, elapsed / expected);
  if (share <= BEND) return share;
  const beyond = share - BEND;
  const left = MOST - BEND;
  return BEND + (left * beyond) / (beyond + left);
}

/** A parser at work. */
export interface ParserWork {
  /** `performance.now()` when it began. */
  readonly since: number;
  /** Milliseconds it may take. */
  readonly expected: number;
  /** Rows that the sheet says it has. */
  readonly rows: number | null;
}

/**
 * Knows since when a parser has held the worker, and how long that may take: from the size of what it reads, by the pace of
 * the file before.
 */
export class ParserClock {
  /** Null: none is at work, or so short that nobody needs an estimate. */
  work: ParserWork | null = $state.raw(null);
  #pace = FIRST_PACE;
  #running: { readonly since: number; readonly bytes: number } | null = null;

  /** @param now `performance.now()`. The next step after a parser's tells how long it took. */
  note({ parsing }: IntakeProgress, now: number): void {
    const { bytes, since } = this.#running ?? { bytes: 0, since: now };
    if (bytes >= LEARN_FROM && now > since) this.#pace = bytes / (now - since);
    this.stop();
    if (!parsing) return;
    this.#running = { since: now, bytes: parsing.bytes };
    const expected = parsing.bytes / this.#pace;
    if (expected > SHORT) this.work = { since: now, expected, rows: parsing.rows };
  }

  /** Nothing is read any more; a read that was cancelled teaches nothing. */
  stop(): void {
    this.work = null;
    this.#running = null;
  }
}

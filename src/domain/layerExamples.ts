import type { RawRow } from './layer';

/**
 * Rows that a layer must accept, for its contract tests: each slice has them beside its schema (examples.ts), so that a
 * new layer is tested without another file being touched.
 *
 * @param commune ordinal of the commune the rows belong to; communes are squares of 0.1° from (106, 10) eastwards
 * @param code five digits of that commune
 * @param period id of a year ("2023")
 */
export type LayerExamples = (commune: number, code: string, period: string) => readonly RawRow[];

/** A mistake in our own code (never in the data): says what was got, what was expected and what to do. */
export class ProgrammerError extends Error {
  constructor(facts: { got: unknown; expected: string; do: string }) {
    super(`got ${String(facts.got)}; expected ${facts.expected}; do: ${facts.do}`);
    this.name = 'ProgrammerError';
  }
}

/** Throws a {@link ProgrammerError} unless `condition` holds. */
export function invariant(
  condition: unknown,
  facts: { got: unknown; expected: string; do: string },
): asserts condition {
  if (!condition) throw new ProgrammerError(facts);
}

/**
 * Checks of data that came from outside: `check(value, path)` gives the value back with its type, or throws a
 * {@link ShapeError} that says where it is wrong, what stood there and what was expected.
 */
export type Check<T> = (value: unknown, path: string) => T;

/** Data that are not of the stated shape: where, what stood there, what was expected. */
export class ShapeError extends Error {
  constructor(
    readonly path: string,
    readonly got: string,
    readonly expected: string,
  ) {
    super(`${path}: got ${got}; expected ${expected}`);
    this.name = 'ShapeError';
  }
}

/** A value in a few words, for error messages: its kind, and itself when it is short. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  const text = String(value);
  return `${typeof value} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

function wrong(path: string, value: unknown, expected: string): never {
  throw new ShapeError(path, describe(value), expected);
}

/** A string; with `pattern` one that matches it. `what` names it in the error. */
export function text(pattern?: RegExp, what = 'a text'): Check<string> {
  return (value, path) =>
    typeof value === 'string' && (!pattern || pattern.test(value)) ? value : wrong(path, value, what);
}

/** A finite number within [min, max]. */
export function number(min = -Infinity, max = Infinity): Check<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? value
      : wrong(path, value, `a number from ${min} to ${max}`);
}

/** True or false, nothing that merely looks like it. */
export const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong(path, value, 'true or false');

/** One of the stated words or numbers. */
export function oneOf<const T extends string | number>(...allowed: readonly T[]): Check<T> {
  return (value, path) => allowed.find((one) => one === value) ?? wrong(path, value, allowed.join(' | '));
}

/** Null, or what `check` takes. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** A list of at most `most` entries. */
export function list<T>(check: Check<T>, most = 100_000): Check<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > most) wrong(path, value, `a list of at most ${most}`);
    return (value as unknown[]).map((entry, i) => check(entry, `${path}[${i}]`));
  };
}

/** An object used as a dictionary. */
export function dictionary<T>(check: Check<T>): Check<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(asObject(value, path)).map(([key, entry]) => [key, check(entry, `${path}.${key}`)]),
    );
}

/** An object with at least these fields; what else it carries is left out. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Check<T[K]> }): Check<T> {
  return (value, path) => {
    const given = asObject(value, path);
    const checked: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[])
      checked[key] = fields[key](Object.hasOwn(given, key) ? given[key] : undefined, `${path}.${key}`);
    return checked as T;
  };
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path, value, 'an object');
  return value as Record<string, unknown>;
}

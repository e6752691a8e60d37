const LIMIT = 20_000;

/**
 * Remembers what a pure function makes of each text: a table repeats few syllables, names and provinces very often. The
 * memory is bounded; a hostile file only empties it.
 * @param make must answer something other than undefined.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    if (known.size >= LIMIT) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/**
 * The buffers of a result that can be moved instead of copied: those of typed arrays in the fields of plain objects, at any
 * depth. Entries of lists are not looked through: long lists of small objects would cost more than the copy.
 *
 * @param kept buffers that must stay, because the sender uses them again
 */
export function transferables(value: unknown, kept: Pick<WeakSet<ArrayBufferLike>, 'has'>): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  visit(value, kept, found);
  return [...found];
}

function visit(value: unknown, kept: Pick<WeakSet<ArrayBufferLike>, 'has'>, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && !kept.has(value.buffer)) found.add(value.buffer);
    return;
  }
  for (const entry of Object.values(value)) visit(entry, kept, found);
}

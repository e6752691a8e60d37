const collator = new Intl.Collator('vi', { numeric: true });

/** Order of names: Vietnamese alphabet (a ă â … d đ …) in both languages, "Phường 2" before "Phường 10". */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

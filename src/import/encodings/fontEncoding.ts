import type { LegacyEncoding } from './legacyText';

/** Encoding that a font's name gives away, and whether the font shows all its letters as capitals. */
export interface FontEncoding {
  readonly encoding: LegacyEncoding;
  readonly capitals: boolean;
}

/**
 * ".VnTime", ".VnArialH" (capitals) → TCVN3; "VNI-Times" → VNI; "VPS Times", "VPSTimes" → VPS; "VISCII …" → VISCII; null
 * for any other font: it may still hold old text, which only the content tells.
 */
export function fontEncoding(font: string): FontEncoding | null {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name) };
  if (/^vni[\s-]/i.test(name)) return { encoding: 'vni', capitals: false };
  if (/^vps(?=[\s-]|[A-Z])/i.test(name)) return { encoding: 'vps', capitals: false };
  if (/^(?:viscii|vi (?:times|arial))/i.test(name)) return { encoding: 'viscii', capitals: false };
  return null;
}

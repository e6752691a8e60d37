import { invariant } from '../domain/programmerError';
import type { MapTheme, Rgba } from './contract';

/**
 * A CSS colour as design tokens write it (#rgb, #rrggbb, #rrggbbaa, rgb(r g b / a), rgba(r, g, b, a)) as 0–255 RGBA.
 * Throws on anything else: tokens are ours.
 */
export function parseColour(text: string): Rgba {
  const css = text.trim();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(css)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const byte = (at: number) => parseInt(full.slice(at, at + 2), 16);
    return [byte(0), byte(2), byte(4), full.length === 8 ? byte(6) : 255];
  }
  const parts = /^rgba?\(([^)]+)\)$/i
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  invariant(parts && parts.length >= 3, {
    got: text,
    expected: '#rrggbb or rgb()',
    do: 'write the token as hex',
  });
  const [r = 0, g = 0, b = 0] = parts.map(Number);
  const alpha = parts[3];
  const a = alpha === undefined ? 1 : alpha.endsWith('%') ? parseFloat(alpha) / 100 : Number(alpha);
  return [r, g, b, Math.round(a * 255)];
}

/** Looks up a design token ("status-met") and gives its CSS text; "" when it is not defined. */
export type TokenReader = (token: string) => string;

/**
 * Reads tokens as they are in force on `element` now; another theme wants another reader. Each token is asked for once:
 * asking makes the browser work out the style of a page that is just changing.
 */
export function tokensOf(element: Element): TokenReader {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (token) => {
    const value = known.get(token) ?? style.getPropertyValue(`--${token}`).trim();
    known.set(token, value);
    return value;
  };
}

/** "var(--status-met)" → the token's present colour; any other CSS colour stays as it is. */
export function resolveColour(css: string, read: TokenReader): string {
  const token = /^var\(--([\w-]+)\)$/.exec(css)?.[1];
  if (!token) return css;
  const value = read(token);
  invariant(value, { got: css, expected: 'a token of tokens.css', do: 'define it for every theme' });
  return value;
}

/** A token as 0–255 RGBA; `alpha` 0–1 replaces the token's own. */
export function tokenColour(token: string, read: TokenReader, alpha?: number): Rgba {
  const [r, g, b, a] = parseColour(resolveColour(`var(--${token})`, read));
  return [r, g, b, alpha === undefined ? a : Math.round(alpha * 255)];
}

/** Colours of the canvas from the design tokens; a missing token falls back to the light theme's. */
export function readMapTheme(read: TokenReader): MapTheme {
  return {
    sea: read('sea') || '#d7e6ec',
    land: read('land') || '#f1f0ea',
    neighbour: read('neighbour') || '#e6e5df',
    line: read('map-line') || '#c9d2d6',
    ink: read('ink') || '#13232c',
    halo: read('halo') || '#ffffff',
    hatch: read('hatch') || '#7a2e0b',
    selection: read('selection') || '#13232c',
    communeLine: read('commune-line') || '#ffffff',
  };
}

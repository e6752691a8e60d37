import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Tokens of one theme by name. */
function theme(name: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${name}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Which text stands on which ground. */
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'background'],
  ['ink', 'panel'],
  ['ink', 'raised'],
  ['ink', 'hover'],
  ['muted', 'background'],
  ['muted', 'panel'],
  ['muted', 'raised'],
  ['muted', 'hover'],
  ['accent', 'panel'],
  ['on-primary', 'primary'],
  ['on-tint', 'tint'],
  ['met-ink', 'met-tint'],
  ['met-ink', 'panel'],
  ['not-met-ink', 'not-met-tint'],
  ['not-met-ink', 'panel'],
  ['in-review-ink', 'in-review-tint'],
  ['no-data-ink', 'no-data-tint'],
  ['danger-ink', 'danger-tint'],
];

describe('design tokens', () => {
  const light = theme('light');

  it('are there', () => {
    expect(light.size).toBeGreaterThan(40);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  for (const name of ['light', 'dark', 'festival']) {
    const tokens = theme(name);

    it(`${name} defines every token`, () => {
      expect([...light.keys()].filter((token) => !tokens.has(token))).toEqual([]);
    });

    it(`${name}: text reaches 4.5 : 1 on its ground`, () => {
      const weak = TEXTS.map(([text, ground]) => {
        const ratio = contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '');
        return { text, ground, ratio: Math.round(ratio * 100) / 100 };
      }).filter(({ ratio }) => !(ratio >= 4.5));
      expect(weak).toEqual([]);
    });

    it(`${name}: neighbouring classes of a ramp can be told apart in grey`, () => {
      for (let step = 1; step < 5; step++) {
        const a = luminance(tokens.get(`ramp-${step}`) ?? '');
        const b = luminance(tokens.get(`ramp-${step + 1}`) ?? '');
        expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `ramp ${step}`).toBeGreaterThan(1.2);
      }
    });

    it(`${name}: met and not met differ in grey as well`, () => {
      expect(contrast(tokens.get('status-met') ?? '', tokens.get('status-not-met') ?? '')).toBeGreaterThan(
        1.2,
      );
    });
  }
});

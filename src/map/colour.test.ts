import { describe, expect, it } from 'vitest';
import { parseColour, readMapTheme, resolveColour } from './colour';

describe('parseColour', () => {
  it.each([
    ['#0b5d51', [11, 93, 81, 255]],
    ['#fff', [255, 255, 255, 255]],
    ['#11223380', [17, 34, 51, 128]],
    ['rgb(19 35 44 / 14%)', [19, 35, 44, 36]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 128]],
    ['  rgb(1 2 3)', [1, 2, 3, 255]],
  ])('%s', (css, expected) => expect(parseColour(css)).toEqual(expected));

  it('throws on what a token must not be', () => expect(() => parseColour('teal')).toThrow(/got teal/));
});

describe('resolveColour', () => {
  const tokens = (name: string) => ({ 'status-met': '#6fbfae' })[name] ?? '';

  it('follows a token and leaves a plain colour alone', () => {
    expect(resolveColour('var(--status-met)', tokens)).toBe('#6fbfae');
    expect(resolveColour('#123456', tokens)).toBe('#123456');
  });

  it('names a token that no theme defines', () =>
    expect(() => resolveColour('var(--nowhere)', tokens)).toThrow(/nowhere/));
});

it('a theme without tokens still draws a map', () => {
  for (const colour of Object.values(readMapTheme(() => ''))) expect(() => parseColour(colour)).not.toThrow();
});

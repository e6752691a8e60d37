import { describe, expect, it } from 'vitest';
import { settingFromText, settingsOf, type SettingDefinition } from './settings';

const text = { vi: 'x', en: 'x' };
const definitions: readonly SettingDefinition[] = [
  { id: 'months', name: text, hint: text, default: 12 },
  { id: 'byKind', name: text, hint: text, default: false },
  { id: 'label', name: text, hint: text, default: 'a' },
];

describe('settings of a layer', () => {
  it('are all there, by default or as given', () => {
    expect(settingsOf(definitions)).toEqual({
      settings: { months: 12, byKind: false, label: 'a' },
      problems: [],
    });
    expect(settingsOf(definitions, { byKind: true, months: 0 }).settings).toEqual({
      months: 0,
      byKind: true,
      label: 'a',
    });
    expect(settingsOf(undefined)).toEqual({ settings: {}, problems: [] });
  });

  it('tell what cannot be used instead of counting with the default in silence', () => {
    const { settings, problems } = settingsOf(definitions, {
      month: 6,
      byKind: 'yes',
      months: NaN,
      constructor: 1,
    });
    expect(problems.map(({ id }) => id)).toEqual(['month', 'byKind', 'months', 'constructor']);
    expect(problems[0]).toEqual({ id: 'month', got: 'month', expected: 'months, byKind, label' });
    expect(problems[1]?.got).toBe('byKind=yes');
    expect(settings['byKind']).toBe(false);
    expect(settingsOf(undefined, { a: 1 }).problems).toHaveLength(1);
  });

  it('are read from what is typed, by the kind of their default', () => {
    const [months, byKind, label] = definitions;
    expect([
      settingFromText(months, '6'),
      settingFromText(months, 'sáu'),
      settingFromText(months, ' '),
    ]).toEqual([6, 'sáu', ' ']);
    expect([
      settingFromText(byKind, 'có'),
      settingFromText(byKind, '0'),
      settingFromText(byKind, '?'),
    ]).toEqual([true, false, '?']);
    expect(settingFromText(label, '7')).toBe('7');
    expect(settingFromText(undefined, '7')).toBe('7');
  });
});

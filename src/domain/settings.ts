import type { Bilingual } from './text';

export type SettingValue = number | boolean | string;

/** Something the rules leave open: a default, never a constant. */
export interface SettingDefinition {
  /** Unique within the layer. */
  readonly id: string;
  readonly name: Bilingual;
  readonly hint: Bilingual;
  readonly default: SettingValue;
}

/** Values by the ids of a layer's settings. */
export type LayerSettings = Readonly<Record<string, SettingValue>>;

/** A setting that cannot be used: what was given, and what would be. */
export interface SettingProblem {
  readonly id: string;
  readonly got: string;
  readonly expected: string;
}

/**
 * The value of every setting of a layer: what is given, else the default. A setting that the layer does not have, or a
 * value of another kind than its default, is a problem: a misspelt setting must not silently count with the default.
 *
 * @param given from outside (a call, a link, the command line): anything may stand there.
 */
export function settingsOf(
  definitions: readonly SettingDefinition[] | undefined,
  given: Readonly<Record<string, unknown>> = {},
): { readonly settings: LayerSettings; readonly problems: readonly SettingProblem[] } {
  const known = definitions ?? [];
  const problems: SettingProblem[] = [];
  for (const [id, value] of Object.entries(given)) {
    const definition = known.find((one) => one.id === id);
    if (!definition) {
      const ids = known.map((one) => one.id).join(', ');
      problems.push({ id, got: id, expected: ids === '' ? 'no settings' : ids });
    } else if (typeof value !== typeof definition.default || Number.isNaN(value))
      problems.push({
        id,
        got: `${id}=${String(value)}`,
        expected: `a ${typeof definition.default} such as ${String(definition.default)}`,
      });
  }
  const settings = Object.fromEntries(
    known.map(({ id, default: standard }): [string, SettingValue] => {
      const value = Object.hasOwn(given, id) ? given[id] : undefined;
      return [id, typeof value === typeof standard ? (value as SettingValue) : standard];
    }),
  );
  return { settings, problems };
}

/**
 * A setting as it is typed ("6", "true", "có"): a value of the kind of its default; the text itself where it is none, so
 * that {@link settingsOf} can say what is wrong with it.
 */
export function settingFromText(definition: SettingDefinition | undefined, text: string): SettingValue {
  const kind = typeof definition?.default;
  if (kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (kind === 'boolean' && /^(true|1|yes|có)$/i.test(text.normalize('NFC'))) return true;
  if (kind === 'boolean' && /^(false|0|no|không)$/i.test(text.normalize('NFC'))) return false;
  return text;
}

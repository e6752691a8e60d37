import { parseArgs } from 'node:util';
import { LANGUAGES } from '../../../src/domain/text';
import type { Language } from '../../../src/domain/text';
import type { BoundaryReadOptions } from '../../../src/import/boundaries/read';
import { fill, messages } from './messages';

/** What a call of `import-boundaries` asks for. */
export interface ImportOptions {
  readonly file: string;
  readonly territory: string;
  /** Day from which the boundaries hold, yyyy-MM-dd; null: as the territory has it, else worked out from the file. */
  readonly epoch: string | null;
  /** Name of a new territory; null: worked out from the file. */
  readonly name: string | null;
  readonly reading: BoundaryReadOptions;
  readonly language: Language;
  /** Folder that holds the territories. */
  readonly root: string;
  readonly dryRun: boolean;
}

/** Options, or the one sentence that says what is wrong; `help` when only help was asked for. */
export function importOptions(
  args: readonly string[],
  defaultRoot: string,
): { readonly options: ImportOptions } | { readonly error: string } | { readonly help: string } {
  let language: Language = 'vi';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        territory: { type: 'string' },
        epoch: { type: 'string' },
        crs: { type: 'string' },
        name: { type: 'string' },
        'name-field': { type: 'string' },
        'code-field': { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        root: { type: 'string', default: defaultRoot },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    language = LANGUAGES.find((known) => known === values.lang) ?? 'vi';
    if (values.help) return { help: messages.usage[language] };
    const [file] = positionals;
    if (!file || positionals.length > 1 || !values.territory) return { error: messages.usage[language] };
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.territory))
      return { error: fill(messages.badTerritory[language], { got: values.territory }) };
    if (values.epoch !== undefined && !isDate(values.epoch))
      return { error: fill(messages.badEpoch[language], { got: values.epoch }) };
    return {
      options: {
        file,
        territory: values.territory,
        epoch: values.epoch ?? null,
        name: values.name ?? null,
        reading: {
          crs: values.crs,
          nameField: values['name-field'],
          codeField: values['code-field'],
        },
        language,
        root: values.root,
        dryRun: values['dry-run'],
      },
    };
  } catch (error) {
    return { error: fill(messages.badArguments[language], { got: (error as Error).message }) };
  }
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

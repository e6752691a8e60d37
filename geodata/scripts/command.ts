import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Issue } from '../../src/domain/issue';
import type { LayerDefinition } from '../../src/domain/layer';
import type { Language } from '../../src/domain/text';
import { layerById, layers } from '../../src/layers/registry';
import { m, sentenceOf, Unusable } from './cliMessages';

/** What every command of `geodata` does alike: its language, its arguments, its files, its one sentence when it cannot go on. */

/** Folder of the project's own territories. */
export const TERRITORIES = fileURLToPath(new URL('../territories', import.meta.url));

/**
 * Runs a command; what cannot be used is one sentence on standard error.
 *
 * @param work does it and returns the exit code; anything it throws but {@link Unusable} is a mistake of ours
 * @returns the exit code, 2 for an unusable call or file
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  work: (language: Language) => Promise<number>,
): Promise<number> {
  const language = languageOf(args);
  try {
    return await work(language);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${`geodata ${name}`.trim()}: ${sentenceOf(error, language)}\n`);
    return 2;
  }
}

/** `--lang en` or `--lang=en`; Vietnamese otherwise, also where the rest of the call cannot be understood. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return (at >= 0 && args[at + 1] === 'en') || args.includes('--lang=en') ? 'en' : 'vi';
}

/** What every command takes that prints an answer: as JSON or to be read, and in which language. */
export const ANSWER_OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

/** `parseArgs`. @throws Unusable for an option that is not known or has no value */
export function argumentsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Unusable(m.badArguments, { got: error instanceof Error ? error.message : String(error) });
  }
}

/** The value of an option that a call cannot do without. @throws Unusable */
export function required(value: string | undefined, name: string): string {
  if (!value) throw new Unusable(m.argumentMissing, { name });
  return value;
}

/** The one file that a call names. @throws Unusable for none and for several */
export function onlyFile(positionals: readonly string[], name: string): string {
  return required(positionals.length > 1 ? undefined : positionals[0], name);
}

/** The layer of `--layer ID`. @throws Unusable */
export function layerOf(id: string | undefined): LayerDefinition {
  const got = required(id, '--layer');
  const layer = layerById(got);
  if (!layer) throw new Unusable(m.unknownLayer, { got, expected: layers.map((one) => one.id).join(', ') });
  return layer;
}

/**
 * Bytes of a file.
 *
 * @param limit bytes; a larger file is not loaded at all
 * @throws Unusable when it cannot be read or is too large
 */
export async function fileBytes(path: string, limit = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > limit) throw new Unusable(m.tooLarge, { file: basename(path), got: size, limit });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const got = reasonOf(error);
    const words = got === 'ENOENT' ? m.noSuchFile : got === 'EISDIR' ? m.isFolder : m.cannotRead;
    throw new Unusable(words, { file: path, got });
  }
}

/** Why the system refused a file: its code ("ENOENT"), else its words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file that was read but cannot be used, with the reasons that refuse it. */
export function refused(path: string, issues: readonly Issue[]): Unusable {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return new Unusable(m.refused, { file: basename(path) }, errors);
}

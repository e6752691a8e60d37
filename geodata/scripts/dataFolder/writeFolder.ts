import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltFile } from './builtFile';

/** What writing changed. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * Makes `folder` hold exactly `files`: writes what differs, removes what is no longer built, leaves the rest untouched so
 * that a development server does not reload for nothing.
 */
export function writeFolder(folder: string, files: readonly BuiltFile[]): WriteReport {
  const written: string[] = [];
  for (const file of files) {
    const path = join(folder, file.path);
    if (existsSync(path) && readFileSync(path).equals(file.bytes)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
    written.push(file.path);
  }
  const wanted = new Set(files.map((file) => file.path));
  const removed = filesBelow(folder).filter((path) => !wanted.has(path));
  for (const path of removed) rmSync(join(folder, path));
  return { written, removed, unchanged: files.length - written.length };
}

function filesBelow(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`],
  );
}

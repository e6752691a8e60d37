/**
 * Builds the data folder that the app reads at run time: geodata/ → public/data (or `--out FOLDER`).
 * Same input, same bytes. Exit 0, or 2 with one clear sentence when a folder cannot be used.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './dataFolder/assemble';
import { writeFolder } from './dataFolder/writeFolder';

const geodata = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const out = at >= 0 ? args[at + 1] : resolve(geodata, '../public/data');

if (out === undefined) {
  console.error('--out: got nothing; expected a folder');
  process.exitCode = 2;
} else {
  try {
    const files = assemble(geodata);
    const report = writeFolder(out, files);
    const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
    console.log(
      `data: ${files.length} files, ${(size / 1024).toFixed(0)} kB; ` +
        `${report.written.length} written, ${report.removed.length} removed, ${report.unchanged} unchanged`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

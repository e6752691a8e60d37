import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('build.ts', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });

it('builds the data folder where it is told to, the same twice, and then has nothing to write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  try {
    const first = run('--out', join(folder, 'a'));
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(run('--out', join(folder, 'b')).status).toBe(0);
    const index = (name: string): Buffer => readFileSync(join(folder, name, 'index.json'));
    expect(index('a').equals(index('b'))).toBe(true);
    expect(run('--out', join(folder, 'a')).stdout).toMatch(/ 0 written, 0 removed, /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('says in one sentence what it needs', () => {
  const { status, stdout, stderr } = run('--out');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim()).toBe('--out: got nothing; expected a folder');
});

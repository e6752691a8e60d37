import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumWorker, type BrowserMeasured } from './geoBrowser';
import { CASES, type BenchCase } from './geoCases';
import type { Measured } from './geoChild';
import { scene, sceneIds, store, type Scene } from './scenes';
import { targetRow, targetsOf } from './targets';

/** One row of the table. */
export interface Line {
  readonly scene: string;
  readonly operation: string;
  readonly by: string;
  readonly unit: string;
  readonly n: number;
  readonly ms: number;
  readonly perSecond: number;
  /** Speed of ours over this one, in the same run; null for ours. */
  readonly oursFaster: number | null;
  readonly peakMB: number | null;
  /** Time for 10 n over time for n; 10 = linear. Null where it was not measured. */
  readonly growth: number | null;
  readonly answer: number;
}

/** How many of the case's unit one round of it does. */
function sizeOf({ operation, share = 1 }: BenchCase, scene: Scene, quick: boolean): number {
  if (operation === 'points to communes') return (quick ? 300_000 : 1_000_000) / share;
  if (operation === 'covered area, sectors')
    return scene.id === 'country' ? (quick ? 20_000 : 100_000) : 10_000;
  if (operation === 'covered area, one place') return quick ? 1_000 : 10_000;
  if (operation === 'covered area, discs') return (quick ? 2_000 : 10_000) / share;
  if (operation === 'one camera moved') return 10_000;
  return scene.communes.length;
}

const doneIn = (c: BenchCase, n: number) => (c.unit === 'updates' ? 200 : n);
const grows = (c: BenchCase) => c.unit === 'points' || c.operation.startsWith('covered');

async function measure(
  index: number,
  sceneId: string,
  n: number,
  rounds: number,
  folder: string,
): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      join(import.meta.dirname, 'geoChild.ts'),
      String(index),
      sceneId,
      String(n),
      String(rounds),
      folder,
    ],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measured;
}

/**
 * `npm run bench`: every operation, ours and its peers in the same run, one after the other, each in its own process.
 * `--quick` stays under a minute, `--json` prints lines and targets as JSON and nothing else.
 */
export async function run(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  const json = args.includes('--json');
  const lines: Line[] = [];
  const browsers: Partial<Record<Scene['id'], BrowserMeasured | null>> = {};
  const names: Partial<Record<Scene['id'], string>> = {};
  const folder = mkdtempSync(join(tmpdir(), 'binh-yen-bench-'));
  const say = (text: string) => json || console.log(text);
  say(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  for (const id of quick ? sceneIds().slice(0, 1) : sceneIds()) {
    const loaded = scene(id);
    store(loaded, folder);
    names[id] = loaded.name;
    say(`\n${loaded.name}`);
    for (const [index, c] of CASES.entries()) {
      if (quick && c.long) continue;
      const n = sizeOf(c, loaded, quick);
      const rounds = c.share && c.share > 10 ? 1 : quick ? 2 : 3;
      const { ms, peakMB, answer } = await measure(index, id, n, rounds, folder);
      const tenth =
        grows(c) && !quick && n >= 100 ? (await measure(index, id, n / 10, rounds, folder)).ms : NaN;
      const perSecond = (doneIn(c, n) / ms) * 1_000;
      const ours = lines.find(
        (l) => l.scene === loaded.name && l.operation === c.operation && l.oursFaster === null,
      );
      const line: Line = {
        scene: loaded.name,
        operation: c.operation,
        by: c.by,
        unit: c.unit,
        n,
        ms,
        perSecond,
        oursFaster: ours ? ours.perSecond / perSecond : null,
        peakMB,
        growth: tenth > 0 ? ms / tenth : null,
        answer,
      };
      lines.push(line);
      say(row(line));
    }
    const size = { points: quick ? 300_000 : 1_000_000, cameras: quick ? 20_000 : 100_000 };
    const browser = quick ? null : await chromiumWorker(loaded, size);
    browsers[id] = browser;
    if (browser) {
      const line: Line = {
        scene: loaded.name,
        operation: 'points to communes',
        by: 'ours, Chromium worker',
        unit: 'points',
        n: 1_000_000,
        ms: browser.ms,
        perSecond: 1e9 / browser.ms,
        oursFaster: null,
        peakMB: null,
        growth: null,
        answer: browser.answer,
      };
      lines.push(line);
      say(row(line));
      say(`  (its index: ${browser.indexMs.toFixed(0)} ms, ${browser.indexMB.toFixed(0)} MiB)`);
      const { cancelled, countMs, callerMs, freeMs, workers } = browser.cancel;
      say(
        `  (a count of ${size.cameras} cameras takes ${countMs.toFixed(0)} ms; cancelled ${cancelled} times: caller answered within ` +
          `${callerMs.toFixed(1)} ms, worker free within ${freeMs.toFixed(0)} ms, ${workers - 1} workers replaced)`,
      );
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const of = (id: Scene['id']) => lines.filter((line) => line.scene === names[id]);
  const targets = targetsOf({
    country: of('country'),
    province: of('province'),
    browser: browsers.country ?? null,
    cancel: browsers.country?.cancel ?? browsers.province?.cancel ?? null,
  });
  say('\nTargets');
  for (const target of targets) say(targetRow(target));
  if (json) console.log(JSON.stringify({ lines, targets }, null, 2));
}

function row(line: Line): string {
  const rate = line.perSecond;
  const speed =
    rate >= 1e6
      ? `${(rate / 1e6).toFixed(2)} M`
      : rate >= 1e4
        ? `${(rate / 1e3).toFixed(0)} k`
        : rate.toFixed(0);
  return [
    line.operation.padEnd(22),
    line.by.padEnd(38),
    `${line.n}`.padStart(9),
    `${line.ms.toFixed(line.ms < 10 ? 2 : 0)} ms`.padStart(11),
    `${speed} ${line.unit}/s`.padStart(18),
    (line.oursFaster ? `ours ${line.oursFaster.toPrecision(3)} ×` : '').padStart(14),
    (line.peakMB ? `${line.peakMB.toFixed(0)} MB` : '').padStart(8),
    (line.growth ? `10 n: ${line.growth.toFixed(1)} ×` : '').padStart(13),
  ].join(' ');
}

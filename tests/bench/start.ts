import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../browser/find';
import { serveApart } from './serveApart';

/** One start of the app with a fresh profile. Times in ms since navigation. */
interface Start {
  readonly firstPaint: number;
  readonly firstNumbers: number;
  /** The communes stand on the screen in their colours. */
  readonly mapFrame: number;
  /** The map can be moved and asked. */
  readonly mapLive: number;
  /** Σ over main-thread tasks of what each takes beyond 50 ms, until one second after the map is live. */
  readonly blocking: number;
  readonly kilobytes: number;
  readonly requests: number;
}

const ROUNDS = 5;

async function oneStart(executablePath: string, url: string): Promise<Start> {
  const profile = mkdtempSync(join(tmpdir(), 'binh-yen-start-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_ARGS],
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    // The browser itself has just started; what it does at that moment is not the app's.
    await page.waitForTimeout(2000);
    const network: CDPSession = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    network.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
    network.on('Network.requestWillBeSent', () => (requests += 1));
    await page.addInitScript(() => {
      const tasks: { start: number; duration: number }[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          tasks.push({ start: entry.startTime, duration: entry.duration });
      }).observe({ type: 'longtask', buffered: true });
      Object.assign(window, { longTasks: tasks });
    });
    await page.goto(url);
    await page.waitForSelector('html[data-map="ready"]', { state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(1000);
    // One expression: tsx names inner functions with a helper that the page does not have.
    const { marks, blocking } = await page.evaluate(() => ({
      marks: Object.fromEntries(performance.getEntries().map((entry) => [entry.name, entry.startTime])),
      blocking: ((window as Window & { longTasks?: { duration: number }[] }).longTasks ?? []).reduce(
        (total, task) => total + Math.max(0, task.duration - 50),
        0,
      ),
    }));
    const seen = {
      firstPaint: marks['first-contentful-paint'] ?? NaN,
      firstNumbers: marks['binh-yen:numbers'] ?? NaN,
      mapFrame: marks['binh-yen:map-frame'] ?? NaN,
      mapLive: marks['binh-yen:map-live'] ?? NaN,
      blocking,
    };
    return { ...seen, kilobytes: bytes / 1000, requests };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** `npm run bench -- start`: opens the built app five times with a fresh profile and prints median (min–max). */
export async function run(args: readonly string[]): Promise<void> {
  if (!existsSync('dist/index.html'))
    throw new Error('got no dist; expected the built app; do: npm run build');
  const server = await serveApart();
  const browserPath = findBrowser();
  const starts: Start[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) starts.push(await oneStart(browserPath, server.url));
  } finally {
    server.close();
  }
  if (args.includes('--json')) {
    console.log(JSON.stringify({ cores: cpus().length, starts }, null, 2));
    return;
  }
  const rows: [string, keyof Start, string][] = [
    ['first paint', 'firstPaint', 'ms'],
    ['numbers on screen', 'firstNumbers', 'ms'],
    ['first map frame', 'mapFrame', 'ms'],
    ['map live', 'mapLive', 'ms'],
    ['blocking time', 'blocking', 'ms'],
    ['transferred', 'kilobytes', 'kB'],
    ['requests', 'requests', ''],
  ];
  console.log(
    `start, ${ROUNDS} fresh profiles, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}, no GPU`,
  );
  for (const [name, key, unit] of rows) {
    const values = starts.map((start) => start[key]);
    const show = (value: number) => value.toFixed(0);
    console.log(
      `${name.padEnd(20)} ${show(median(values)).padStart(6)} ${unit.padEnd(3)} (${show(Math.min(...values))}–${show(Math.max(...values))})`,
    );
  }
}

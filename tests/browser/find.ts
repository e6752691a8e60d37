import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function installed(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, but there is no such file; correct it or unset it.`);
  }
  const home = homedir();
  const fixed: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(home, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    ],
    win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
      .filter((folder): folder is string => Boolean(folder))
      .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  };
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const downloaded = (() => {
    try {
      return [chromium.executablePath()];
    } catch {
      return []; // this platform has no download
    }
  })();
  return [...onPath, ...(fixed[platform()] ?? []), ...downloaded].find((path) => existsSync(path)) ?? null;
}

function installWithApt(): void {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No Chromium or Chrome found: installing the Debian package chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function installWithPlaywright(): void {
  console.log("No Chromium or Chrome found: trying Playwright's own download …");
  try {
    execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
      timeout: 300_000,
    });
  } catch {
    // The closing sentence of findBrowser says what to do.
  }
}

/**
 * Path of a Chromium or Chrome to test with. An installed one is taken as it is; otherwise one is installed the way the
 * platform allows: Debian's package when we are root, else Playwright's download.
 * @throws when there is none and none can be had, with one sentence that says what to install.
 */
export function findBrowser(): string {
  for (const install of [() => {}, installWithApt, installWithPlaywright]) {
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    'No Chromium or Chrome was found and none could be installed: install Chromium or Google Chrome (on Debian: apt-get install chromium), or set CHROME_PATH to its program file, then run the tests again.',
  );
}

/** Quiet and offline; WebGL in software where there is no graphics card, as a browser does by itself. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
];

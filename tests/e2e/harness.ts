import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { inject } from 'vitest';
import { BROWSER_ARGS } from '../browser/find';

export interface OpenedApp {
  readonly page: Page;
  /** Console warnings, errors and uncaught exceptions since the page opened. */
  readonly complaints: string[];
  /** Addresses of all requests since the page opened. */
  readonly requests: string[];
  /** Address of the app's root, with a slash at the end. */
  readonly appUrl: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** A screen touched by fingers instead of a mouse. */
  readonly touch?: boolean;
  /** Do not wait for the map's first frame. */
  readonly withoutMap?: boolean;
  /** Runs before the page loads: intercept requests, take WebGL away. */
  readonly prepare?: (page: Page, context: BrowserContext) => Promise<unknown>;
}

/** Software WebGL tells of slow read-backs; that is the test machine's, not the app's. */
const OF_THE_MACHINE = /GPU stall due to ReadPixels|GL Driver Message|Automatic fallback to software WebGL/;

let shared: Promise<Browser> | null = null;

/** One browser for a test file; each app gets a fresh profile of its own. */
export function browser(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: inject('browserPath'), args: [...BROWSER_ARGS] });
  return shared;
}

/** To be called in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const running = shared;
  shared = null;
  await (await running)?.close();
}

/** The map has painted communes and nothing is on its way. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-map="ready"]', { state: 'attached', timeout: 60_000 });
}

/**
 * Opens the built app at `query` ("?t=kon-tum-2023"), listens to its console and its requests from the first byte, and
 * waits for the first numbers and, unless told otherwise, for the map.
 */
export async function openApp(query = '', options: OpenOptions = {}): Promise<OpenedApp> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
    hasTouch: options.touch === true,
    isMobile: options.touch === true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !OF_THE_MACHINE.test(message.text()))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request: Request) => requests.push(request.url()));
  await options.prepare?.(page, context);
  const appUrl = inject('appUrl');
  await page.goto(appUrl + query);
  await page.waitForSelector('html[data-app="ready"], html[data-app="failed"]', { state: 'attached' });
  if (!options.withoutMap) await mapReady(page);
  return { page, complaints, requests, appUrl, close: () => context.close() };
}

/** Requests that leave the app's own origin; blob: and data: stay inside the page. */
export function foreignRequests(app: OpenedApp): string[] {
  return app.requests.filter((url) => !url.startsWith(app.appUrl) && !/^(blob|data):/.test(url));
}

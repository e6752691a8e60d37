import type { Page } from 'playwright-core';

type Noting = Window & { writtenTexts?: string[] };

/** Notes every text that is written on a canvas of the page: what an exported picture says. Before the page loads. */
export const noteWriting = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const texts: string[] = [];
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof write>) {
      texts.push(args[0]);
      return write.apply(this, args);
    };
    (window as Noting).writtenTexts = texts;
  });

/** The texts that were noted so far. */
export const writtenOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as Noting).writtenTexts ?? []);

/** Forgets what was noted, before another picture is taken. */
export const forgetWriting = (page: Page): Promise<void> =>
  page.evaluate(() => void (window as Noting).writtenTexts?.splice(0));

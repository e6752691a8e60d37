import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';

afterAll(closeBrowser);

/** Where colours are compared, CSS px apart. */
const STEP = 3;

describe('the first picture of the map', () => {
  it('stands exactly where the live map stands, and goes', async () => {
    const app = await openApp('?t=kon-tum-2023&labels=0');
    const { page } = app;
    // The live map has drawn its communes and the picture may be gone: drawn again from the same page.
    await page.waitForFunction(() => document.querySelector('.picture') === null);
    const canvas = page.locator('canvas.maplibregl-canvas');
    const live = await canvas.screenshot();
    await page.reload({ waitUntil: 'commit' });
    const picture = page.locator('.picture canvas');
    await picture.waitFor();
    const pixels = await picture.evaluate(async (node: HTMLCanvasElement) => {
      // Drawn with the first effect after it stands in the page.
      while (node.width < 400) await new Promise(requestAnimationFrame);
      return node.toDataURL();
    });
    const shares = await page.evaluate(
      async ([drawn, shot, step]) => {
        const read = async (url: string): Promise<ImageData> => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const surface = new OffscreenCanvas(image.width, image.height);
          const context = surface.getContext('2d');
          if (!context) throw new Error('no context');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        };
        const [first, then] = [await read(drawn), await read(shot)];
        // Communes are green or orange; land and sea are pale.
        const isCommune = (of: ImageData, x: number, y: number): boolean => {
          const [r = 0, g = 0, b = 0] = of.data.subarray(4 * (y * of.width + x));
          return Math.max(r, g, b) - Math.min(r, g, b) > 60;
        };
        const differing = (dx: number, dy: number): { both: number; share: number } => {
          let both = 0;
          let one = 0;
          for (let y = 10; y < Math.min(first.height, then.height) - 10; y += step)
            for (let x = 10; x < Math.min(first.width, then.width) - 10; x += step) {
              const [a, b] = [isCommune(first, x + dx, y + dy), isCommune(then, x, y)];
              if (a && b) both += 1;
              else if (a !== b) one += 1;
            }
          return { both, share: one / both };
        };
        return {
          here: differing(0, 0),
          beside: [differing(2, 0), differing(-2, 0), differing(0, 2), differing(0, -2)],
        };
      },
      [pixels, `data:image/png;base64,${live.toString('base64')}`, STEP] as const,
    );
    expect(shares.here.both).toBeGreaterThan(1000);
    // Controls, names and smoothed borders differ; everything else only when one lies beside the other.
    expect(shares.here.share).toBeLessThan(0.08);
    for (const { share } of shares.beside) expect(share).toBeGreaterThan(1.3 * shares.here.share);
    await page.waitForFunction(() => document.querySelector('.picture') === null);
    await app.close();
  });

  it('shows the archipelagos in every frame from the picture to the live map', async () => {
    const app = await openApp('?t=kon-tum-2023', {
      prepare: (page) =>
        page.addInitScript(() => {
          const seen = { covered: 0, live: 0, without: 0 };
          Object.assign(window, { archipelagosSeen: seen });
          const look = () => {
            requestAnimationFrame(look);
            if (document.documentElement.dataset['picture'] !== 'ready') return;
            const insets = [...document.querySelectorAll('[data-archipelagos="inset"]')];
            if (insets.every((inset) => !inset.checkVisibility({ opacityProperty: true }))) seen.without += 1;
            else if (document.querySelector('.picture')) seen.covered += 1;
            else seen.live += 1;
          };
          requestAnimationFrame(look);
        }),
    });
    await app.page.waitForFunction(() => document.querySelector('.picture') === null);
    await app.page.waitForTimeout(300);
    const seen = await app.page.evaluate(
      () => (window as unknown as { archipelagosSeen: Record<string, number> }).archipelagosSeen,
    );
    expect(seen['covered']).toBeGreaterThan(0);
    expect(seen['live']).toBeGreaterThan(0);
    expect(seen['without']).toBe(0);
    await app.close();
  });
});

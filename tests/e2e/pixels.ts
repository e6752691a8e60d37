import type { Page } from 'playwright-core';

/** A picture's pixels of some colours: for each token, positions (y · width + x) where it stands exactly. */
export interface ColouredPixels {
  readonly width: number;
  readonly height: number;
  readonly at: Readonly<Record<string, readonly number[]>>;
}

/** Finds the pixels of a PNG that have the colour of a design token in force on the page, each part within 1 of 255. */
export function pixelsOf(page: Page, png: Buffer, tokens: readonly string[]): Promise<ColouredPixels> {
  return page.evaluate(
    async ({ base64, tokens }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      const style = getComputedStyle(document.documentElement);
      const colours = tokens.map((token) => {
        context.fillStyle = style.getPropertyValue(token).trim();
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data;
      });
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const at: Record<string, number[]> = Object.fromEntries(tokens.map((token) => [token, []]));
      for (let i = 0; i < width * height; i += 1)
        colours.forEach((colour, k) => {
          if ([0, 1, 2].every((part) => Math.abs(data[4 * i + part]! - colour[part]!) <= 1))
            at[tokens[k]!]!.push(i);
        });
      return { width, height, at };
    },
    { base64: png.toString('base64'), tokens },
  );
}

/** How many pixels of two PNGs of the same size differ, by more than 24 of 255 in some part. */
export function changedPixels(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let changed = 0;
      for (let i = 0; i < first!.length; i += 4)
        if ([0, 1, 2].some((part) => Math.abs(first![i + part]! - second![i + part]!) > 24)) changed += 1;
      return changed;
    },
    [before.toString('base64'), after.toString('base64')],
  );
}

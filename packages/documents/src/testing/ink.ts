/** What a picture of a page shows: where its ink is, and what its QR code says. */
import jsQR from 'jsqr';
import type { GreyPage } from './poppler.js';

/** The rectangle that holds all ink, in shares of the page. */
export interface InkBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const darkMax = 128;

/** Where the ink of a page is. A blank page has none, and is an error. */
export function inkBounds({ width, height, pixels }: GreyPage): InkBounds {
  let [left, top, right, bottom] = [width, height, -1, -1];
  pixels.forEach((grey, i) => {
    if (grey > darkMax) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  if (right < 0) throw new Error('The page is blank.');
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}

/** What the QR code on a page says; nothing where none can be read. */
export function codeOn({ width, height, pixels }: GreyPage): string | undefined {
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((grey, i) => rgba.fill(grey, i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4));
  const found = jsQR.default(rgba, width, height);
  return found === null ? undefined : Buffer.from(found.binaryData).toString('utf8');
}

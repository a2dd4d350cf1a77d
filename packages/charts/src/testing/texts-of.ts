/** The texts of the pictures of a page, and how far they reach. */
import { style } from '../style.js';

/** A text, and from where to where it reaches in its picture. */
interface Placed {
  readonly text: string;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A picture of a page. */
interface Picture {
  readonly width: number;
  readonly texts: readonly Placed[];
}

/** What a letter of the fonts that the style names takes of its size, as browsers measured it. */
const LETTER = 0.54;
const [onScreen, onPaper] = [...style.matchAll(/\.drawn text \{[^}]*?(\d+)px/gu)].map(([, size]) =>
  Number(size),
) as [number, number];

/** The pictures of a page; those for a desk with letters as large as they are printed. */
export function textsOf(page: string): Picture[] {
  return [...page.matchAll(/<svg viewBox="0 0 (\d+) .*?<\/svg>/gsu)].map(([picture, given]) => {
    const width = Number(given);
    const letter = LETTER * (width > 400 ? onPaper : onScreen);
    const texts = picture.matchAll(
      /<text[^>]* x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)">([^<]*)</gu,
    );
    return {
      width,
      texts: Array.from(texts, ([, x, y, anchor, text]) => {
        const long = text!.replaceAll(/&\w+;/gu, '&').length * letter;
        const before = anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0;
        return {
          text: text!,
          y: Number(y),
          from: Number(x) - before,
          to: Number(x) - before + long,
        };
      }),
    };
  });
}

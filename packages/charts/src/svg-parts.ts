/** The sizes that pictures are drawn in, each with letters of its own size, and their axes. */
import { escapeText } from '@thutuc/legal-time';

/** A size: of a desk or of paper, or of a phone. */
export interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  /** Width of a letter, at most on average: what is drawn for a desk is printed in larger ones. */
  readonly letter: number;
}

const WIDE: Frame = { width: 880, isNarrow: false, letter: 8.6 };
const NARROW: Frame = { width: 360, isNarrow: true, letter: 7.4 };

/** A picture in each size; the style shows the one that fits. */
export function svgInBothSizes(draw: (frame: Frame) => string): string {
  return `<div class="wide">${draw(WIDE)}</div><div class="narrow">${draw(NARROW)}</div>`;
}

/** A picture with its name for whoever does not see it. */
export function svg({ width }: Frame, height: number, title: string, inner: string): string {
  return (
    `<svg viewBox="0 0 ${width} ${height}" class="drawn" role="img" ` +
    `aria-label="${escapeText(title)}"><title>${escapeText(title)}</title>${inner}</svg>`
  );
}

type Anchor = 'start' | 'middle' | 'end';

/** A text at a place, or as near to it as the frame lets it be read as a whole. */
export function svgTextWithin(
  { width, letter }: Frame,
  at: { readonly x: number; readonly y: number },
  text: string,
  anchor: Anchor,
  kind = '',
): string {
  const long = text.length * letter;
  const before = { start: 0, middle: long / 2, end: long }[anchor];
  const x = Math.max(Math.min(at.x, width - long + before), before);
  return svgTextAt(x, at.y, text, anchor, kind);
}

/** A text at a place. */
export function svgTextAt(
  x: number,
  y: number,
  text: string,
  anchor: Anchor = 'start',
  kind = '',
): string {
  const look = kind === '' ? '' : ` class="${kind}"`;
  return (
    `<text${look} x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">` +
    `${escapeText(text)}</text>`
  );
}

/** A line between two places. */
export function svgLineAt(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map((one) => one.toFixed(1));
  return `<line class="${kind}" x1="${a!}" y1="${b!}" x2="${c!}" y2="${d!}"/>`;
}

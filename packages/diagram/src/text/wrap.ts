/** Breaks a text into lines that fit a width. */
import { measureText, type TextStyle } from './measure.js';

/** Where lines end: a width in pixels, and the most lines; what is beyond ends in an ellipsis. */
export interface LineBounds {
  readonly width: number;
  readonly linesMax: number;
}

const ellipsis = '…';

/**
 * Breaks a text at spaces, a word wider than a line between letters. When the text needs more
 * lines than there may be, the last ends in `…`.
 *
 * @example
 * ```ts
 * const style = { size: 10, weight: 'regular' } as const;
 * wrapText('Kiểm tra thực địa', style, { width: 50, linesMax: 3 }); // => ['Kiểm tra', 'thực địa']
 * ```
 */
export function wrapText(text: string, style: TextStyle, bounds: LineBounds): string[] {
  const fits = (line: string): boolean => measureText(line, style) <= bounds.width;
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line !== '') lines.push(line);
  return cut(balance(lines, text, style, bounds), fits, bounds.linesMax);
}

const wordsOf = (text: string) => text.normalize('NFC').split(/\s+/u).filter(Boolean);

function longestHead(word: string, fits: (line: string) => boolean): string {
  let head = '';
  for (const letter of word) {
    if (head !== '' && !fits(head + letter)) break;
    head += letter;
  }
  return head;
}

/** Two lines look best when they are about as long; narrows the width as long as two suffice. */
function balance(
  lines: readonly string[],
  text: string,
  style: TextStyle,
  bounds: LineBounds,
): readonly string[] {
  if (lines.length !== 2) return lines;
  const words = wordsOf(text);
  let best = lines;
  let widest = Infinity;
  for (let i = 1; i < words.length; i++) {
    const split = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    const width = Math.max(...split.map((line) => measureText(line, style)));
    if (width < widest && width <= bounds.width) [best, widest] = [split, width];
  }
  return best;
}

function cut(
  lines: readonly string[],
  fits: (line: string) => boolean,
  linesMax: number,
): string[] {
  if (lines.length <= linesMax) return [...lines];
  const kept = lines.slice(0, linesMax);
  let last = kept[linesMax - 1] ?? '';
  while (last.length > 0 && !fits(last + ellipsis)) last = Array.from(last).slice(0, -1).join('');
  return [...kept.slice(0, -1), last.trimEnd() + ellipsis];
}

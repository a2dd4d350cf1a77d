/** Columns, wrapping, and text that must not steer a terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTerminal } from './terminal.js';
import { displayWidth, pad, tableLines, wrap } from './columns.js';
import { printable } from './printable.js';

describe('width', () => {
  it.each([
    ['Việt', 4],
    ['Việt'.normalize('NFD'), 4],
    ['許可', 4],
    ['', 0],
  ])('of %s is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(displayWidth(pad(text, 9))).toBe(9);
  });
});

describe('wrapping', () => {
  it('keeps the indent of the first line, and a footnote with its word', () => {
    expect(wrap('  one two three [12]', 16, '    ')).toEqual(['  one two', '    three [12]']);
  });

  it('loses nothing but spaces, and fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-ZàáảãạăêôơưđĐ]{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
        const lines = wrap(list.join(' '), width, '  ');
        expect(lines.map((line) => line.trim()).join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a table', () => {
  it('fits its width and keeps its columns apart', () => {
    const rows = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const lines = tableLines([{ head: 'A' }, { head: 'B' }, { head: 'C' }], cells, 60);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('aligns figures to the right', () => {
    const lines = tableLines([{ head: 'Who' }, { head: 'h', align: 'right' }], [['An', '12']], 40);
    expect(lines).toEqual(['Who   h', '───  ──', 'An   12']);
  });
});

describe('text of others', () => {
  it('cannot steer the terminal', () => {
    expect(printable('a\u001B[2Jb\u0007c\u202Ed\ne')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\ne');
  });
});

describe('a terminal', () => {
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text), isTTY: true, columns: 400 };

  it('takes the columns of its window, within reason', () => {
    expect(createTerminal(stream, stream, {}).width).toBe(140);
    expect(createTerminal({ ...stream, columns: 20 }, stream, {}).width).toBe(72);
    expect(createTerminal({ ...stream, isTTY: false }, stream, {}).width).toBe(110);
  });

  it('paints only what is seen', () => {
    expect(createTerminal(stream, stream, {}).paint.bad('x')).toBe('\u001B[31mx\u001B[39m');
    expect(createTerminal(stream, stream, { NO_COLOR: '1' }).paint.bad('x')).toBe('x');
  });
});

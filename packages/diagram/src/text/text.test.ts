/** Checks measuring and breaking of text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from './measure.js';
import { wrapText } from './wrap.js';

const style = { size: 10, weight: 'regular' } as const;

describe('measureText', () => {
  it.each([
    ['', 0],
    ['Kiểm tra thực địa', 84.76],
  ])('%j is %d px wide', (text, width) => {
    expect(measureText(text, style)).toBeCloseTo(width, 2);
  });

  it('measures composed and decomposed letters alike', () => {
    const text = 'Thẩm định hồ sơ, trả kết quả';
    expect(measureText(text.normalize('NFD'), style)).toBe(measureText(text, style));
  });

  it('takes a letter it does not know for a wide one', () => {
    expect(measureText('字', style)).toBeGreaterThan(measureText('M', style));
  });
});

describe('wrapText', () => {
  it.each([
    ['Kiểm tra thực địa', 50, ['Kiểm tra', 'thực địa']],
    ['Kiểm tra thực địa', 500, ['Kiểm tra thực địa']],
    ['', 50, []],
    ['aaaaaaaaaaaaaaaaaaaa', 40, ['aaaaaa', 'aaaaaa', 'aaaaaa', 'aa']],
  ])('%j in %d px', (text, width, lines) => {
    expect(wrapText(text, style, { width, linesMax: 9 })).toEqual(lines);
  });

  it('ends in an ellipsis when lines are lacking', () => {
    const [first, second, ...rest] = wrapText('một hai ba bốn năm sáu bảy', style, {
      width: 40,
      linesMax: 2,
    });
    expect(first).toBe('một hai');
    expect(second).toMatch(/…$/);
    expect(rest).toEqual([]);
  });

  it('never makes a line wider than the width, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, style, { width, linesMax: 1000 });
          for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(width);
          const letters = (value: string) => value.normalize('NFC').replace(/\s+/gu, '');
          expect(letters(lines.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

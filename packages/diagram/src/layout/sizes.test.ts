/** Checks that the text of a decision fits into its rhombus, however long it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../text/measure.js';
import { lineHeights, sizeOf, textStyles } from './sizes.js';

const long = 'Hồ sơ có thuộc trường hợp phải lấy ý kiến của Ủy ban nhân dân cấp xã hay không?';
const sizeOfDecision = (title: string, number = '12') =>
  sizeOf({ id: 'd', kind: 'decision', lane: 'a', number, title });
const textOf = (title: string) =>
  sizeOfDecision(title)
    .texts.map(({ text }) => text)
    .join(' ');

/** A block of text lies in a rhombus when its shares of width and height make at most 1. */
function shareOf(title: string, number?: string): number {
  const { outline, texts } = sizeOfDecision(title, number);
  const widths = texts.map(({ text }) => measureText(text, textStyles.title));
  const high = texts.length * lineHeights.title;
  return Math.max(...widths) / (2 * outline.halfWidth) + high / (2 * outline.halfHeight);
}

describe('the rhombus of a decision', () => {
  it.each([
    'Đủ điều kiện?',
    long,
    `${long} ${long}`,
    'thực Sở Xây quyết nghiêng dựng Kiểm quyết tra tra giấy hồ sơ',
    'Wohnungsbaugenossenschaftsverwaltungsvorschriftenverordnung',
  ])('holds %j', (title) => {
    expect(shareOf(title)).toBeLessThanOrEqual(1);
  });

  it('holds any title', () => {
    const word = fc.constantFrom(
      'a',
      'hồ',
      'Sở',
      'thực',
      'quyết',
      'nghiêng',
      'Vorschrift',
      'W'.repeat(40),
    );
    const title = fc.array(word, { minLength: 1, maxLength: 40 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(title, fc.constantFrom('2', '12.3', '2.7.3.1'), (text, number) => {
        expect(shareOf(text, number)).toBeLessThanOrEqual(1);
        expect(sizeOfDecision(text, number).height).toBeLessThanOrEqual(176);
      }),
    );
  });

  it('cuts a title only where it must', () => {
    expect(textOf(long)).toBe(`12. ${long}`);
    expect(textOf(`${long} ${long}`)).toMatch(/^12\. Hồ sơ có thuộc trường hợp phải .*…$/u);
  });
});

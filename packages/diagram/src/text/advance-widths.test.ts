/** Keeps the table of letter widths equal to the font; `vitest -u` writes it anew. */
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { advanceWidths } from './advance-widths.js';

const fonts = { regular: '400Regular', semibold: '600SemiBold' } as const;
const resolve = createRequire(import.meta.url).resolve;
const openFont = (name: string): Font => {
  const font = openSync(
    resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`),
  );
  if (!('glyphForCodePoint' in font)) throw new Error(`${name} holds many fonts`);
  return font;
};

/** ASCII, Latin-1, Latin Extended-A and B, all of Vietnamese, and the punctuation in use. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2013, 0x2026],
];

function tableOf(name: string): string[] {
  const font = openFont(name);
  const byWidth = new Map<number, string[]>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      if (!font.hasGlyphForCodePoint(code)) continue;
      const { advanceWidth } = font.glyphForCodePoint(code);
      byWidth.set(advanceWidth, [...(byWidth.get(advanceWidth) ?? []), escape(code)]);
    }
  }
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .flatMap(([width, letters]) =>
      chunk(letters, 12).map((part) => `    [${width}, '${part.join('')}'],`),
    );
}

const escape = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
const chunk = <T>(list: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );

describe('the table of letter widths', () => {
  it('is the one of Be Vietnam Pro', async () => {
    const source = [
      '/** Letter widths of Be Vietnam Pro in 1/1000 em; written by advance-widths.test.ts. */',
      'export const advanceWidths: Readonly<',
      "  Record<'regular' | 'semibold', readonly (readonly [number, string])[]>",
      '> = {',
      ...Object.entries(fonts).flatMap(([weight, name]) => [
        `  ${weight}: [`,
        ...tableOf(name),
        '  ],',
      ]),
      '};',
      '',
    ].join('\n');
    await expect(source).toMatchFileSnapshot('./advance-widths.ts');
  });

  it('holds every letter of Vietnamese', () => {
    const known = new Set(advanceWidths.regular.flatMap(([, letters]) => Array.from(letters)));
    const vowels = 'aăâeêioôơuưy';
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const letters = Array.from(vowels).flatMap((vowel) =>
      tones.map((tone) => (vowel + tone).normalize('NFC')),
    );
    const all = [...letters, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]);
    expect(all.filter((letter) => !known.has(letter))).toEqual([]);
    expect(all).toHaveLength(146);
  });
});

/** Folding and the terms of a dossier: what is typed without tones finds what is written with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './index.js';

describe('fold', () => {
  it.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['NGUYỄN  VĂN\tĐỨC ', 'nguyen van duc'],
    ['Nguyễn Thị Đặng'.normalize('NFD'), 'nguyen thi dang'],
    ['Hồ sơ số 12/UBND-ĐKKD', 'ho so so 12/ubnd-dkkd'],
    ['ưỡng ương ộ Ử ẫ ẹ ỵ', 'uong uong o u a e y'],
    ['Zoë Ångström', 'zoe angstrom'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('of a folded text is the text, and does not depend on how marks are written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    ));
});

describe('foldedWords', () => {
  it.each([
    ['H22-240712-0001', ['h22', '240712', '0001']],
    ['000.00.01.H22', ['000', '00', '01', 'h22']],
    ['Thửa 12, tờ bản đồ 5', ['thua', '12', 'to', 'ban', 'do', '5']],
    ['—!?', []],
  ])('of %j are %j', (text, words) => expect(foldedWords(text)).toEqual(words));

  it('hold nothing that a query language could take for its own', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of foldedWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    ));
});

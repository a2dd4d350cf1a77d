/** Folding and the terms of a dossier: what is typed without tones finds what is written with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../engine/dossier.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { permitEngine, submit } from '@thutuc/testing';
import { fold, foldedWords } from './fold.js';
import { mayChangeTerms, searchTermsOf } from './terms.js';

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

describe('the terms of a dossier', async () => {
  const engine = permitEngine(createMemoryStore());
  await engine.execute(submit('D-1'));
  const dossier = (await engine.readOffRecord('D-1'))!;
  const { personal } = dossier;
  const searchable = ['owner', 'trees', 'fee', 'dug', 'none'];
  const data = { ...dossier.data, trees: ['Sưa đỏ', 'Lim'], fee: 7, dug: true, none: null };
  const found: Dossier = { ...dossier, code: 'H22-1', searchable, data };

  it('are its applicant, and the words of its id, its code and what is searchable', () => {
    const own = ['@hanh', 'd', '1', 'h22'];
    const words = ['le', 'thi', 'hanh', 'sua', 'do', 'lim', '7'];
    expect(searchTermsOf(found)).toEqual([...own, ...words]);
    expect(searchTermsOf({ ...found, searchable: undefined })).toEqual(own);
  });

  it('are without those of persons once it is erased', () => {
    const erased = searchTermsOf({ ...found, personal: null });
    expect(erased).toEqual(['d', '1', 'h22', 'sua', 'do', 'lim', '7']);
  });

  it('are whole values where messages find it by them, and none of what is empty or a list', () => {
    const marked = ['=fee', '=dug', '=owner', '=trees', '=none', '=blank', '=unknown'];
    const values = { ...found, searchable: marked, data: { ...data, blank: '' } };
    const own = ['@hanh', 'd', '1', 'h22'];
    expect(searchTermsOf(values)).toEqual([...own, '=fee:7', '=dug:true', '=owner:Lê Thị Hạnh']);
    expect(searchTermsOf({ ...values, personal: null })).not.toContain('=owner:Lê Thị Hạnh');
  });

  it('are a hundred at most', () => {
    const trees = Array.from({ length: 200 }, (_, i) => `linden${i}`);
    expect(searchTermsOf({ ...found, data: { ...data, trees } })).toHaveLength(100);
  });

  it.each<[string, Partial<Dossier>]>([
    ['its code', { code: 'H22-2' }],
    ['its data', { data: { ...data, fee: 8 } }],
    ['what of it is searchable', { searchable: ['fee'] }],
    ['its applicant', { personal: { ...personal!, applicant: 'mai' } }],
    ['data of persons', { personal: { ...personal!, data: { owner: 'Mai' } } }],
    ['its erasure', { personal: null }],
  ])('are looked at again where they change with %s', (_what, change) => {
    const after = { ...found, ...change };
    expect(searchTermsOf(after)).not.toEqual(searchTermsOf(found));
    expect(mayChangeTerms(found, after)).toBe(true);
    expect(mayChangeTerms(undefined, after)).toBe(true);
    expect(mayChangeTerms(after, { ...after, version: 9 })).toBe(false);
  });
});

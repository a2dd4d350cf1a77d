/** Acts as dated data: valid, found by what citations write, and never twice. */
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { reportedActs, reportedRules } from '../rule/reported/index.js';
import { actJsonSchema, parseAct } from '../schema/act.js';
import type { Act } from './act.js';
import { builtInActs } from './acts/built-in-acts.js';
import { createActBook } from './act-book.js';
import { forceGaps } from './in-force.js';

const act: Act = {
  schema: 'thutuc/act@1',
  id: 'vn/1-2018-nd-cp',
  jurisdiction: 'VN',
  kind: 'decree',
  number: '1/2018/NĐ-CP',
  names: { vi: 'Nghị định 1/2018/NĐ-CP' },
  certainty: 'read',
};

describe('the built-in acts', () => {
  it('are all that the built-in counting rules cite', () => {
    const book = createActBook(builtInActs);
    const cited = builtInRules.flatMap(({ citations }) => citations);
    expect(cited.filter((citation) => book.cited(citation) === undefined)).toEqual([]);
  });

  it('are of the jurisdiction of the rule that cites them', () => {
    const book = createActBook(builtInActs);
    for (const { jurisdiction, citations } of builtInRules) {
      for (const citation of citations)
        expect(book.cited(citation)?.jurisdiction).toBe(jurisdiction);
    }
  });
});

describe('an act book', () => {
  it.each([
    ['Decree 61/2018/NĐ-CP', ['vn/61-2018-nd-cp']],
    ['nghị định số 61/2018/nđ-cp', ['vn/61-2018-nd-cp']],
    ['Nghị định 61/2018/NĐ-CP'.normalize('NFD'), ['vn/61-2018-nd-cp']],
    ['Decree 1/2018/NĐ-CP, amending Decree 61/2018/NĐ-CP', ['vn/1-2018-nd-cp', 'vn/61-2018-nd-cp']],
    ['Decree 161/2018/NĐ-CP', []],
    ['Decree 61/2018/NĐ-CP-X1', ['vn/61-2018-nd-cp']],
    ['Decree 61/2018/NĐ-CPX', []],
    ['Algemene wet bestuursrecht (Awb)', ['nl/awb']],
    ['Algemene termijnenwet, art. 3 lid 1', ['nl/atw']],
    ['Algemene wet', []],
    [' Algemene termijnenwet ', ['nl/atw']],
    ['Open Government Act', []],
    ['Internal allotment of the commune', []],
  ])('finds in "%s": %j', (text, ids) => {
    const both = createActBook([...builtInActs, act]);
    expect(both.namedIn(text).map(({ id }) => id)).toEqual(ids);
  });

  it('takes the id of a citation before its text, and does not guess another', () => {
    const book = createActBook(builtInActs);
    expect(book.cited({ act: 'the Decree', actId: 'vn/61-2018-nd-cp' })?.number).toBe(
      '61/2018/NĐ-CP',
    );
    expect(book.cited({ act: 'Decree 61/2018/NĐ-CP', actId: 'vn/none' })).toBeUndefined();
  });

  it('lacks what a citation names by number or id, and it has not', () => {
    const book = createActBook([act]);
    expect(book.lacks({ act: 'Nghị định 1/2018/NĐ-CP' })).toBe(false);
    expect(book.lacks({ act: 'Nghị định 2/2018/NĐ-CP' })).toBe(true);
    expect(book.lacks({ act: 'Internal allotment of the commune' })).toBe(false);
    expect(book.lacks({ act: 'the Decree', actId: act.id })).toBe(false);
    expect(book.lacks({ act: 'Nghị định 1/2018/NĐ-CP', actId: 'vn/none' })).toBe(true);
  });

  it('takes an act given twice once, and refuses two that differ', () => {
    expect(createActBook([act, { ...act }]).acts).toHaveLength(1);
    const refused = (other: Act): unknown =>
      expect(() => createActBook([act, other])).toThrow(
        expect.objectContaining({ code: 'ACT_DUPLICATE' }),
      );
    refused({ ...act, number: '2/2018/NĐ-CP' });
    refused({ ...act, id: 'vn/other' });
    expect(() => createActBook(builtInActs).get('vn/none')).toThrow(
      expect.objectContaining({ code: 'ACT_UNKNOWN' }),
    );
  });
});

describe('an act that names another', () => {
  const next = { ...act, id: 'vn/2-2020-nd-cp', number: '2/2020/NĐ-CP' };
  const last = { ...act, id: 'vn/3-2022-nd-cp', number: '3/2022/NĐ-CP' };

  it.each([
    ['amends.0', { ...act, amends: ['vn/none'] }],
    ['replacedBy.0', { ...act, replacedBy: ['vn/none'] }],
    ['amends.1', { ...act, amends: ['vn/2-2020-nd-cp', 'vn/none'] }],
    ['replacedBy.1', { ...act, amends: ['vn/2-2020-nd-cp'], replacedBy: [last.id, 'vn/none'] }],
  ])('that the book has not is refused at %s', (path, input) => {
    expect(() => createActBook([next, input, last])).toThrow(
      expect.objectContaining({
        code: 'ACT_UNKNOWN',
        message: expect.stringContaining(`"${act.id}" names "vn/none" at "${path}"`) as string,
        details: { act: act.id, path, id: 'vn/none' },
      }),
    );
  });

  it('is taken in any order of the list', () => {
    const first = { ...act, replacedBy: [next.id] };
    const middle = { ...next, amends: [act.id], replacedBy: [last.id] };
    for (const list of [
      [first, middle, last],
      [last, middle, first],
    ])
      expect(createActBook(list).get(act.id).replacedBy).toEqual([next.id]);
  });
});

describe('an act that another replaced, with no last day of its own', () => {
  const codes = (other: Partial<Act>, last?: string): string[] => {
    const next = { ...act, id: 'vn/2-2020-nd-cp', number: '2/2020/NĐ-CP', ...other };
    const book = createActBook([{ ...act, replacedBy: [next.id] }, next]);
    const notes = book.notesOn({ act: 'the Decree', actId: act.id }, '2019-01-01', last);
    return notes.map(({ code }) => code);
  };

  it.each([
    ['from its first day', { issued: '2020-01-10', inForce: { from: '2020-03-01' } }, '2020-03-01'],
    ['from its issue, where no first day is known', { issued: '2020-01-10' }, '2020-01-10'],
    ['for what has no end', { issued: '2020-01-10' }, undefined],
  ])('is noted %s', (_when, other, last) => {
    expect(codes(other, last)).toEqual(['ACT_REPLACED']);
  });

  it.each([
    [
      'before its first day',
      { issued: '2020-01-10', inForce: { from: '2020-03-01' } },
      '2020-02-29',
    ],
    ['before its issue', { issued: '2020-01-10' }, '2020-01-09'],
    ['where no day of it is known', {}, undefined],
  ])('is not noted %s', (_when, other, last) => {
    expect(codes(other, last)).toEqual([]);
  });
});

describe('an act that amends another', () => {
  it('is found from the act that it amends', () => {
    const book = createActBook([
      act,
      { ...act, id: 'vn/2-2020-nd-cp', number: '2/2020/NĐ-CP', amends: [act.id] },
      { ...act, id: 'vn/3-2022-nd-cp', number: '3/2022/NĐ-CP', amends: [act.id] },
    ]);
    const ids = (id: string): string[] => book.amending(id).map((one) => one.id);
    expect(ids(act.id)).toEqual(['vn/2-2020-nd-cp', 'vn/3-2022-nd-cp']);
    expect(ids('vn/2-2020-nd-cp')).toEqual([]);
  });
});

describe('an act', () => {
  it.each([
    ['id', { ...act, id: 'Decree 61' }],
    ['names', { ...act, names: {} }],
    ['issued', { ...act, issued: '2018-02-30' }],
    ['inForce', { ...act, inForce: { from: '2020-01-02', to: '2020-01-01' } }],
    ['certainty', { ...act, certainty: undefined }],
    ['', { ...act, extra: 1 }],
  ])('that is wrong at "%s" is refused there', (path, input) => {
    expect(() => parseAct(input)).toThrow(
      expect.objectContaining({
        code: 'ACT_INVALID',
        details: expect.objectContaining({ path }) as unknown,
      }),
    );
  });

  it('has a JSON Schema', () => {
    const schema = actJsonSchema() as { required: string[] };
    expect(schema.required).toEqual(expect.arrayContaining(['id', 'kind', 'names', 'certainty']));
  });
});

describe('dates of force', () => {
  it.each([
    [{ from: '2018-06-21', to: '2025-06-30' }, '2018-06-21', '2025-06-30', []],
    [{ from: '2018-06-21' }, '2018-06-20', '2018-06-21', ['notYet']],
    [{ to: '2025-06-30' }, '2025-06-30', '2025-07-01', ['ended']],
    [{ to: '2025-06-30' }, '2025-01-01', undefined, ['ended']],
    [{ from: '2019-01-01', to: '2019-12-31' }, '2018-01-01', '2020-01-01', ['notYet', 'ended']],
    [{}, '0001-01-01', undefined, []],
  ])('%j hold from %s to %s, but for %j', (dates, first, last, kinds) => {
    expect(forceGaps(dates, first, last).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the acts of reported rules', () => {
  it('are all that their rules cite, each found by the text of the citation', () => {
    const acts = createActBook([...builtInActs, ...reportedActs]);
    const citations = reportedRules.flatMap((rule) => rule.citations);
    expect(citations.filter((one) => acts.cited(one) === undefined)).toEqual([]);
    const cited = new Set(citations.map((one) => acts.cited(one)?.id));
    expect(reportedActs.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
    for (const act of reportedActs) expect(parseAct(act)).toEqual(act);
  });

  it.each([
    [{ eli: 'boe.es' }, 'identifiers.eli'],
    [{ ecli: 'EU:C:2008:15' }, 'identifiers.ecli'],
    [{ number: '1' }, 'identifiers'],
  ])('have identifiers that are some: %j', (identifiers, path) => {
    expect(() => parseAct({ ...reportedActs[0], identifiers })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ path }) as unknown }),
    );
  });
});

describe('the identifiers of acts', () => {
  /** How each official collection writes its own. */
  const schemes: Readonly<Record<string, RegExp>> = {
    AT: /^BGBl\. (?:I )?Nr\. \d+\/\d{4}$/,
    AU: /^[CF]\d{4}[AL]\d{5}$/,
    BR: /^urn:lex:br:federal:[a-z.]+:\d{4}-\d\d-\d\d;\d+$/,
    CA: /^(?:RSC 1985, c [A-Z]-\d+|SOR\/\d\d-\d+)$/,
    CH: /^SR \d{3}(?:\.\d+)*$/,
    DE: /^BGBl\. \d{4} I S\. \d+$/,
    FR: /^LEGITEXT\d{12}$/,
    GB: /^uk(?:pga|si)\/\d{4}\/\d+$/,
    IT: /^urn:nir:stato:[a-z.]+:\d{4}-\d\d-\d\d;\d+$/,
    NL: /^BWBR\d{7}$/,
    PH: /^Republic Act No\. \d+$/,
    PL: /^Dz\.U\. \d{4} nr \d+ poz\. \d+$/,
    TR: /^\d+ sayılı Kanun$/,
  };
  const eli = /^https?:\/\/(?:data\.europa\.eu|www\.boe\.es)\/eli\/[a-z]+\/[\da-z/]+$/;
  const identified = [...builtInActs, ...reportedActs].filter(({ identifiers }) => identifiers);

  it.each(identified.map((one) => [one.id, one] as const))(
    '%s has the form of its scheme',
    (_id, one) => {
      const { national, eli: uri } = one.identifiers ?? {};
      if (national !== undefined) expect(national).toMatch(schemes[one.jurisdiction] ?? /^$/);
      if (uri !== undefined) expect(uri).toMatch(eli);
      expect(national ?? uri).toBeDefined();
    },
  );

  it('are given once each, and by acts of which it is said how sure they are', () => {
    const given = identified.map(({ identifiers }) => JSON.stringify(identifiers));
    expect(new Set(given).size).toBe(given.length);
    expect(new Set(identified.map(({ certainty }) => certainty))).toEqual(new Set(['reported']));
  });
});

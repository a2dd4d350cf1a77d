/** What holds on a day and what changes between two, against a scan of every act and day. */
import { toCivilDate, toDayNumber, type Act } from '@thutuc/legal-time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawChanges, type LawChange } from './law-changes.js';
import { actStandingOn, lawOn } from './law-on.js';
import { vietnamActs } from './vietnam-acts.js';

const days = fc
  .integer({ min: toDayNumber('2009-01-01'), max: toDayNumber('2028-12-31') })
  .map(toCivilDate);
const ids = (acts: readonly Act[]): string[] => acts.map(({ id }) => id);

describe('the law on a day', () => {
  it('has each act in force whose days a scan finds, and names the others that may be', () => {
    fc.assert(
      fc.property(days, (date) => {
        const law = lawOn(date);
        const inForce = vietnamActs.filter(({ inForce: dates }) => {
          if (dates?.from === undefined) return false;
          return dates.from <= date && date <= (dates.to ?? '9999-12-31');
        });
        expect(ids(law.inForce)).toEqual(ids(inForce));
        const over = vietnamActs.filter(
          ({ issued = '0001-01-01', inForce: { from, to = '9999-12-31' } = {} }) =>
            to < date || (from ?? issued) > date,
        );
        expect(law.undated.length + inForce.length + over.length).toBe(vietnamActs.length);
      }),
    );
  });

  it.each([
    ['2018-06-20', undefined, undefined, '2024-12-31'],
    ['2025-08-01', 'vn/one-stop-118-2025', undefined, '2025-12-31'],
    ['2026-11-24', 'vn/one-stop-309-2026', 'Circular 03/2025/TT-VPCP', '2027-12-31'],
  ])('%s: rules, forms and days off that were known', (date, profile, forms, known) => {
    const law = lawOn(date);
    expect([law.profile?.id, law.forms?.act, law.daysOffKnownTo]).toEqual([profile, forms, known]);
  });

  it.each([
    [{}, 'undated'],
    [{ issued: '2026-01-02' }, 'notYet'],
    [{ issued: '2026-01-01' }, 'undated'],
    [{ inForce: { from: '2026-01-01' } }, 'inForce'],
    [{ inForce: { from: '2026-01-02' } }, 'notYet'],
    [{ inForce: { to: '2026-01-01' } }, 'undated'],
    [{ inForce: { to: '2025-12-31' } }, 'ended'],
    [{ issued: '2025-01-01', inForce: { from: '2025-07-01', to: '2026-01-01' } }, 'inForce'],
  ])('an act with %j is on 1 January 2026: %s', (dates, standing) => {
    const act = { ...vietnamActs[0], issued: undefined, inForce: undefined, ...dates } as Act;
    expect(actStandingOn(act, '2026-01-01')).toBe(standing);
  });
});

describe('changes of the law', () => {
  const shown = (changes: readonly LawChange[]): string[] =>
    changes.map((change) => {
      const { date, kind } = change;
      if ('act' in change) return `${date} ${kind} ${change.act.id}`;
      if (change.kind === 'profileBegins') return `${date} ${kind} ${change.profile.id}`;
      if (change.kind === 'daysOffKnown') return `${date} ${kind} ${change.notice.citation}`;
      return `${date} ${kind} ${change.forms.act}`;
    });

  it('of summer and autumn 2026', () => {
    expect(shown(lawChanges('2026-08-01', '2026-10-31'))).toEqual([
      '2026-08-05 actIssued vn/309-2026-nd-cp',
      '2026-08-05 actIssued vn/310-2026-nd-cp',
      '2026-08-05 actBegins vn/309-2026-nd-cp',
      '2026-08-05 actBegins vn/310-2026-nd-cp',
      '2026-08-05 profileBegins vn/one-stop-309-2026',
      '2026-09-01 actBegins vn/301-2026-nd-cp',
      '2026-10-02 daysOffKnown Official letter 10065/VPCP-KGVX',
    ]);
  });

  it('name what ends on a day before what begins on it, and the days of a notice', () => {
    const first = shown(lawChanges('2025-07-01', '2025-07-01'));
    expect(first.slice(0, 4)).toEqual([
      '2025-07-01 actEnds vn/61-2018-nd-cp',
      '2025-07-01 actEnds vn/01-2018-tt-vpcp',
      '2025-07-01 actEnds vn/01-2021-nd-cp',
      '2025-07-01 formsEnd Circular 01/2018/TT-VPCP',
    ]);
    const [swap] = lawChanges('2025-12-25', '2025-12-25');
    expect(swap).toMatchObject({ kind: 'daysOffKnown', days: ['2026-01-02', '2026-01-10'] });
  });

  it('are what differs between the law of the day before and of the last day', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const changed = new Set(ids(lawOn(toCivilDate(toDayNumber(from) - 1)).inForce));
        for (const change of lawChanges(from, to)) {
          if (change.kind === 'actBegins') changed.add(change.act.id);
          if (change.kind === 'actEnds') changed.delete(change.act.id);
        }
        expect([...changed].sort()).toEqual(ids(lawOn(to).inForce).sort());
      }),
    );
  });

  it('are refused for a period that ends before it begins, and for a day that is none', () => {
    expect(() => lawChanges('2026-08-05', '2026-08-04')).toThrow(
      expect.objectContaining({
        code: 'PERIOD_INVALID',
        details: { from: '2026-08-05', to: '2026-08-04' },
      }),
    );
    expect(() => lawChanges('2026-02-30', '2026-08-04')).toThrow(
      expect.objectContaining({ code: 'DATE_INVALID' }),
    );
  });
});

/** Notes on dates: what is not in force over the whole period is never passed over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../act/act.js';
import { builtInActBook, builtInActs } from '../act/acts/built-in-acts.js';
import { createActBook } from '../act/act-book.js';
import { createCalendar } from '../calendar/working-calendar.js';
import { toCivilDate, toDayNumber } from '../calendar/civil-date.js';
import { dueDate } from '../due-date/due-date.js';
import { mismatchOf } from '../rule/fit.js';
import { legalClock } from '../clock/legal-clock.js';
import { mismatchNotes, noteText } from './notes.js';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import { vietnamese } from '@thutuc/lang-vi';
import type { LegalNote } from '../act/legal-note.js';
import { ruleOf } from '../testing/rule-of.js';
import { parseTimeLimit } from '../words/time-limits.js';

/** What a note says in two languages. */
const both = (note: LegalNote) => ({ vi: noteText(note, vietnamese), en: noteText(note) });

const calendar = plainTestCalendar({ zone: 'Asia/Ho_Chi_Minh' });

function notesFor(rule: string, from: string, limit: string, days = calendar) {
  const input = { rule: ruleOf(rule), limit: parseTimeLimit(limit), from, calendar: days };
  return dueDate({ ...input, acts: builtInActBook() }).notes;
}

function snowed(name: string, date: string): string {
  return name === 'snow' ? `snow of ${date}` : name;
}

const PLACE = '(GB) counts on calendar "x" (VN), which is not of that place.';
const ZONE = '(DE) counts in the zone Europe/Berlin, but calendar "x" is in the zone Pacific/Apia.';

describe('the notes on a due date', () => {
  it.each([
    ['vn/decree-61-2018', '2025-06-02', '10 working days', []],
    [
      'vn/decree-61-2018',
      '2025-06-27',
      '10 working days',
      ['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE'],
    ],
    [
      'vn/decree-61-2018',
      '2025-07-07',
      '3 working days',
      ['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE'],
    ],
    ['vn/decree-61-2018', '2018-06-20', '1 day', ['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE']],
    // The rule continues; the decree that its cut-off rests on has ended.
    ['vn/same-day-15h', '2025-07-07', '0 working days', ['ACT_NOT_IN_FORCE']],
    // Counted back: the period begins before the code does.
    ['vn/civil-code-2015', '2017-01-03', '-5 days', ['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE']],
    ['vn/civil-code-2015', '2026-11-02', '5 days', []],
  ])('%s from %s, %s: %j', (rule, from, limit, codes) => {
    expect(notesFor(rule, from, limit).map(({ code }) => code)).toEqual(codes);
  });

  it('say since when, until when, and what took the place', () => {
    const [rule, act] = notesFor('vn/decree-61-2018', '2025-07-07', '3 working days');
    expect(both(rule!)).toEqual({
      vi: 'Quy tắc tính "vn/decree-61-2018" chỉ có hiệu lực đến hết ngày 30/06/2025.',
      en: 'Counting rule "vn/decree-61-2018" was in force only until 30 June 2025.',
    });
    expect(noteText(act!)).toBe(
      'Decree 61/2018/NĐ-CP was in force only until 30 June 2025; replaced by Decree 118/2025/NĐ-CP.',
    );
  });

  it('name a calendar of another country, or out of force, and the acts behind its days', () => {
    const days = createCalendar({
      ...calendar.spec,
      id: 'office',
      jurisdiction: 'VN',
      inForce: { to: '2025-06-30' },
      daysOff: [
        { date: '2025-07-09', source: 'Nghị định 61/2018/NĐ-CP' },
        { date: '2025-07-10', source: 'a decision', actId: 'vn/none' },
      ],
    });
    const codes = (rule: string): string[] =>
      notesFor(rule, '2025-07-07', '5 days', days).map(({ code }) => code);
    const ofDays = ['CALENDAR_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE', 'ACT_UNKNOWN'];
    expect(codes('vn/civil-code-2015')).toEqual(ofDays);
    expect(codes('uk/foia')).toEqual(['CALENDAR_MISMATCH', ...ofDays]);
  });

  it('carry the dates of force that are left, of a rule, an act and a calendar', () => {
    const inForce = { from: '2025-01-01', to: '2025-06-30' };
    const days = createCalendar({ ...calendar.spec, id: 'office', inForce });
    const notes = notesFor('vn/decree-61-2018', '2025-07-07', '3 working days', days);
    const decree = { from: '2018-06-21', to: '2025-06-30' };
    expect(notes.map((note) => [note.code, 'inForce' in note && note.inForce])).toEqual([
      ['RULE_NOT_IN_FORCE', decree],
      ['ACT_NOT_IN_FORCE', decree],
      ['CALENDAR_NOT_IN_FORCE', inForce],
    ]);
  });

  it.each([
    { rule: 'uk/foia', jurisdiction: 'VN', zone: 'Asia/Ho_Chi_Minh', told: PLACE },
    { rule: 'uk/foia', jurisdiction: 'VN', zone: 'Europe/London', told: PLACE },
    { rule: 'de/bgb', jurisdiction: 'DE', zone: 'Pacific/Apia', told: ZONE },
    { rule: 'de/bgb', jurisdiction: undefined, zone: 'Pacific/Apia', told: ZONE },
  ])('tell what does not fit: $rule on days off of $jurisdiction in $zone', (one) => {
    const { rule, jurisdiction, zone, told } = one;
    const days = createCalendar({
      ...plainTestCalendar({ zone }).spec,
      id: 'x',
      ...(jurisdiction !== undefined && { jurisdiction }),
    });
    const note = notesFor(rule, '2025-07-07', '5 days', days).find(
      ({ code }) => code === 'CALENDAR_MISMATCH',
    );
    expect(noteText(note!)).toBe(`Rule "${rule}" ${told}`);
  });

  describe('name classes of days off', () => {
    const classed = (...classes: (string | undefined)[]) =>
      createCalendar({
        ...plainTestCalendar({ zone: 'America/New_York' }).spec,
        id: 'court',
        daysOff: classes.map((name, i) => ({
          ...{ date: `2025-03-1${i}`, source: 'order' },
          ...(name !== undefined && { class: name }),
        })),
      });
    const classesOf = (notes: ReturnType<typeof notesFor>) =>
      notes.flatMap((note) => (note.code === 'DAY_CLASS_UNKNOWN' ? [note.dayClass] : []));

    it.each([
      ['us/frcp-6a', ['closure', 'stateHoliday', undefined], []],
      ['us/frcp-6a', ['closur'], ['closur']],
      ['us/frcp-6a', ['closur', 'closure', 'inaccessible', 'closur'], ['closur', 'inaccessible']],
      // Classes that bear on a rule's dates in other hands are words of one's own to it.
      ['uk/corresponding-date', ['closur', 'closure'], []],
    ])('that the rule %s does not know: of %j, %j', (rule, classes, told) => {
      for (const limit of ['8 days', '-8 days']) {
        const from = limit.startsWith('-') ? '2025-03-17' : '2025-03-07';
        expect(classesOf(notesFor(rule, from, limit, classed(...classes)))).toEqual(told);
      }
      // Days that the period does not touch bear on nothing.
      for (const from of ['2025-02-24', '2025-04-07'])
        expect(classesOf(notesFor(rule, from, '8 days', classed(...classes)))).toEqual([]);
    });

    it('also those that an end passed on its way toward the event', () => {
      const days = createCalendar({
        ...plainTestCalendar({ zone: 'America/New_York' }).spec,
        id: 'court',
        daysOff: [
          { date: '2012-04-23', source: 'order', class: 'closure' },
          { date: '2012-04-24', source: 'order', class: 'snow' },
        ],
      });
      const notes = notesFor('us/frcp-6a', '2012-05-07', '-14 days', days);
      expect(classesOf(notes)).toEqual(['snow']);
    });

    it('also any that the explanation names, in whatever way the count ran', () => {
      const rule = ruleOf('us/frcp-6a');
      const classOf = fc.constantFrom('closure', 'snow', 'snow', undefined);
      const off = fc.uniqueArray(fc.tuple(fc.integer({ min: -40, max: 40 }), classOf), {
        ...{ selector: ([day]) => day, minLength: 20, maxLength: 60 },
      });
      const units = fc.constantFrom('days' as const, 'workingDays' as const, 'hours' as const);
      const start = toDayNumber('2025-06-11');
      fc.assert(
        fc.property(off, fc.integer({ min: -20, max: 20 }), units, (given, amount, unit) => {
          const days = createCalendar({
            ...plainTestCalendar({ zone: rule.zone }).spec,
            bounds: { from: '2025-03-01', to: '2025-10-31' },
            daysOff: given.map(([day, name]) => {
              const date = toCivilDate(start + day);
              // Each unknown class is one of its day's own, so that each is reported.
              return { date, source: 'order', ...(name && { class: snowed(name, date) }) };
            }),
          });
          const from = '2025-06-11T12:00-04:00';
          const limit = { amount: unit === 'hours' ? amount * 24 : amount, unit };
          const { notes, explanation } = dueDate({
            ...{ rule, limit, from, calendar: days },
            acts: builtInActBook(),
          });
          const told = explanation.steps.flatMap((step): { class?: string }[] => {
            if (step.kind === 'rolled') return [...step.passed];
            return step.kind === 'stays' ? [step] : [];
          });
          const noted = new Set(classesOf(notes));
          const named = [...told, ...explanation.days].flatMap(({ class: name }) =>
            name?.startsWith('snow') ? name : [],
          );
          expect(named.filter((name) => !noted.has(name))).toEqual([]);
        }),
        { numRuns: process.env.CI === 'true' ? 300 : 60 },
      );
    });

    it('with the day, what it counts as and what the rule knows', () => {
      const [note] = notesFor('us/frcp-6a', '2025-03-14', '-3 days', classed(undefined, 'closur'));
      expect(note).toMatchObject({ rule: 'us/frcp-6a', calendar: 'court', dayClass: 'closur' });
      expect(both(note!)).toEqual({
        vi: 'Ngày 11/03/2025 của lịch "court" là ngày nghỉ loại "closur", mà quy tắc "us/frcp-6a" không biết (stateHoliday, closure): được tính như mọi ngày nghỉ.',
        en: '11 March 2025 of calendar "court" is a day off of class "closur", which rule "us/frcp-6a" does not know (stateHoliday, closure): it counts as any day off.',
      });
    });

    it('of any name, where the rule does not have it', () => {
      const name = fc.string({ minLength: 1, maxLength: 20 });
      fc.assert(
        fc.property(fc.oneof(name, fc.constantFrom('constructor', 'closure')), (one) => {
          const notes = notesFor('us/frcp-6a', '2025-03-07', '8 days', classed(one));
          const isKnown = one === 'closure' || one === 'stateHoliday';
          expect(classesOf(notes)).toEqual(isKnown ? [] : [one]);
        }),
      );
    });
  });

  it.each([
    [
      { to: '2020-12-31' },
      ['vn/next'],
      'Own was in force only until 31 December 2020; replaced by Next.',
    ],
    [{ to: '2020-12-31' }, [], 'Own was in force only until 31 December 2020.'],
    [{ from: '2026-01-01' }, ['vn/next'], 'Own is in force only from 1 January 2026.'],
  ])('name what took the place of an act that has ended: %j, %j', (inForce, replacedBy, told) => {
    const next: Act = {
      schema: 'thutuc/act@1',
      id: 'vn/next',
      jurisdiction: 'VN',
      kind: 'decision',
      names: { en: 'Next' },
      certainty: 'read',
    };
    const own = { ...next, id: 'vn/own', number: '91/2015/QH13', names: { en: 'Own' } };
    const acts = createActBook([next, { ...own, inForce, replacedBy }]);
    const input = { rule: ruleOf('vn/civil-code-2015'), limit: parseTimeLimit('5 days'), calendar };
    const { notes } = dueDate({ ...input, from: '2025-03-03', acts });
    expect(notes.map((note) => noteText(note))).toEqual([told]);
  });

  it('are on no act without a book of acts', () => {
    const rule = ruleOf('vn/decree-61-2018');
    const limit = parseTimeLimit('3 working days');
    const calendar = plainTestCalendar({ zone: rule.zone });
    const { notes } = dueDate({ rule, limit, from: '2025-07-07', calendar });
    expect(notes.map(({ code }) => code)).toEqual(['RULE_NOT_IN_FORCE']);
  });

  it('look acts up in the book that is given', () => {
    const own: Act = {
      schema: 'thutuc/act@1',
      id: 'vn/own',
      jurisdiction: 'VN',
      kind: 'decision',
      number: '91/2015/QH13',
      names: { vi: 'Own' },
      certainty: 'read',
      inForce: { to: '2020-12-31' },
    };
    const input = { rule: ruleOf('vn/civil-code-2015'), limit: parseTimeLimit('5 days'), calendar };
    const { notes } = dueDate({ ...input, from: '2025-03-03', acts: createActBook([own]) });
    expect(notes).toMatchObject([{ code: 'ACT_NOT_IN_FORCE', act: 'vn/own' }]);
  });

  it('come with the reading of a clock too, from its first start on', () => {
    const rule = ruleOf('vn/decree-61-2018');
    const at = (date: string): number => Date.parse(`${date}T09:00+07:00`);
    const started = {
      type: 'started',
      at: at('2018-06-18'),
      limit: parseTimeLimit('5 days'),
    } as const;
    const restarted = { type: 'restarted', at: at('2018-07-02') } as const;
    const context = { rule, calendar, acts: builtInActBook() };
    const codes = ['RULE_NOT_IN_FORCE', 'ACT_NOT_IN_FORCE'];
    expect(legalClock([started, restarted], context).notes.map(({ code }) => code)).toEqual(codes);
    expect(legalClock([started], context, 0).notes).toEqual([]);
  });
});

describe('any rule and calendar that do not fit', () => {
  const places = [undefined, 'VN', 'DE', 'US', 'EU'];
  const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'];

  it('are told by what differs: two places or two zones, never one and the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInRules),
        fc.constantFrom(...places),
        fc.constantFrom(...zones),
        (rule, jurisdiction, zone) => {
          const { spec } = plainTestCalendar({ zone });
          const days = createCalendar({
            ...spec,
            ...(jurisdiction !== undefined && { jurisdiction }),
          });
          const why = mismatchOf(rule, days);
          const notes = mismatchNotes(rule, days);
          expect(notes).toHaveLength(why === undefined ? 0 : 1);
          const sides =
            why === 'zone'
              ? [rule.zone, zone]
              : [`(${rule.jurisdiction})`, `(${jurisdiction ?? ''})`];
          for (const note of notes) {
            expect(new Set(sides).size).toBe(2);
            for (const side of sides)
              for (const text of Object.values(both(note))) expect(text).toContain(side);
          }
        },
      ),
    );
  });
});

describe('any rule, start and limit', () => {
  it('is noted exactly where a day of the period is one on which something is not in force', () => {
    const acts = createActBook(builtInActs);
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInRules),
        fc.integer({ min: toDayNumber('2002-01-01'), max: toDayNumber('2027-06-01') }),
        fc.integer({ min: 6, max: 200 }),
        (rule, start, amount) => {
          const days = plainTestCalendar({ zone: rule.zone });
          const limit = { amount, unit: 'days' } as const;
          const { notes, due } = dueDate({
            ...{ rule, limit, calendar: days, from: toCivilDate(start) },
            acts: builtInActBook(),
          });
          const spans = [
            rule.inForce,
            ...rule.citations.map((citation) => acts.cited(citation)?.inForce),
          ];
          let isOut = false;
          for (let day = start; day <= toDayNumber(due.slice(0, 10)); day++) {
            const date = toCivilDate(day);
            isOut ||= spans.some((span) => (span?.from ?? '0') > date || date > (span?.to ?? '9'));
          }
          expect(notes.length > 0).toBe(isOut);
        },
      ),
    );
  });
});

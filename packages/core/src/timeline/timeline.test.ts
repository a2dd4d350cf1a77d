/** The timeline: what it tells of a dossier, and that every date derives anew. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseInstant,
  type WorkingCalendar,
  builtInRules,
  createRuleBook,
} from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Command } from '../engine/command.js';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { timelineOf, type Timeline } from './timeline.js';
import type { TimelineDue } from './dues.js';
import { runCourse } from '../testing/dossiers/permit-course.js';

const rules = createRuleBook(builtInRules);

/** Reads a case under the law of its office; the pins of test offices name their one calendar. */
function read({ procedure, calendar }: Office, { events }: Case): Timeline {
  return timelineOf(events, {
    procedure: procedure.procedure,
    rule: (id) => rules.get(id),
    calendarVersion: (hash): WorkingCalendar | undefined =>
      hash === calendarHash(calendar) ? calendar : undefined,
  });
}

type Line = readonly [at: string, actor: string, command: Command];
const officer = 'U-1/officer';
const head = 'U-1/head';
const reasons = 'reasons';

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

const submitted: readonly Line[] = [
  [
    jan(6),
    'applicant',
    { type: 'submit', procedure: 'permit', channel: 'online', parties: {}, data: { area: 80 } },
  ],
  [jan(6, '10:00'), officer, { type: 'accept' }],
];

function told(lines: readonly Line[], procedure = permitProcedure()): Timeline {
  const office = openOffice(procedure);
  let result: Case | undefined;
  for (const [at, actor, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor, command });
  if (result === undefined) throw new Error('no line');
  return read(office, result);
}

function duesOf({ entries }: Timeline): TimelineDue[] {
  return entries.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if ('duty' in change) return change.duty.due ?? [];
      return change.kind === 'clock' ? (change.due ?? []) : [];
    }),
  );
}

describe('a timeline', () => {
  it('names who holds what until when, and starts the clock', () => {
    const { entries, open, clock } = told(submitted);
    expect(entries.map(({ actor, payload }) => [actor, payload.type])).toEqual([
      ['applicant', 'submitted'],
      [officer, 'accepted'],
    ]);
    expect(entries[1]?.changes).toMatchObject([
      { kind: 'ended', duty: { activation: '@receipt#1' }, outcome: { name: 'accepted' } },
      { kind: 'clock', fact: { type: 'started' }, due: { due: '2025-01-20', agrees: true } },
      { kind: 'opened', duty: { place: { path: 'check', name: { en: 'Check' } }, unit: 'U-1' } },
    ]);
    expect(open.map(({ activation }) => activation)).toEqual(['check#1']);
    expect(clock).toMatchObject({ state: 'running', due: '2025-01-20' });
  });

  it('explains each date when it is asked', () => {
    const [receipt] = duesOf(told(submitted));
    // One working day from Monday 6 January 2025.
    expect(receipt).toMatchObject({ due: '2025-01-07', limit: { amount: 1 } });
    expect(receipt?.explanation.days.map(({ date, mark }) => [date, mark])).toEqual([
      ['2025-01-06', 'event'],
      ['2025-01-07', 'counted'],
    ]);
  });

  it('tells reasons, and the clock that begins anew', () => {
    const { entries } = told([
      ...submitted,
      [jan(8), officer, { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons }],
      [jan(10), 'applicant', { type: 'provideSupplement', data: {} }],
    ]);
    expect(entries[2]).toMatchObject({ note: reasons, place: { path: 'check' } });
    const clock = entries.flatMap(({ changes }) =>
      changes.filter((change) => change.kind === 'clock'),
    );
    expect(clock.map(({ fact, state, due }) => [fact.type, state, due?.due])).toEqual([
      ['started', 'running', '2025-01-20'],
      ['suspended', 'suspended', undefined],
      ['resumed', 'running', '2025-01-24'],
    ]);
  });

  it('tells what ended late, and what nobody needs any more', () => {
    const { entries } = told([
      ...submitted,
      [jan(13), officer, { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } }],
      [jan(14), 'applicant', { type: 'withdraw' }],
      [jan(14, '10:00'), officer, { type: 'approveWithdrawal' }],
    ]);
    expect(entries[2]?.changes[0]).toMatchObject({ kind: 'ended', late: true });
    expect(entries[4]?.changes.filter(({ kind }) => kind === 'cancelled')).toMatchObject([
      { duty: { party: 'police', kind: 'asked' } },
    ]);
  });

  it('tells until when facts in time may be recorded, where a grace holds what follows', () => {
    const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
    const procedure = parseProcedure({ ...permitProcedure(), recording: { grace: days(3) } });
    const fit: Command = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } };
    const lines: Line[] = [...submitted, [jan(7), officer, fit]];
    const asked = told(lines, procedure).open.find(({ kind }) => kind === 'asked');
    // Two working days from Tuesday the 7th, and three more.
    expect(asked?.due?.due).toBe('2025-01-09');
    expect(asked?.heldUntil).toBe(parseInstant(jan(15, '00:00')));
    expect(told(lines).open.every((duty) => duty.heldUntil === undefined)).toBe(true);
    const moved = told(
      [...lines, [jan(8), head, { type: 'suspend', reasons }], [jan(9), head, { type: 'resume' }]],
      procedure,
    );
    expect(moved.open.find(({ kind }) => kind === 'asked')?.heldUntil).toBe(
      parseInstant(jan(16, '00:00')),
    );
  });

  it('tells until when a consequence is held whose grace stood still', () => {
    const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
    const procedure = parseProcedure({ ...permitProcedure(), recording: { grace: days(3) } });
    const fit: Command = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } };
    const rest: Line[] = [
      [jan(10), head, { type: 'suspend', reasons }],
      [jan(14), head, { type: 'resume' }],
    ];
    const lines: Line[] = [...submitted, [jan(7), officer, fit], ...rest];
    const isAsked = ({ kind }: { readonly kind: string }) => kind === 'asked';
    const { activations } = runCourse(lines, openOffice(procedure)).dossier;
    const held = activations.find(isAsked)?.held?.due;
    expect(held).toBeGreaterThan(parseInstant(jan(15, '00:00')));
    expect(told(lines, procedure).open.find(isAsked)?.heldUntil).toBe(held);
  });

  it('follows duties that a suspension by order moved', () => {
    const timeline = told([
      ...submitted,
      [jan(7), head, { type: 'suspend', reasons }],
      [jan(14), head, { type: 'resume' }],
    ]);
    expect(timeline.open[0]?.due).toMatchObject({ due: '2025-01-16', agrees: true });
    expect(timeline.entries[3]?.changes.map(({ kind }) => kind)).toContain('redated');
  });

  it('says that a step cannot go on, and who is to look after it', () => {
    const procedure = parseProcedure({
      ...permitProcedure(),
      start: 'choose',
      steps: {
        ...permitProcedure().steps,
        choose: {
          kind: 'decision',
          name: { vi: 'Chọn', en: 'Choose' },
          branches: [{ name: 'dear', when: 'fee > 3', to: 'refused' }],
          otherwise: 'sign',
        },
      },
    });
    const [, accepted] = told(submitted, procedure).entries;
    expect(accepted?.changes.at(-1)).toMatchObject({
      kind: 'incident',
      place: { path: 'choose' },
      code: 'CONDITION_NULL',
      unit: 'U-1',
      role: 'officer',
    });
  });

  it('knows nobody once the persons were erased', () => {
    const office = openOffice(permitProcedure());
    const [at, actor, command] = submitted[0]!;
    const { events, ...rest } = office.act(undefined, { at: parseInstant(at), actor, command });
    const erased = { ...rest, events: events.map((event) => ({ ...event, personal: null })) };
    expect(read(office, erased).entries[0]?.actor).toBeNull();
  });

  it('refuses a log that counts in a calendar nobody has', () => {
    const office = openOffice(permitProcedure());
    const [at, actor, command] = submitted[0]!;
    const { events } = office.act(undefined, { at: parseInstant(at), actor, command });
    const law = {
      procedure: office.procedure.procedure,
      rule: (id: string) => rules.get(id),
      calendarVersion: () => undefined,
    };
    expect(() => timelineOf(events, law)).toThrow(
      expect.objectContaining({ code: 'LOG_CORRUPT' }) as Error,
    );
  });
});

describe('every dossier', () => {
  const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk() });

  it('has dates that derive anew from its log', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { office, result } = walkDossier(procedure, steps);
        const dues = duesOf(read(office, result));
        expect(dues.filter(({ agrees }) => !agrees)).toEqual([]);
      }),
    );
  });

  it('has in its timeline the open duties that it has', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { office, result } = walkDossier(procedure, steps);
        const held = result.dossier.activations.filter(({ party }) => party !== undefined);
        const open = read(office, result).open.map(({ activation, due }) => [activation, due?.due]);
        expect(open.sort()).toEqual(held.map(({ id, due }) => [id, due?.due]).sort());
      }),
    );
  });
});

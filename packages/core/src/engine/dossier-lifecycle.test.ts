/** While a dossier rests nobody may act: its limits and graces stand still. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, localDay, parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import {
  answers,
  begun,
  expiringCode,
  expiringKinds,
  expiringProcedure,
  graceOver,
  limitPassed,
  expiringCase,
} from '../testing/dossiers/expiring.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import { jan, officer, head, police, reasons } from '../testing/dossiers/permit-course.js';
import { timersOf } from './timers.js';
import type { Dossier } from './dossier.js';
import type { Command } from './command.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });

describe('a rest', () => {
  const rests: Readonly<Record<string, readonly (readonly [string, Command])[]>> = {
    suspension: [
      [head, { type: 'suspend', reasons }],
      [head, { type: 'resume' }],
    ],
    withdrawal: [
      ['applicant', { type: 'withdraw' }],
      ['applicant', { type: 'cancelWithdrawal' }],
    ],
  };
  const rested = (first: Command, second: Command, by: [string, string]): Dossier =>
    expiringCase(expiringProcedure('window'), [
      ...begun,
      [jan(7), by[0], first],
      [jan(10), by[1], second],
    ]).dossier;

  it.each<[string, Command, Command, [string, string]]>([
    [
      'a withdrawal that is declined',
      { type: 'withdraw' },
      { type: 'declineWithdrawal', reasons },
      ['applicant', officer],
    ],
    [
      'a withdrawal that is taken back',
      { type: 'withdraw' },
      { type: 'cancelWithdrawal' },
      ['applicant', 'applicant'],
    ],
    ['a suspension', { type: 'suspend', reasons }, { type: 'resume' }, [head, head]],
  ])('shifts every open duty: %s', (_what, first, second, by) => {
    const dossier = rested(first, second, by);
    expect(dossier.lifecycle).toBe('running');
    const window = dossier.activations.find(({ kind }) => kind === 'supplement');
    expect(window?.due?.due).toBe('2025-01-13');
    expect(dossier.rests).toEqual([{ from: parseInstant(jan(7)), to: parseInstant(jan(10)) }]);
  });

  it.each(Object.entries(rests))(
    'lets the grace stand still of what had passed before it: %s',
    (_what, [pause, goOn]) => {
      const run = () =>
        expiringCase(expiringProcedure('window'), [
          ...begun,
          [jan(9, '10:00'), ...pause!],
          [jan(17, '10:00'), ...goOn!],
        ]);
      const provide = { type: 'provideSupplement', data: {} } as const;
      // Of the 9th, 10th and 13th the last two are left; so are the 20th and 21st after the 17th.
      const until = parseInstant(jan(22, '00:00'));
      expect(timersOf(run().dossier).filter(({ at }) => at === limitPassed)).toMatchObject([
        { carryAt: until },
      ]);
      const facts: readonly [string, string, string][] = [
        [jan(17, '11:00'), jan(8, '16:00'), 'ok'],
        [jan(21, '16:00'), jan(8, '16:00'), 'ok'],
        [jan(17, '11:00'), jan(14), 'CONSEQUENCE_HELD'],
        [jan(22), jan(8, '16:00'), 'CARRIED_OUT'],
      ];
      for (const [recorded, effective, code] of facts) {
        const act = () => run().type([recorded, 'applicant', provide, effective]);
        expect([recorded, effective, expiringCode(act)]).toEqual([recorded, effective, code]);
      }
    },
  );

  it.each(['none', 'suspend'] as const)(
    'lets the grace of the law stand still, but not under a pending withdrawal; the clock: %s',
    (clock) => {
      const permit = expiringProcedure('law');
      const suspension = { ...permit.suspension!, clock };
      const expires = (what: string, ...spans: (readonly [string, string])[]) => {
        const [pause, goOn] = rests[what]!;
        const course = expiringCase(parseProcedure({ ...permit, suspension }), begun);
        for (const [from, to] of spans) {
          course.type([from, ...pause!]);
          course.type([to, ...goOn!]);
        }
        const expiry = timersOf(course.dossier).find(({ timer }) => timer === 'expiry');
        expect(expiry?.at).toBe(limitPassed);
        return expiry?.carryAt;
      };
      const span = [jan(9, '10:00'), jan(13, '10:00')] as const;
      expect(expires('withdrawal', span)).toBe(graceOver);
      expect(expires('suspension', span)).toBe(parseInstant(jan(16, '00:00')));
      // An hour, and a second rest: each adds what it lasted, and no more.
      expect(expires('suspension', [jan(9, '10:00'), jan(9, '11:00')])).toBe(
        parseInstant(jan(14, '00:00')),
      );
      const later = [jan(14, '10:00'), jan(16, '10:00')] as const;
      expect(expires('suspension', span, later)).toBe(parseInstant(jan(18, '00:00')));
    },
  );

  it('leaves of each grace what it was, and facts in time lead to the same', () => {
    const hour = 3_600_000;
    const hours = (max: number) => fc.integer({ min: 1, max });
    const { calendar } = openOffice(permitProcedure());
    // The slow way: the last working days from the instant to the end, the day itself left out.
    const left = (from: number, until: number) => {
      let days = 0;
      const end = localDay(until - 1, calendar.zone);
      for (let day = localDay(from, calendar.zone) + 1; day <= end; day += 1) {
        if (isWorkingDay(calendar, day)) days += 1;
      }
      return days;
    };
    const steps = expiringKinds.filter((kind) => kind !== 'law');
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.array(fc.tuple(hours(60), hours(300)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('suspension', 'withdrawal'),
        fc.integer({ min: 0, max: 12 }),
        (kind, drawn, what, later) => {
          const [pause, goOn] = rests[what]!;
          const course = expiringCase(expiringProcedure(kind), begun);
          const carryAt = () =>
            timersOf(course.dossier).find(({ at }) => at === limitPassed)?.carryAt;
          // No rest begins or ends at midnight.
          let now = limitPassed + hour / 2;
          for (const [after, lasts] of drawn) {
            const [from, to] = [now + after * hour, now + (after + lasts) * hour];
            const before = carryAt()!;
            if (from >= before) break;
            course.type([new Date(from).toISOString(), ...pause!]);
            course.type([new Date(to).toISOString(), ...goOn!]);
            const end = carryAt()!;
            expect(left(to, end)).toBe(Math.max(left(from, before), isWorking(to) ? 0 : 1));
            now = to;
          }
          const recorded = Math.min(now + later * hour, carryAt()! - 1);
          const fact = new Date(limitPassed - 9 * hour).toISOString();
          const [actor, command] = answers[kind]!;
          course.type([new Date(recorded).toISOString(), actor, command, fact]);
          const atOnce = expiringCase(expiringProcedure(kind), [
            ...begun,
            [fact, actor, command],
          ]).dossier;
          expect(course.dossier.outcome).toEqual(atOnce.outcome);
          expect(course.dossier.settledAt).toEqual(atOnce.settledAt);
          const open = ({ activations }: Dossier) => activations.map(({ id }) => id);
          expect(open(course.dossier)).toEqual(open(atOnce));
        },
      ),
      { numRuns: process.env.CI === 'true' ? 200 : 50 },
    );

    function isWorking(at: number): boolean {
      return isWorkingDay(calendar, localDay(at, calendar.zone));
    }
  });

  it('is taken over by a duty that began before it, and is typed in later', () => {
    const permit = permitProcedure();
    const procedure = parseProcedure({
      ...permit,
      recording: { backdating: [{ max: days(4) }, { applicant: true, max: days(4) }] },
    });
    const course = expiringCase(procedure, [
      ...begun,
      [jan(7), head, { type: 'suspend', reasons }],
      [jan(8), head, { type: 'resume' }],
    ]);
    course.type([
      jan(8, '10:00'),
      officer,
      { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } },
      jan(6, '11:00'),
    ]);
    const asked = course.dossier.activations.find(({ kind }) => kind === 'asked');
    expect(asked).toMatchObject({ since: parseInstant(jan(6, '11:00')) });
    expect(asked?.due?.due).toBe('2025-01-09');
    course.type([
      jan(8, '11:00'),
      police,
      { type: 'answerConsultation', step: 'police', answer: 'objected' },
      jan(6, '12:00'),
    ]);
    expect(course.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
  });
});

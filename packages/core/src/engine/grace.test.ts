/** When a fact counts: what a passed limit brings about is held for facts that came before it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { calendarHash } from '../content-hash/calendar-hash.js';
import type { Channel } from '../definition/channel.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { holdingsOf } from '../ledger/holdings.js';
import {
  answers,
  begun,
  expiringCode,
  expiringKinds,
  expiringProcedure,
  graceOver,
  limitPassed,
  expiringCase,
  typedSubmission,
  type Typed,
} from '../testing/dossiers/expiring.js';
import { permitProcedure } from '@thutuc/testing';
import { amendedOfficeCalendar, type Case } from '../testing/dossiers/office.js';
import { jan, officer, head, reasons } from '../testing/dossiers/permit-course.js';
import { systemActor } from './context.js';
import { expiryTimer, timersOf } from './timers.js';
import type { Command } from './command.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });

describe.each(expiringKinds)('a limit that brings something about: %s', (kind) => {
  const [actor, command] = answers[kind]!;

  it('is held until the grace is over, and carried out at its legal instant', () => {
    const { dossier } = expiringCase(expiringProcedure(kind), begun);
    const held = timersOf(dossier).filter(({ at, carryAt }) => carryAt > at && at === limitPassed);
    expect(held).toMatchObject([{ at: limitPassed, carryAt: graceOver }]);
    const course = expiringCase(expiringProcedure(kind), begun);
    course.worker(graceOver);
    const { events } = course.case;
    const carried = events.findLast(({ payload }) => payload.type === 'timerFired')!;
    expect([carried.effectiveAt, carried.recordedAt]).toEqual([limitPassed, graceOver]);
    // What ends, ends at its legal instant; what it opens begins when it is carried out.
    for (const { id, since, due } of course.dossier.activations) {
      if (id === '@clock#1') continue;
      expect(since).toBe(graceOver);
      if (due !== undefined) expect(due.dueAt).toBeGreaterThan(graceOver);
    }
    if (course.dossier.lifecycle === 'closed') {
      expect(course.dossier.settledAt).toBe(limitPassed);
    }
  });

  it.each<[string, string, string, string]>([
    ['before, within', '08T16:00', '09T08:00', 'ok'],
    ['before, on its last day', '08T16:00', '13T16:59', 'ok'],
    ['at the limit, within', '09T00:00', '09T08:00', 'CONSEQUENCE_HELD'],
    ['after, within', '09T08:00', '09T08:00', 'CONSEQUENCE_HELD'],
    ['before, when it is over', '08T16:00', '14T09:00', 'CARRIED_OUT'],
  ])('counts a fact %s its grace', (_when, effective, recorded, code) => {
    const at = (text: string) => `2025-01-${text}+07:00`;
    const course = expiringCase(expiringProcedure(kind), begun);
    const act = () => course.type([at(recorded), actor, command, at(effective)]);
    expect(expiringCode(act)).toBe(code);
    if (code !== 'CARRIED_OUT') return;
    // It is refused as well where a worker was up, and carried the consequence out.
    const carried = expiringCase(expiringProcedure(kind), begun, true);
    carried.worker(parseInstant(at(recorded)));
    expect(expiringCode(() => carried.type([at(recorded), actor, command, at(effective)]))).toBe(
      code,
    );
  });

  it.each([
    ['known', [['09T09:00', '10T12:00', 'suspend']]],
    ['rolling', [['09T09:00', '10T12:00', 'rollEnd']]],
    ['declared late', [['10T15:00', '10T12:00', 'suspend']]],
    [
      'ended later',
      [
        ['09T09:00', undefined, 'suspend'],
        ['10T15:00', '10T12:00', 'suspend'],
      ],
    ],
  ] as const)('takes effect as before where an interruption meets its grace: %s', (_, declared) => {
    const course = expiringCase(expiringProcedure(kind), begun);
    const at = (text: string) => `2025-01-${text}+07:00`;
    for (const [when, to, effect] of declared) {
      const begins = parseInstant(at('09T09:00'));
      const ends = to && parseInstant(at(to));
      const flood = { type: 'interrupt', interruption: 'flood', hash: 'sha256:flood' } as const;
      course.type([at(when), systemActor, { ...flood, begins, ends, effect }]);
    }
    course.worker(parseInstant(jan(20)));
    const carried = course.case.events.find(({ recordedAt }) => recordedAt >= graceOver);
    expect([carried?.payload.type, carried?.effectiveAt]).toEqual(['timerFired', limitPassed]);
  });

  it('is not carried out by a command outside its reach', () => {
    const course = expiringCase(expiringProcedure(kind), begun);
    const add = { type: 'claim', step: 'nowhere' } as const;
    expiringCode(() => course.type([jan(9), officer, add]));
    const document: Command = {
      type: 'addDocument',
      document: 'plan',
      title: 'Plan',
      mediaType: 'application/pdf',
      size: 3,
      sha256: 'a'.repeat(64),
    };
    course.type([jan(9), 'applicant', document]);
    expect(expiringCode(() => course.type([jan(10), actor, command, jan(8, '16:00')]))).toBe('ok');
  });

  it('has no grace where the procedure states none', () => {
    const { dossier } = expiringCase(expiringProcedure(kind, 0), begun);
    expect(timersOf(dossier).every(({ at, carryAt }) => at === carryAt)).toBe(true);
  });

  it('is carried out at once where whoever receives papers says that nothing came', () => {
    const course = expiringCase(expiringProcedure(kind), begun);
    const step = kind === 'law' ? '@clock#1' : kind;
    const nothing: Command = { type: 'carryOut', step };
    expect(expiringCode(() => course.type([jan(8), officer, nothing]))).toBe('OUT_OF_ORDER');
    expect(expiringCode(() => course.type([jan(9), head, nothing]))).toBe('NOT_AUTHORISED');
    course.type([jan(9), officer, nothing]);
    const { payload, effectiveAt } = course.case.events.at(-1)!;
    expect([payload.type, effectiveAt]).toEqual(['carriedOut', limitPassed]);
    for (const { since } of course.dossier.activations) expect(since).toBe(parseInstant(jan(9)));
  });

  it('leads to the same, whether a worker was up or commands woke it', () => {
    const lines: readonly Typed[] = [...begun, [jan(10), officer, { type: 'claim', step: 'none' }]];
    const bodies = (isUp: boolean) => {
      const course = expiringCase(expiringProcedure(kind), begun, isUp);
      expiringCode(() => course.type(lines[2]!));
      if (isUp) course.worker(parseInstant(jan(15)));
      expiringCode(() => course.type([jan(15), officer, { type: 'returnResult' }]));
      return course.case.events.map(({ effectiveAt, payload, moves }) => ({
        effectiveAt,
        payload,
        moves,
      }));
    };
    const [up, woken] = [bodies(true), bodies(false)];
    expect(woken.slice(0, up.length)).toEqual(up.slice(0, woken.length));
  });
});

describe('what the law itself grants', () => {
  const held = ({ dossier }: Case) =>
    timersOf(dossier).filter(({ timer, carryAt, at }) => timer === expiryTimer && carryAt > at);
  const suspend: Command = { type: 'suspend', reasons };

  it('is held for a grace after the extended limit, and no longer for one after the first', () => {
    const by = days(5);
    const course = expiringCase(expiringProcedure('law'), [
      ...begun,
      [jan(7), head, { type: 'extend', by, reasons }],
    ]);
    // Five working days from Wednesday 8 to Wednesday 15 January, and three more of grace.
    expect(held(course.case)).toMatchObject([
      {
        at: parseInstant('2025-01-16T00:00+07:00'),
        carryAt: parseInstant('2025-01-21T00:00+07:00'),
      },
    ]);
  });

  it('is held as long after a rest, and from then on where a calendar is amended', () => {
    const course = expiringCase(expiringProcedure('law'), [
      ...begun,
      [jan(10), head, suspend],
      [jan(17), head, { type: 'resume' }],
    ]);
    const until = (text: string) => [
      { at: limitPassed, carryAt: parseInstant(`2025-01-${text}T00:00+07:00`) },
    ];
    // Of Thursday 9, Friday 10 and Monday 13 January, two are left on Friday 17.
    expect(held(course.case)).toMatchObject(until('21'));
    const calendar = calendarHash(amendedOfficeCalendar());
    course.type([jan(17, '10:00'), systemActor, { type: 'amendCalendar', calendar }]);
    expect(held(course.case)).toMatchObject(until('23'));
  });
});

describe('a limit that was held, and what follows it at once', () => {
  const name = { vi: 'Bước', en: 'Step' };
  const route = {
    kind: 'decision',
    name,
    reads: ['area'],
    branches: [{ name: 'large', when: 'area > 100', to: 'sign' }],
    otherwise: 'refused',
  };
  const window = {
    kind: 'supplement',
    name,
    party: 'applicant',
    role: 'person',
    limit: days(2),
    clock: 'restart',
    on: { provided: 'sign', expired: 'sign' },
  };
  /** The procedure of a wait whose limit leads to a step, or that begins with the step. */
  const afterGrace = (step: object, isFirst = false) => {
    const { steps, ...rest } = expiringProcedure('message');
    const message = { ...steps.message, on: { received: 'sign', elapsed: 'next' } };
    const procedure = { ...rest, steps: { ...steps, message, next: step } };
    const course = expiringCase(
      parseProcedure(isFirst ? { ...procedure, start: 'next' } : procedure),
      begun,
    );
    course.worker(graceOver);
    return course.dossier;
  };

  it('ends the dossier at the instant in law, also behind a decision', () => {
    expect(afterGrace(route)).toMatchObject({ lifecycle: 'closed', settledAt: limitPassed });
  });

  it('begins the clock anew at the instant in law, and the duty when it is carried out', () => {
    const { clock, activations } = afterGrace(window, true);
    expect(clock.facts.at(-1)).toMatchObject({ type: 'resumed', at: limitPassed });
    expect(activations.find(({ id }) => id === 'sign#1')?.since).toBe(graceOver);
  });

  it('stops the clock at the instant in law, and the time of a window runs from the grace on', () => {
    const { clock, activations } = afterGrace({ ...window, clock: 'suspend' });
    expect(clock.facts.at(-1)).toMatchObject({ type: 'suspended', at: limitPassed });
    expect(activations.find(({ id }) => id === 'next#1')?.since).toBe(graceOver);
  });
});

describe('facts typed in within the grace', () => {
  it('lead to the same dossier as those that were typed in at once', () => {
    const hours = fc.integer({ min: 10, max: 56 });
    fc.assert(
      fc.property(
        fc.constantFrom(...expiringKinds),
        hours,
        fc.integer({ min: 0, max: 110 }),
        (...drawn) => {
          const [kind, hour, delay] = drawn;
          const fact = parseInstant(jan(6)) + hour * 3_600_000;
          const [actor, command] = answers[kind]!;
          const iso = (ms: number) => new Date(ms).toISOString();
          const at = Math.min(fact + delay * 3_600_000, fact + 71 * 3_600_000);
          const run = (recorded: number) =>
            expiringCase(expiringProcedure(kind), [
              ...begun,
              [iso(recorded), actor, command, iso(fact)],
            ]).case;
          const [atOnce, later] = [run(fact), run(Math.max(at, fact))];
          const state = ({ dossier }: Case) => {
            const { scopes, activations, clock, lifecycle, outcome, settledAt } = dossier;
            const open = activations.map(({ id, since, due }) => ({ id, since, due }));
            return { scopes, open, facts: clock.facts, lifecycle, outcome, settledAt };
          };
          expect(state(later)).toEqual(state(atOnce));
        },
      ),
    );
  });

  it('leave no time to two parties, and the grace to nobody', () => {
    for (const kind of expiringKinds) {
      const course = expiringCase(expiringProcedure(kind), begun);
      course.worker(graceOver);
      const { holdings } = holdingsOf(course.case.events, graceOver);
      const during = holdings.filter(
        ({ since, until }) => since < graceOver && until > limitPassed,
      );
      expect(during).toEqual([]);
    }
  });
});

describe('commands on the dossier as a whole', () => {
  it('take no effect before its latest fact', () => {
    const course = expiringCase(expiringProcedure('slow'), begun);
    const early = jan(6, '09:30');
    const suspend: Command = { type: 'suspend', reasons };
    expect(expiringCode(() => course.type([jan(7), head, suspend, early]))).toBe(
      'EFFECTIVE_BEFORE_STEP',
    );
    course.type([jan(7), head, suspend, jan(6, '11:00')]);
    course.type([jan(8), head, { type: 'resume' }]);
    expect(expiringCode(() => course.type([jan(8, '10:00'), head, suspend, jan(7, '12:00')]))).toBe(
      'EFFECTIVE_BEFORE_STEP',
    );
    course.type([jan(8, '10:00'), head, suspend, jan(8, '09:30')]);
    expect(course.dossier.lifecycle).toBe('suspended');
  });
});

describe('backdating as data of the procedure', () => {
  it.each(['post', 'kiosk'] as const)('is for those it names, within their limit: %s', (named) => {
    const permit = permitProcedure();
    const procedure = parseProcedure({
      ...permit,
      recording: {
        backdating: [
          { roles: [{ party: 'office', role: 'officer' }], channels: [named], max: days(1) },
        ],
      },
    });
    const run = (channel: Channel, actor: string, at: string, effective: string) =>
      expiringCode(() =>
        expiringCase(procedure, [
          [jan(6), 'applicant', { ...typedSubmission, channel }],
          [at, actor, { type: 'accept' }, effective],
        ]),
      );
    expect(run(named, officer, jan(7), jan(6, '10:00'))).toBe('ok');
    expect(run(named, officer, jan(8, '10:00'), jan(6, '10:00'))).toBe('EFFECTIVE_TOO_FAR_BACK');
    expect(run('online', officer, jan(7), jan(6, '10:00'))).toBe('EFFECTIVE_TOO_FAR_BACK');
    const late = expiringCase(procedure, []);
    const online = [jan(6), 'applicant', typedSubmission, jan(6, '08:00')] as const;
    expect(expiringCode(() => late.type(online))).toBe('EFFECTIVE_TOO_FAR_BACK');
  });
});

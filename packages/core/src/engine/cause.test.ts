/** No consequence lies before its cause, and what has fired stays fired. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  head,
  jan,
  officer,
  reasons,
  returned,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';
import { CommandError } from './errors.js';
import type { DossierEvent } from './event.js';
import type { Move } from './moves.js';

const migrator = 'U-1/migrator';
const importer = 'U-1/importer';
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const before = {
  when: 'before' as const,
  by: days(1),
  notify: [{ party: 'office', role: 'officer' }],
};
const overdue = { when: 'at' as const, notify: [{ party: 'office', role: 'officer' }] };

interface Limits {
  /** Working days of the first step. */
  readonly check?: number;
  /** Working days of the law. */
  readonly law?: number;
  /** Whether an event ends the first step. */
  readonly slow?: boolean;
  readonly expiry?: boolean;
}

/** A version of the permit with other limits. */
function version(number: number, { check = 3, law = 10, slow, expiry }: Limits): Procedure {
  const permit = structuredClone(permitProcedure()) as unknown as ProcedureInput;
  const slowly = { when: 'at' as const, to: 'sign' };
  return parseProcedure({
    ...permit,
    version: `${number}.0.0`,
    transition: 'move',
    timeLimit: { ...permit.timeLimit, ...days(law) },
    ...(expiry === true
      ? { expiry: { outcome: 'law', basis: [{ act: 'Act of the test', article: '1' }] } }
      : {}),
    steps: {
      ...permit.steps,
      check: {
        ...permit.steps.check!,
        limit: days(check),
        events: { dueSoon: before, overdue, ...(slow === true ? { slow: slowly } : {}) },
      } as ProcedureInput['steps'][string],
    },
  });
}

const migrate = (number: number): Command => ({
  type: 'migrate',
  version: `${number}.0.0`,
  renames: {},
  parties: {},
  data: {},
  reasons,
});
const correct = (effectiveAt: string): Command => ({
  type: 'correct',
  event: 2,
  data: {},
  effectiveAt,
  reasons,
});

/** A case that commands are typed into while a worker is up. */
function openCourse(...versions: readonly Procedure[]) {
  const [first, ...later] = versions;
  const office = openOffice(first!, 'D-1', later);
  let result: Case | undefined;
  const tick = (until: number) => {
    for (;;) {
      const next = result && nextTimer(result.dossier);
      if (next === undefined || next.at > until) return;
      result = office.act(result, next);
    }
  };
  return {
    tick: (until: string) => tick(parseInstant(until)),
    type(at: string, actor: string, command: Command, effectiveAt?: string) {
      tick(parseInstant(at));
      result = office.act(result, { at: parseInstant(at), actor, command, effectiveAt });
    },
    get case(): Case {
      return result!;
    },
  };
}

function courseOf(lines: readonly Line[], ...versions: readonly Procedure[]) {
  const course = openCourse(...versions);
  for (const line of lines) course.type(...line);
  return course;
}

const firings = (events: readonly DossierEvent[]) =>
  events.filter(({ payload }) => payload.type === 'timerFired');

describe('a timer that a change moved into the past', () => {
  const migrated = parseInstant('2025-01-10T09:00+07:00');
  const line: Line = [jan(10), migrator, migrate(2)];

  it('acts when the step was migrated, and what it opens is not overdue at birth', () => {
    const next = version(2, { check: 1, slow: true });
    const course = courseOf([submit, accept, line], version(1, { check: 5 }), next);
    course.tick(jan(10, '09:01'));
    const { dossier, events } = course.case;
    const fired = firings(events).filter(({ seq }) => seq > 3);
    expect(fired.length).toBeGreaterThan(0);
    for (const { effectiveAt } of fired) expect(effectiveAt).toBe(migrated);
    expect(dossier.activations).toMatchObject([{ id: 'sign#1', since: migrated }]);
    expect(dossier.activations[0]!.due!.dueAt).toBeGreaterThan(migrated);
  });

  it('lets the law decide at the migration, not before it', () => {
    const next = version(2, { check: 5, law: 2, expiry: true });
    const course = courseOf([submit, accept, line], version(1, { check: 5 }), next);
    course.tick(jan(10, '09:01'));
    expect(course.case.dossier).toMatchObject({
      lifecycle: 'closed',
      outcome: 'law',
      settledAt: migrated,
    });
  });

  it('acts when an overdue dossier was imported', () => {
    const course = openCourse(version(1, { law: 2, expiry: true }));
    course.type(jan(20), importer, {
      type: 'import',
      procedure: 'permit',
      applicant: 'applicant',
      channel: 'online',
      parties: {},
      data: { area: 80, owner: 'Lê Thị Hạnh' },
      submittedAt: jan(6),
      receivedAt: jan(6, '10:00'),
      open: [{ step: 'check', since: jan(6, '10:00') }],
      ended: [],
      waits: [],
      extensions: [],
      history: [],
      counts: { supplements: 0, apologies: 0 },
      reasons,
    } as unknown as Command);
    course.tick(jan(20, '09:01'));
    const { events, dossier } = course.case;
    for (const { effectiveAt } of events) expect(effectiveAt).toBe(parseInstant(jan(20)));
    expect(dossier).toMatchObject({ outcome: 'law', settledAt: parseInstant(jan(20)) });
  });
});

describe('what has fired', () => {
  const fromMonday: Line = ['2025-01-03T14:00+07:00', submit[1], submit[2]];
  const told = (events: readonly DossierEvent[]) =>
    firings(events).map(({ payload }) => (payload as { timer: string }).timer);

  it('is not sent again by a migration that moves no date', () => {
    const lines: Line[] = [submit, accept];
    const course = courseOf(lines, version(1, {}), version(2, {}), version(3, { law: 10 }));
    course.tick(jan(24));
    const first = told(course.case.events);
    expect(first).toEqual(expect.arrayContaining(['dueSoon', 'overdue', 'due']));
    course.type(jan(24), migrator, migrate(2));
    course.type(jan(24, '10:00'), migrator, migrate(3));
    course.tick(jan(31));
    expect(told(course.case.events)).toEqual(first);
  });

  it('is not sent again by a receipt that is corrected by five minutes', () => {
    const course = courseOf(
      [fromMonday, ['2025-01-03T15:00+07:00', ...tail(accept)]],
      version(1, {}),
    );
    course.tick(jan(24));
    const first = told(course.case.events);
    course.type(jan(24), officer, correct('2025-01-03T14:55+07:00'));
    course.tick(jan(31));
    expect(told(course.case.events)).toEqual(first);
  });

  it('is sent again where a change moves its date into the future', () => {
    const course = courseOf([submit, accept], version(1, {}), version(2, { check: 20 }));
    course.tick(jan(10));
    course.type(jan(10), migrator, migrate(2));
    course.tick('2025-02-20T09:00+07:00');
    const again = told(course.case.events).filter((timer) => timer === 'overdue');
    expect(again).toHaveLength(2);
  });
});

function tail([, actor, command]: Line): [string, Command] {
  return [actor, command];
}

describe('a command', () => {
  const codeOf = (work: () => unknown): unknown => {
    try {
      work();
      return 'ok';
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  };

  it('returns no result before the decision', () => {
    const course = courseOf([...wayToSign, signed], permitProcedure());
    const back = (effective: string) =>
      codeOf(() => course.type(jan(10, '15:00'), returned[1], returned[2], effective));
    expect(back(jan(8))).toBe('EFFECTIVE_BEFORE_STEP');
    expect(back(jan(10, '09:30'))).toBe('ok');
  });

  it.each<[string, Command]>([
    ['approves', { type: 'approveWithdrawal' }],
    ['declines', { type: 'declineWithdrawal', reasons }],
  ])('%s no withdrawal before it was asked for', (_what, command) => {
    const course = courseOf(
      [submit, accept, [jan(8), 'applicant', { type: 'withdraw' }]],
      permitProcedure(),
    );
    const answer = (effective: string) =>
      codeOf(() => course.type(jan(9), officer, command, effective));
    expect(answer(jan(7))).toBe('EFFECTIVE_BEFORE_STEP');
    expect(answer(jan(8, '10:00'))).toBe('ok');
  });

  it('suspends not since before a step that was completed', () => {
    const course = courseOf(wayToSign.slice(0, 3), permitProcedure());
    const command: Command = { type: 'suspend', reasons };
    expect(codeOf(() => course.type(jan(8), head, command, jan(6, '12:00')))).toBe(
      'EFFECTIVE_BEFORE_STEP',
    );
  });
});

describe('the limit of the decision on a withdrawal', () => {
  it('makes the decision overdue, and decides nothing', () => {
    const permit = permitProcedure();
    const limited = parseProcedure({
      ...permit,
      withdrawal: { party: 'office', role: 'officer', limit: days(2) },
    });
    const course = courseOf([submit, accept, [jan(7), 'applicant', { type: 'withdraw' }]], limited);
    const [duty] = course.case.dossier.activations.filter(({ kind }) => kind === 'withdrawal');
    expect(duty?.due?.due).toBe('2025-01-09');
    course.tick(jan(31));
    expect(course.case.dossier.lifecycle).toBe('withdrawalPending');
    const [fired, ...others] = firings(course.case.events);
    expect(others).toEqual([]);
    expect(fired).toMatchObject({ payload: { activation: '@withdrawal#1', timer: 'due' } });
    course.type(jan(31, '10:00'), officer, { type: 'approveWithdrawal' });
    expect(course.case.dossier.lifecycle).toBe('closed');
  });
});

/** The timers that a move sets. */
function* armed(move: Move): Generator<[activation: string, timer: string, at: number]> {
  if (move.op === 'arm') yield [move.activation, move.timer, move.at];
  if (move.op !== 'enter' && move.op !== 'redate' && move.op !== 'clock') return;
  const activation = move.op === 'clock' ? '@clock#1' : move.activation;
  for (const [timer, at] of Object.entries(move.timers ?? {})) yield [activation, timer, at];
}

/** When each timer was set last, by the moves of a log, and what has fired against the law. */
function breaches(events: readonly DossierEvent[]): string[] {
  const set = new Map<string, { at: number; by: number }>();
  const gone = new Map<string, number>();
  const found: string[] = [];
  for (const { payload, moves, effectiveAt, recordedAt, seq } of events) {
    if (payload.type === 'timerFired') {
      const key = `${payload.activation} ${payload.timer}`;
      const timer = set.get(key);
      if (timer === undefined) found.push(`${seq}: ${key} was not set`);
      else if (effectiveAt < timer.by) found.push(`${seq}: ${key} acts before its cause`);
      if (timer !== undefined && gone.get(key) === timer.at) found.push(`${seq}: ${key} again`);
      if (timer !== undefined) gone.set(key, timer.at);
      const opened = moves.filter((move) => move.op === 'enter');
      for (const { activation, due } of opened)
        if (due !== undefined && due.dueAt <= effectiveAt) found.push(`${seq}: ${activation} late`);
    }
    for (const move of moves) {
      for (const [activation, timer, at] of armed(move)) {
        const key = `${activation} ${timer}`;
        const fired = gone.get(key);
        if (fired !== undefined && at <= recordedAt) found.push(`${seq}: ${key} set again`);
        set.set(key, { at, by: effectiveAt });
      }
    }
  }
  return found;
}

describe('changes of dates at random', () => {
  const limits = fc.record({
    check: fc.integer({ min: 0, max: 6 }),
    law: fc.integer({ min: 1, max: 12 }),
    slow: fc.boolean(),
    expiry: fc.boolean(),
  });
  const act = fc.tuple(
    fc.integer({ min: 1, max: 90 }),
    fc.constantFrom('migrate', 'correct', 'suspend', 'withdraw', 'complete'),
    fc.integer({ min: -60, max: 0 }),
  );

  it('bring about nothing before its cause, and nothing twice', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(limits, { minLength: 4, maxLength: 4 }),
        fc.array(act, { minLength: 2, maxLength: 9 }),
        (drawn, acts) => {
          const course = courseOf(
            [submit, accept],
            ...drawn.map((limit, i) => version(i + 1, limit)),
          );
          let now = parseInstant(accept[0]);
          let number = 1;
          for (const [hours, what, minutes] of acts) {
            now += hours * 3_600_000;
            const { lifecycle } = course.case.dossier;
            const [actor, command] = commandOf(what, lifecycle, number + 1, minutes);
            try {
              course.type(new Date(now).toISOString(), actor, command);
            } catch (error) {
              if (!(error instanceof CommandError)) throw error;
              continue;
            }
            reached.add(what);
            if (what === 'migrate') number = Math.min(number + 1, 3);
          }
          course.tick('2025-03-31T09:00+07:00');
          expect(breaches(course.case.events)).toEqual([]);
        },
      ),
      { numRuns: process.env.CI === 'true' ? 400 : 40 },
    );
    expect([...reached].sort()).toEqual(['complete', 'correct', 'migrate', 'suspend', 'withdraw']);
  });

  function commandOf(
    what: string,
    lifecycle: string,
    number: number,
    minutes: number,
  ): [string, Command] {
    const at = new Date(parseInstant(accept[0]) + minutes * 60_000).toISOString();
    switch (what) {
      case 'migrate':
        return [migrator, migrate(number)];
      case 'correct':
        return [officer, correct(at)];
      case 'suspend':
        if (lifecycle === 'suspended') return [head, { type: 'resume' }];
        return [head, { type: 'suspend', reasons }];
      case 'withdraw':
        if (lifecycle !== 'withdrawalPending') return ['applicant', { type: 'withdraw' }];
        return [officer, { type: 'declineWithdrawal', reasons }];
      default:
        return [officer, { type: 'complete', step: 'check', outcome: 'unfit', data: {} }];
    }
  }
});

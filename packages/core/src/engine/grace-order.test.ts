/** Facts in time count alike, in whatever order they are typed in before the grace is over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { jan, officer, police } from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';
import { timersOf } from './timers.js';

type Steps = ProcedureInput['steps'];

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const name = (en: string) => ({ vi: en, en });
const office = { party: 'office', role: 'officer' };
const owner = { party: 'applicant', role: 'person' };

/** A branch of each kind whose limit of two working days brings something about. */
const branches: Readonly<Record<string, Steps[string]>> = {
  window: {
    kind: 'supplement',
    name: name('Window'),
    ...owner,
    also: [office],
    limit: days(2),
    clock: 'suspend',
    on: { provided: 'done', expired: 'gone' },
  },
  fee: {
    kind: 'payment',
    name: name('Fee'),
    ...owner,
    also: [office],
    amount: 5,
    limit: days(2),
    clock: 'suspend',
    on: { paid: 'done', expired: 'gone' },
  },
  ask: {
    kind: 'consultation',
    name: name('Opinion'),
    ...office,
    consulted: [{ party: 'police', role: 'officer', limit: days(2) }],
    silence: 'consent',
    on: { agreed: 'gone', objected: 'done' },
  },
  message: {
    kind: 'wait',
    name: name('Message'),
    ...office,
    message: 'objection',
    limit: days(2),
    on: { received: 'done', elapsed: 'gone' },
  },
};

/** What answers each of them, and by whom. */
const answers: Readonly<Record<string, readonly [actor: string, command: Command]>> = {
  window: [officer, { type: 'provideSupplement', step: 'window', data: {} }],
  fee: [officer, { type: 'recordPayment', step: 'fee', amount: 5, reference: 'R' }],
  ask: [police, { type: 'answerConsultation', step: 'ask', answer: 'objected' }],
  message: [officer, { type: 'signal', step: 'message', message: 'objection', data: {} }],
};
const kinds = Object.keys(branches);

/** The permit, begun with a fork of all kinds, with a recording grace of three working days. */
function forked(): Procedure {
  const permit = permitProcedure();
  const graphs = Object.entries(branches).map(([kind, step]) => {
    const ends = ['done', 'gone'].map((outcome) => [
      outcome,
      { kind: 'end', name: name(outcome), outcome },
    ]);
    return [kind, { start: kind, steps: { [kind]: step, ...Object.fromEntries(ends) } }];
  });
  const fork = {
    kind: 'parallel',
    name: name('Fork'),
    branches: Object.fromEntries(graphs),
    on: { completed: 'sign' },
  };
  return parseProcedure({
    ...permit,
    recording: { grace: days(3), backdating: [{ max: days(6) }] },
    steps: { ...permit.steps, fork },
    start: 'fork',
  });
}

/** Limits of two working days from Mon the 6th end on Wed the 8th; the grace on Mon the 13th. */
const acceptedAt = parseInstant(jan(6, '10:00'));
const limitPassed = parseInstant('2025-01-09T00:00+07:00');
const graceOver = parseInstant('2025-01-14T00:00+07:00');
const minuteMs = 60_000;

interface Fact {
  readonly kind: string;
  /** When it happened, and when it is typed in, in epoch milliseconds. */
  readonly at: number;
  readonly typedAt: number;
}

/** The dossier a week after the grace, with a worker that is up all the time. */
function course(facts: readonly Fact[]): Case {
  const office = openOffice(forked());
  let result: Case | undefined;
  const fire = (next: ReturnType<typeof nextTimer>): boolean => {
    if (next === undefined) return false;
    result = office.act(result, next);
    return true;
  };
  const work = (until: number): void => {
    for (;;) {
      const next = result && nextTimer(result.dossier);
      if (next === undefined || next.at > until || !fire(next)) return;
    }
  };
  const type = (at: number, actor: string, command: Command, effective = at): void => {
    work(at);
    for (;;) {
      const [first] = result === undefined ? [] : timersOf(result.dossier, at, effective);
      if (first === undefined) break;
      const { activation, timer } = first;
      const fired = { type: 'fireTimer', activation, timer } as const;
      result = office.act(result, { at, actor: '@system', command: fired });
    }
    const effectiveAt = new Date(effective).toISOString();
    result = office.act(result, { at, actor, command, effectiveAt });
  };
  const data = { area: 80, owner: 'Lê Thị Hạnh' };
  const submit = { type: 'submit', procedure: 'permit', channel: 'post', parties: {} } as const;
  type(parseInstant(jan(6)), 'applicant', { ...submit, data });
  type(acceptedAt, officer, { type: 'accept' });
  for (const { kind, at, typedAt } of facts) type(typedAt, ...answers[kind]!, at);
  work(graceOver + 7 * 1440 * minuteMs);
  return result!;
}

/** Control state, clock and outcome; what stands side by side has no order of its own. */
function stateOf({ dossier }: Case): object {
  const { scopes, activations, clock, lifecycle, outcome, settledAt, counts } = dossier;
  const sorted = (list: readonly object[]): string[] =>
    list.map((one) => JSON.stringify(one)).sort();
  return {
    scopes: sorted(scopes.map(({ path, current, visits }) => ({ path, current, visits }))),
    open: sorted(activations.map(({ id, since, due, fired }) => ({ id, since, due, fired }))),
    facts: sorted(clock.facts),
    due: clock.due,
    lifecycle,
    outcome,
    settledAt,
    counts,
  };
}

const drawnFact = (kind: string) =>
  fc.record({
    kind: fc.constant(kind),
    at: fc.integer({ min: acceptedAt / minuteMs + 1, max: limitPassed / minuteMs - 1 }),
    /** How far it is from the fact to the end of the grace. */
    delay: fc.integer({ min: 0, max: 999 }),
  });

describe('several facts in time', () => {
  it('lead to one dossier in every order in which they are typed in within the grace', () => {
    const drawn = fc.subarray(kinds).chain((some) => fc.tuple(...some.map(drawnFact)));
    fc.assert(
      fc.property(drawn, (facts) => {
        const timed = facts.map(({ kind, at, delay }): Fact => {
          const room = graceOver / minuteMs - 1 - at;
          const typedAt = at + Math.floor((room * delay) / 999);
          return { kind, at: at * minuteMs, typedAt: typedAt * minuteMs };
        });
        const atOnce = timed.map((fact) => ({ ...fact, typedAt: fact.at }));
        const byTyping = (a: Fact, b: Fact) => a.typedAt - b.typedAt;
        const [later, sooner] = [timed, atOnce].map((all) => stateOf(course(all.sort(byTyping))));
        expect(later).toEqual(sooner);
      }),
      { numRuns: process.env.CI === 'true' ? 150 : 40 },
    );
  });
});

/** A consequence lies at its legal instant, and others have acted by the time it is carried out. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  head,
  jan,
  officer,
  reasons,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';
import type { Dossier } from './dossier.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const name = (en: string) => ({ vi: en, en });
/**
 * Limits of two working days from Mon the 6th end on Wed the 8th; the grace on Mon the 13th, or on
 * Wed the 15th where the dossier rested until Fri the 10th.
 */
const graceOver = parseInstant('2025-01-16T00:00+07:00');

/** An accepted dossier after some lines, when the grace is over and all timers have fired. */
function play(procedure: Procedure, lines: readonly Line[]): Dossier {
  const office = openOffice(procedure);
  let result: Case | undefined;
  for (const [at, actor, command] of [submit, accept, ...lines])
    result = office.act(result, { at: parseInstant(at), actor, command });
  for (let next = nextTimer(result!.dossier); next && next.at <= graceOver;) {
    result = office.act(result, next);
    next = nextTimer(result.dossier);
  }
  return result!.dossier;
}

describe('a consequence that is carried out late', () => {
  const recording = { grace: days(3) };
  const timeLimit = { ...permitProcedure().timeLimit, ...days(2) };
  const expiry = { outcome: 'law', basis: [{ act: 'Act of the test', article: '1' }] };
  const end = (outcome: string) => ({ kind: 'end', name: name(outcome), outcome }) as const;

  it('cancels what began after its limit had passed, even if it held the clock', () => {
    const permit = permitProcedure();
    const clerk = { party: 'office', role: 'officer' };
    const race = {
      kind: 'parallel',
      name: name('Race'),
      completion: 'first',
      on: { completed: 'sign' },
      branches: {
        first: {
          start: 'message',
          steps: {
            message: {
              kind: 'wait',
              name: name('Message'),
              ...clerk,
              message: 'objection',
              limit: days(2),
              on: { received: 'done', elapsed: 'done' },
            },
            done: end('done'),
          },
        },
        second: {
          start: 'look',
          steps: {
            look: {
              kind: 'task',
              name: name('Look'),
              ...clerk,
              on: { done: 'done', incomplete: 'supplement' },
            },
            supplement: {
              ...permit.steps.supplement,
              on: { provided: 'look', expired: 'done', abandoned: 'done' },
            },
            done: end('done'),
          },
        },
      },
    };
    const procedure = parseProcedure({
      ...permit,
      recording,
      start: 'race',
      steps: { ...permit.steps, race },
    });
    const ask: Command = { type: 'requestSupplement', step: 'look', documents: ['plan'], reasons };
    const dossier = play(procedure, [[jan(9), officer, ask]]);
    const { activations, clock } = dossier;
    expect(activations.map(({ id, incident }) => [id, incident])).toEqual([['sign#1', undefined]]);
    const asked = parseInstant(jan(9));
    expect(clock.facts.slice(1).map(({ type, at }) => [type, at])).toEqual([
      ['suspended', asked],
      ['resumed', asked],
    ]);
  });

  it('comes not before the last rest had ended, though a withdrawal is pending by then', () => {
    const permit = { ...permitProcedure(), recording, timeLimit, expiry };
    const suspension = { ...permit.suspension!, clock: 'none' as const };
    const dossier = play(parseProcedure({ ...permit, suspension }), [
      [jan(7), head, { type: 'suspend', reasons }],
      [jan(10), head, { type: 'resume' }],
      [jan(10, '10:00'), 'applicant', { type: 'withdraw' }],
    ]);
    const { outcome, settledAt } = dossier;
    expect({ outcome, settledAt }).toEqual({ outcome: 'law', settledAt: parseInstant(jan(10)) });
  });
});

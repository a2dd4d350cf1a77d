/** The meaning of procedures, by cases that are counted by hand. */
import { describe, expect, it } from 'vitest';
import type { Step, StepOf } from '../definition/graph.js';
import { childrenOutcome, endsWanted, forkOutcome, opinionOf } from './completion.js';
import { expiryOutcome, isByExpiry } from './expiry.js';
import {
  endStatus,
  openStatus,
  type EndStatus,
  type OpenStanding,
  type OpenStatus,
} from './status.js';

const fork = (part: Partial<StepOf<'parallel'>>) =>
  ({
    kind: 'parallel',
    completion: 'all',
    interrupts: [],
    ...part,
  }) as unknown as StepOf<'parallel'>;

describe('branches', () => {
  it.each([
    ['all', Infinity],
    ['first', 1],
    [{ atLeast: 2 }, 2],
  ] as const)('complete a step of %j with so many endings: %d', (completion, wanted) => {
    expect(endsWanted(completion)).toBe(wanted);
  });

  it.each<[StepOf<'parallel'>['completion'], string[], number, string | undefined]>([
    ['all', ['done'], 1, undefined],
    ['all', ['done', 'done'], 0, 'completed'],
    ['first', ['done'], 3, 'completed'],
    [{ atLeast: 2 }, ['done'], 2, undefined],
    [{ atLeast: 2 }, ['done', 'done'], 1, 'completed'],
    [{ atLeast: 5 }, ['done'], 0, 'completed'],
    ['all', ['done', 'refused'], 4, 'refused'],
  ])(
    'of a step of %j that ended with %j, %d open, make it %s',
    (completion, ended, open, outcome) => {
      expect(forkOutcome(fork({ completion, interrupts: ['refused'] }), ended, open)).toBe(outcome);
    },
  );
});

describe('answers', () => {
  it.each([
    ['consent', ['agreed', 'silent'], 'agreed'],
    ['refusal', ['agreed', 'silent'], 'objected'],
    ['escalation', ['agreed', 'silent'], 'silent'],
    ['escalation', ['objected', 'silent'], 'objected'],
    ['refusal', ['agreed'], 'agreed'],
    ['consent', [], 'agreed'],
  ] as const)('where silence is %s: %j make %s', (silence, answers, opinion) => {
    expect(opinionOf({ silence } as StepOf<'consultation'>, answers)).toBe(opinion);
  });
});

describe('dossiers that a step waits for', () => {
  const waiting = (on: Record<string, string>, part: object = {}) =>
    ({
      kind: 'subprocedure',
      completion: 'all',
      interrupts: [],
      on,
      ...part,
    }) as unknown as StepOf<'subprocedure'>;
  const all = { granted: 'a', completed: 'b' };

  it.each<[StepOf<'subprocedure'>, string[], number | undefined, string | null | undefined]>([
    [waiting(all), ['granted'], 2, undefined],
    [waiting(all), ['granted', 'granted'], 2, 'granted'],
    [waiting(all), ['granted', 'refused'], 2, 'completed'],
    [waiting({ granted: 'a' }), ['granted', 'refused'], 2, null],
    [waiting(all), [], 0, 'completed'],
    [waiting(all), [], undefined, undefined],
    [waiting(all, { completion: 'first' }), ['refused'], 3, 'completed'],
    [waiting(all, { interrupts: ['refused'] }), ['refused'], undefined, 'refused'],
  ])('%#: leave it by the outcome that it knows', (step, ended, opened, outcome) => {
    expect(childrenOutcome(step, ended, opened)).toBe(outcome);
  });
});

describe('a limit that passes unused', () => {
  const step = (kind: string, on: object, events: object = {}) =>
    ({ kind, on, events }) as unknown as Step;

  it.each([
    ['supplement', { expired: 'a' }, 'expired'],
    ['payment', { expired: 'a' }, 'expired'],
    ['payment', { paid: 'a' }, undefined],
    ['wait', { elapsed: 'a' }, 'elapsed'],
    ['task', { expired: 'a', elapsed: 'a' }, undefined],
  ])('of a %s with %j brings about %s', (kind, on, outcome) => {
    expect(expiryOutcome(step(kind, on))).toBe(outcome);
  });

  it('alone brings about what is named after it, not what an author calls so elsewhere', () => {
    expect(isByExpiry(step('payment', { expired: 'a' }), 'expired')).toBe(true);
    expect(isByExpiry(step('task', { expired: 'a' }), 'expired')).toBe(false);
    expect(isByExpiry(step('task', {}, { late: {} }), 'late')).toBe(true);
    expect(isByExpiry(step('end', {}), 'expired')).toBe(false);
  });
});

describe('the status', () => {
  const running = {
    lifecycle: 'running',
    awaitsSupplement: false,
    awaitsPayment: false,
    isBegun: false,
  } as const;

  it.each<[Partial<OpenStanding>, OpenStatus]>([
    [{}, 'received'],
    [{ isBegun: true }, 'inProcess'],
    [{ awaitsPayment: true, isBegun: true }, 'paymentDue'],
    [{ awaitsPayment: true, awaitsSupplement: true }, 'supplementRequested'],
    [{ lifecycle: 'suspended', awaitsSupplement: true }, 'suspended'],
    [{ lifecycle: 'withdrawalPending', awaitsPayment: true }, 'withdrawalRequested'],
    [{ lifecycle: 'submitted', isBegun: true }, 'submitted'],
  ])('of an open dossier with %j is %s', (change, status) => {
    expect(openStatus({ ...running, ...change })).toBe(status);
  });

  it.each<[string, boolean, readonly string[] | undefined, EndStatus]>([
    ['granted', false, undefined, 'settled'],
    ['granted', true, undefined, 'returned'],
    ['receiptRefused', false, undefined, 'notAccepted'],
    ['withdrawn', false, ['withdrawn'], 'withdrawn'],
    ['expired', false, undefined, 'stopped'],
    ['expired', false, ['lapsed'], 'settled'],
    ['lapsed', false, ['lapsed'], 'stopped'],
    ['expired', true, undefined, 'returned'],
  ])('of a dossier that ended %s, returned: %s, stopped by %j, is %s', (outcome, ...rest) => {
    const [isReturned, stopped, status] = rest;
    expect(endStatus({ outcome, isReturned }, stopped)).toBe(status);
  });
});

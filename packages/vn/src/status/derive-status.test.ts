/** Portal statuses: total over every state, by the table, and as a history of a log. */
import fc from 'fast-check';
import type {
  Activation,
  ActivationKind,
  Dossier,
  DossierEvent,
  EventPayload,
  Scope,
} from '@thutuc/core';
import { foldLog, type Move } from '@thutuc/core/pure';
import { describe, expect, test } from 'vitest';
import { portalStatus, statusHistory } from './derive-status.js';
import { portalStatuses, type PortalStatusCode } from './portal-status.js';

/** Submitted, received, completed once, and nearly withdrawn. */
const log: [EventPayload, number, Move[]][] = [
  [
    {
      type: 'submitted',
      dossier: 'D-1',
      procedure: { id: 'permit', version: '1.0.0', hash: '' },
      channel: 'online',
      parties: {},
      rules: '',
      calendars: {},
      data: {},
    },
    1,
    [{ op: 'enter', activation: '@receipt#1', kind: 'receipt' }],
  ],
  [
    { type: 'accepted' },
    2,
    [
      { op: 'leave', activation: '@receipt#1', outcome: 'accepted' },
      { op: 'open', scope: '', graph: '' },
      { op: 'enter', activation: 'check#1', kind: 'task' },
    ],
  ],
  [{ type: 'workClaimed', activation: 'check#1' }, 3, []],
  [
    { type: 'supplementRequested', activation: 'check#1', documents: [] },
    4,
    [
      { op: 'leave', activation: 'check#1', outcome: 'incomplete' },
      { op: 'enter', activation: 'supplement#1', kind: 'supplement' },
    ],
  ],
  [
    { type: 'supplementProvided', activation: 'supplement#1' },
    5,
    [
      { op: 'leave', activation: 'supplement#1', outcome: 'provided' },
      { op: 'enter', activation: 'check#2', kind: 'task' },
    ],
  ],
  [{ type: 'withdrawalRequested' }, 6, []],
  [{ type: 'withdrawalDeclined' }, 7, []],
];
const events = logOf(log);

/** A log of what happened, in the order in which it was recorded. */
function logOf(what: typeof log): DossierEvent[] {
  return what.map(([payload, effectiveAt, moves], i) => ({
    seq: i + 1,
    hash: '',
    effectiveAt,
    recordedAt: Math.max(...what.slice(0, i + 1).map(([, at]) => at)),
    command: String(i),
    payload,
    moves,
    personal: null,
  }));
}

/** Received, and its first step open. */
const running = foldLog(events.slice(0, 2))!;

function open(id: string, kind: ActivationKind): Activation {
  return { id, kind, since: 0 };
}

function rootScope(current: string, steps: readonly string[]): Scope {
  const visits = steps.map((step) => ({ step, entries: 1 }));
  return { path: '', graph: '', parent: null, current, visits };
}

function at(step: string, kind: ActivationKind): Partial<Dossier> {
  const id = `${step}#1`;
  return { scopes: [rootScope(id, ['check', step])], activations: [open(id, kind)] };
}

describe('one status for every dossier', () => {
  test.each<[string, Partial<Dossier>, PortalStatusCode]>([
    ['submitted', { lifecycle: 'submitted' }, 1],
    ['received, first step open', {}, 2],
    ['withdrawal asked before any step was left', { lifecycle: 'withdrawalPending' }, 7],
    ['a later step', at('decide', 'task'), 4],
    ['between two steps', { activations: [] }, 4],
    [
      'the first step done by one of two',
      { personal: { applicant: 'a', data: {}, doneBy: [{ path: 'site', person: 'p' }] } },
      4,
    ],
    [
      'one of two branches over',
      {
        activations: [
          { ...open('check#1', 'parallel'), results: [{ scope: 'a', outcome: 'done', at: 1 }] },
        ],
      },
      4,
    ],
    ['a supplement is waited for', at('supplement', 'supplement'), 5],
    ['a payment is waited for', at('pay', 'payment'), 6],
    ['suspended by order', { ...at('decide', 'task'), lifecycle: 'suspended' }, 8],
    ['refused at receipt', { lifecycle: 'closed', outcome: 'receiptRefused', settledAt: 1 }, 3],
    ['withdrawn', { lifecycle: 'closed', outcome: 'withdrawn', settledAt: 1 }, 7],
    ['stopped', { lifecycle: 'closed', outcome: 'expired', settledAt: 1 }, 8],
    ['settled', { lifecycle: 'closed', outcome: 'granted', settledAt: 1 }, 9],
    ['returned', { lifecycle: 'closed', outcome: 'granted', settledAt: 1, returnedAt: 2 }, 10],
    ['archived', { lifecycle: 'archived', outcome: 'granted', settledAt: 1, returnedAt: 2 }, 10],
  ])('%s', (_, change, code) => {
    expect(portalStatus({ ...running, ...change })).toBe(portalStatuses[code]);
  });

  test('outcomes that mean a stop are the procedure’s to name', () => {
    const dossier: Dossier = { ...running, lifecycle: 'closed', outcome: 'lapsed', settledAt: 1 };
    expect(portalStatus(dossier).code).toBe(9);
    expect(portalStatus(dossier, { stoppedOutcomes: ['lapsed'] }).code).toBe(8);
  });

  test('papers come before money, and an open dossier is never settled', () => {
    const kinds: ActivationKind[] = ['task', 'supplement', 'payment', 'wait', 'asked', 'sent'];
    fc.assert(
      fc.property(
        fc.constantFrom(
          'submitted',
          'running',
          'suspended',
          'withdrawalPending',
          'closed',
          'archived',
        ),
        fc.array(fc.constantFrom(...kinds), { maxLength: 4 }),
        fc.option(fc.constantFrom('granted', 'receiptRefused', 'withdrawn', 'stopped'), {
          nil: undefined,
        }),
        (lifecycle, opened, outcome) => {
          const activations = opened.map((kind, i) => open(`s${i}#1`, kind));
          const { code } = portalStatus({
            ...running,
            lifecycle,
            activations,
            ...(outcome === undefined ? {} : { outcome }),
          });
          const closed = lifecycle === 'closed' || lifecycle === 'archived';
          expect([3, 9, 10].includes(code)).toBe(closed && ![7, 8].includes(code));
          if (lifecycle === 'running' && opened.includes('supplement')) expect(code).toBe(5);
        },
      ),
    );
  });
});

test('a log gives each status once, with the instant it began at', () => {
  expect(statusHistory(events)).toEqual([
    { status: 1, at: 1 },
    { status: 2, at: 2 },
    { status: 5, at: 4 },
    { status: 4, at: 5 },
    { status: 7, at: 6 },
    { status: 4, at: 7 },
  ]);
});

test('a timer that is set, or a duty that begins later, is no moment of the event that said so', () => {
  const asked: Move[] = [
    { op: 'arm', activation: '@clock#1', timer: 'expiry', at: 90 },
    { op: 'enter', activation: '@withdrawal#1', kind: 'withdrawal', at: 80 },
  ];
  const history = statusHistory(
    logOf([...log.slice(0, 5), [{ type: 'withdrawalRequested' }, 6, asked], ...log.slice(6)]),
  );
  expect(history).toEqual(statusHistory(events));
});

describe('what takes effect before something that is recorded already', () => {
  /** The limit for the supplement passes at 7, while the withdrawal asked for at 6 is open. */
  const historyWhen = (moves: Move[]) =>
    statusHistory(
      logOf([
        ...log.slice(0, 4),
        [{ type: 'withdrawalRequested' }, 6, []],
        [{ type: 'withdrawalDeclined' }, 8, []],
        [{ type: 'timerFired', activation: 'supplement#1', timer: 'due' }, 7, moves],
      ]),
    ).slice(3);
  const expired: Move = { op: 'leave', activation: 'supplement#1', outcome: 'expired' };

  test('shows once the withdrawal is declined', () => {
    expect(historyWhen([expired, { op: 'enter', activation: 'check#2', kind: 'task' }])).toEqual([
      { status: 7, at: 6 },
      { status: 4, at: 8 },
    ]);
  });

  test('ends the dossier at its own moment', () => {
    expect(historyWhen([expired, { op: 'close', scope: '', outcome: 'granted' }])).toEqual([
      { status: 7, at: 6 },
      { status: 9, at: 7 },
    ]);
  });
});

test('a join shows from the latest of its branches on, whichever is recorded last', () => {
  const fork: Move[] = [
    { op: 'leave', activation: 'check#1', outcome: 'fit' },
    { op: 'enter', activation: 'fork#1', kind: 'parallel' },
  ];
  const joined: Move[] = [
    { op: 'leave', activation: 'fork#1', outcome: 'completed', at: 5 },
    { op: 'enter', activation: 'pay#1', kind: 'payment', at: 5 },
  ];
  const history = statusHistory(
    logOf([
      ...log.slice(0, 2),
      [{ type: 'workClaimed', activation: 'check#1' }, 3, fork],
      [{ type: 'timerFired', activation: 'fork#1/a/wait#1', timer: 'due' }, 4, joined],
    ]),
  );
  expect(history.slice(2)).toEqual([
    { status: 4, at: 3 },
    { status: 6, at: 5 },
  ]);
});

/** Both clocks from the log of one dossier: the worked example, as the engine records it. */
import { builtInRules, createRuleBook, parseInstant, type ClockFact } from '@thutuc/legal-time';
import { foldLog, type Move } from '@thutuc/core/pure';
import type { DossierEvent, EventPayload } from '@thutuc/core';
import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import { rateDossier } from '../rating/rate-dossier.js';
import { portalStatus } from '../status/derive-status.js';
import { compareClocksOf, indicatorFacts } from './compare-clocks.js';

const at = (text: string): number => parseInstant(`${text}T09:00+07:00`);

function clock(fact: ClockFact, due?: string): Move {
  if (due === undefined) return { op: 'clock', fact };
  return { op: 'clock', fact, due: { due, dueAt: parseInstant(`${due}T23:59:59.999+07:00`) } };
}

/** Ten working days from Mon 3 March 2025; asked on Wed 5, complete on Wed 12, settled Tue 25. */
const steps: [string, EventPayload, Move[]][] = [
  [
    '2025-03-03',
    {
      type: 'submitted',
      dossier: 'D-1',
      procedure: { id: 'permit', version: '1.0.0', hash: '' },
      channel: 'counter',
      parties: {},
      rules: '',
      calendars: {},
      data: {},
    },
    [{ op: 'enter', activation: '@receipt#1', kind: 'receipt' }],
  ],
  [
    '2025-03-03',
    { type: 'accepted' },
    [
      { op: 'leave', activation: '@receipt#1', outcome: 'accepted' },
      clock(
        { type: 'started', at: at('2025-03-03'), limit: { amount: 10, unit: 'workingDays' } },
        '2025-03-17',
      ),
      { op: 'open', scope: '', graph: '' },
      { op: 'enter', activation: 'appraise#1', kind: 'task' },
    ],
  ],
  [
    '2025-03-05',
    { type: 'supplementRequested', activation: 'appraise#1', documents: [] },
    [
      { op: 'leave', activation: 'appraise#1', outcome: 'incomplete' },
      { op: 'enter', activation: 'supplement#1', kind: 'supplement' },
      clock({ type: 'suspended', at: at('2025-03-05'), key: 'supplement#1', reason: 'supplement' }),
    ],
  ],
  [
    '2025-03-12',
    { type: 'supplementProvided', activation: 'supplement#1' },
    [
      { op: 'leave', activation: 'supplement#1', outcome: 'provided' },
      clock({ type: 'resumed', at: at('2025-03-12'), key: 'supplement#1' }, '2025-03-26'),
      { op: 'enter', activation: 'appraise#2', kind: 'task' },
    ],
  ],
  [
    '2025-03-25',
    { type: 'stepCompleted', activation: 'appraise#2', outcome: 'granted' },
    [
      { op: 'leave', activation: 'appraise#2', outcome: 'granted' },
      { op: 'close', scope: '', outcome: 'granted' },
      clock({ type: 'stopped', at: at('2025-03-25') }, '2025-03-26'),
    ],
  ],
];
const logOf = (told: typeof steps): DossierEvent[] =>
  told.map(([day, payload, moves], i) => ({
    seq: i + 1,
    hash: '',
    effectiveAt: at(day),
    recordedAt: at(day),
    command: String(i),
    payload,
    moves,
    personal: null,
  }));
const events = logOf(steps);
const given = {
  law: {
    rule: createRuleBook([...builtInRules]).get('vn/decree-61-2018'),
    calendar: vietnamCalendar(),
  },
  periodEnd: parseInstant('2025-03-31T23:59:59.999+07:00'),
};

function dossierAfter(count: number): NonNullable<ReturnType<typeof foldLog>> {
  const dossier = foldLog(events.slice(0, count));
  if (!dossier) throw new Error('the log is empty');
  return dossier;
}

describe('the worked example from its log', () => {
  test('the law says on time, the indicator late', () => {
    expect(compareClocksOf(dossierAfter(5), events, given)).toMatchObject({
      law: { verdict: 'onTime', due: '2025-03-26' },
      indicator: { verdict: 'late', end: 'settled', waitingDays: 7, supplements: 1 },
      agree: false,
    });
    expect(portalStatus(dossierAfter(5)).code).toBe(9);
    expect(rateDossier(dossierAfter(5))).toBe(2); // settled on the 25th, due on the 26th
  });

  test('the appointment is the first promise, whatever was promised later', () => {
    expect(indicatorFacts(events)).toEqual({
      facts: [
        { status: 1, at: at('2025-03-03') },
        { status: 2, at: at('2025-03-03') },
        { status: 5, at: at('2025-03-05') },
        { status: 4, at: at('2025-03-12') },
        { status: 9, at: at('2025-03-25') },
      ],
      appointment: '2025-03-17',
    });
  });

  test('still open at the end of the period, the law says late on the 31st', () => {
    expect(compareClocksOf(dossierAfter(4), events.slice(0, 4), given)).toMatchObject({
      law: { verdict: 'late' },
      indicator: { verdict: 'onTime', end: 'supplementRequest' },
      agree: false,
    });
  });

  test('before receipt, neither counts it', () => {
    expect(compareClocksOf(dossierAfter(1), events.slice(0, 1), given)).toMatchObject({
      law: { verdict: 'notCounted', due: null },
      indicator: { verdict: 'notCounted' },
      agree: true,
    });
  });
});

describe('a decision of Tue 25 March that was typed in on Wed 2 April', () => {
  const typed = events.map((event, i) =>
    i < 4 ? event : { ...event, recordedAt: at('2025-04-02') },
  );
  const asOf = parseInstant('2025-04-01T00:00:00+07:00');

  test('changes no figure of March as it was read on 1 April', () => {
    const then = compareClocksOf(dossierAfter(5), typed, { ...given, asOf });
    expect(then).toEqual(compareClocksOf(dossierAfter(4), events.slice(0, 4), given));
    expect(indicatorFacts(typed, { asOf })).toEqual(indicatorFacts(events.slice(0, 4)));
  });

  test('counts from then on', () => {
    const later = { ...given, asOf: at('2025-04-02') };
    expect(compareClocksOf(dossierAfter(5), typed, later)).toEqual(
      compareClocksOf(dossierAfter(5), events, given),
    );
  });

  test('was not known of at all before the dossier was there', () => {
    const early = { ...given, asOf: at('2025-03-01') };
    expect(compareClocksOf(dossierAfter(5), typed, early)).toMatchObject({
      law: { verdict: 'notCounted' },
      indicator: { verdict: 'notCounted' },
    });
  });
});

describe('the same dossier, taken over from another system on Thu 13 March', () => {
  const imported: (typeof steps)[number] = [
    '2025-03-13',
    {
      type: 'imported',
      dossier: 'D-1',
      procedure: { id: 'permit', version: '1.0.0', hash: '' },
      channel: 'counter',
      parties: {},
      rules: '',
      calendars: {},
      data: {},
      submittedAt: at('2025-03-03'),
      receivedAt: at('2025-03-03'),
      counts: { supplements: 1, apologies: 0, extensions: 0, withdrawals: 0 },
    },
    [
      { op: 'open', scope: '', graph: '' },
      { op: 'enter', activation: 'appraise#2', kind: 'task', at: at('2025-03-12') },
      clock({ type: 'started', at: at('2025-03-03'), limit: { amount: 10, unit: 'workingDays' } }),
      clock({ type: 'suspended', at: at('2025-03-05'), key: '@imported#1', reason: 'supplement' }),
      clock({ type: 'resumed', at: at('2025-03-12'), key: '@imported#1' }, '2025-03-26'),
      { op: 'appoint', due: { due: '2025-03-17', dueAt: at('2025-03-17') } },
    ],
  ];
  const log = logOf([imported, steps[4]!]);

  test('is judged by both clocks as if it had been here all the time', () => {
    expect(indicatorFacts(log)).toEqual(indicatorFacts(events));
    expect(compareClocksOf(foldLog(log)!, log, given)).toMatchObject({
      law: { verdict: 'onTime', due: '2025-03-26' },
      indicator: { verdict: 'late', end: 'settled', waitingDays: 7, supplements: 1 },
    });
  });
});

describe('a supplement request that was annulled', () => {
  const [submitted, accepted, requested] = [steps[0]!, steps[1]!, steps[2]!];
  const facts: ClockFact[] = [
    { type: 'started', at: at('2025-03-03'), limit: { amount: 10, unit: 'workingDays' } },
  ];
  const scopes = [
    {
      path: '',
      graph: '',
      parent: null,
      current: 'appraise#1',
      visits: [
        { step: 'appraise', entries: 1 },
        { step: 'supplement', entries: 1, annulled: 1 },
      ],
    },
  ];
  const activations = [{ id: 'appraise#1', kind: 'task' as const, since: at('2025-03-03') }];
  const annulled: (typeof steps)[number] = [
    '2025-03-06',
    { type: 'annulled', events: [3], kind: 'annul' },
    [{ op: 'restore', fields: { clock: { facts }, scopes, activations } }],
  ];
  const log = logOf([submitted, accepted, requested, annulled]);

  test('is none for the statuses and the indicator', () => {
    expect(indicatorFacts(log)).toEqual(indicatorFacts(logOf([submitted, accepted])));
    expect(compareClocksOf(foldLog(log)!, log, given)).toMatchObject({
      indicator: { supplements: 0, waitingDays: 0 },
    });
  });

  test('leaves the dossier received, and untouched', () => {
    expect(portalStatus(foldLog(log)!).code).toBe(2);
  });
});

describe('a decision that was annulled by a court, so that the dossier was reopened', () => {
  const basis = [{ act: 'Ruling 12/2025', status: 'internal' as const }];
  const visits = [
    { step: 'appraise', entries: 2 },
    { step: 'supplement', entries: 1 },
  ];
  const reopened: (typeof steps)[number] = [
    '2025-04-10',
    { type: 'reopened', to: 'appraise', cause: 'court', basis },
    [
      {
        ...clock(
          { type: 'started', at: at('2025-04-10'), limit: { amount: 10, unit: 'workingDays' } },
          '2025-04-24',
        ),
        anew: true,
      } as Move,
      { op: 'open', scope: '', graph: '', visits },
      { op: 'enter', activation: 'appraise#3', kind: 'task' },
    ],
  ];
  const decidedAgain: (typeof steps)[number] = [
    '2025-05-05',
    { type: 'stepCompleted', activation: 'appraise#3', outcome: 'refused' },
    [
      { op: 'leave', activation: 'appraise#3', outcome: 'refused' },
      { op: 'close', scope: '', outcome: 'refused' },
      clock({ type: 'stopped', at: at('2025-05-05') }, '2025-04-24'),
    ],
  ];
  const log = logOf([...steps, reopened, decidedAgain]);
  const first = compareClocksOf(dossierAfter(5), events, given);

  test.each([
    ['while it is open again', log.slice(0, 6)],
    ['once it is decided again, and late', log],
  ])('counts once, by the first decision, and is marked: %s', (_when, told) => {
    const dossier = foldLog(told)!;
    const later = { ...given, periodEnd: parseInstant('2025-05-31T23:59:59.999+07:00') };
    for (const period of [given, later]) {
      const { law, indicator, agree } = compareClocksOf(dossier, told, period);
      expect({ law, agree }).toEqual({ law: first.law, agree: first.agree });
      expect(indicator).toEqual({ ...first.indicator, reopened: true });
    }
    expect(rateDossier(dossier)).toBe(rateDossier(dossierAfter(5)));
    expect(first.indicator).not.toHaveProperty('reopened');
  });

  test('is not marked in a figure of what was recorded before', () => {
    const asOf = at('2025-04-01');
    expect(compareClocksOf(foldLog(log)!, log, { ...given, asOf })).toEqual(first);
  });

  test('is not marked once the reopening itself was annulled', () => {
    const annulled: (typeof steps)[number] = [
      '2025-04-11',
      { type: 'annulled', events: [6], kind: 'annul' },
      [{ op: 'restore', fields: restored() }],
    ];
    const undone = logOf([...steps, reopened, annulled]);
    expect(compareClocksOf(foldLog(undone)!, undone, given)).toEqual(first);
    expect(rateDossier(foldLog(undone)!)).toBe(2);
  });

  /** What the annulment of the reopening brings back. */
  function restored() {
    const { lifecycle, outcome, settledAt, clock: kept, appointment } = dossierAfter(5);
    const back = { lifecycle, outcome: outcome!, settledAt: settledAt!, clock: kept };
    const nothing = { scopes: [], activations: [], former: null };
    return { ...back, ...nothing, appointment: appointment ?? null };
  }
});

describe('a receipt that was stamped earlier than recorded', () => {
  test('counts from the stamp on', () => {
    const [submitted, [, payload, moves]] = [steps[0]!, steps[1]!];
    const log = logOf([
      submitted,
      ['2025-03-05', payload, moves],
      ['2025-03-06', { type: 'corrected', event: 2, effectiveAt: at('2025-03-04') }, []],
    ]);
    expect(indicatorFacts(log).facts).toEqual([
      { status: 1, at: at('2025-03-03') },
      { status: 2, at: at('2025-03-04') },
    ]);
  });
});

/** Notices of status: who has a dossier, who received and solved it, and when; nothing in vain. */
import type { Procedure } from '@thutuc/core/procedure';
import type { DossierEvent, EventPayload } from '@thutuc/core';
import type { Move } from '@thutuc/core/pure';
import { describe, expect, test } from 'vitest';
import { statusHistory } from './derive-status.js';
import { statusNotices } from './status-notices.js';

const procedure = {
  parties: {
    applicant: { kind: 'applicant' },
    oneStop: { kind: 'agency' },
    land: { kind: 'agency' },
  },
  result: { party: 'oneStop', role: 'clerk' },
} as unknown as Pick<Procedure, 'parties' | 'result'>;

const check = { kind: 'task', party: 'land', unit: 'H22.01.02', role: 'officer' } as const;

/** Submitted, received, claimed, sent back for papers, completed, settled and returned. */
const told: [actor: string, EventPayload, Move[]][] = [
  [
    'owner.an',
    {
      type: 'submitted',
      dossier: 'D-1',
      procedure: { id: 'permit', version: '1.0.0', hash: '' },
      channel: 'online',
      parties: { oneStop: 'H22.01.01', land: 'H22.01.02' },
      rules: '',
      calendars: {},
      data: {},
    },
    [
      {
        op: 'enter',
        activation: '@receipt#1',
        kind: 'receipt',
        party: 'oneStop',
        unit: 'H22.01.01',
        role: 'clerk',
      },
    ],
  ],
  [
    'clerk.lan',
    { type: 'accepted' },
    [
      { op: 'leave', activation: '@receipt#1', outcome: 'accepted' },
      { op: 'open', scope: '', graph: '' },
      { op: 'enter', activation: 'check#1', ...check },
    ],
  ],
  ['officer.dung', { type: 'workClaimed', activation: 'check#1' }, []],
  [
    'officer.dung',
    { type: 'supplementRequested', activation: 'check#1', documents: [] },
    [
      { op: 'leave', activation: 'check#1', outcome: 'incomplete' },
      {
        op: 'enter',
        activation: 'supplement#1',
        kind: 'supplement',
        party: 'applicant',
        role: 'owner',
      },
    ],
  ],
  [
    'owner.an',
    { type: 'supplementProvided', activation: 'supplement#1' },
    [
      { op: 'leave', activation: 'supplement#1', outcome: 'provided' },
      { op: 'enter', activation: 'check#2', ...check },
    ],
  ],
  ['officer.thao', { type: 'workClaimed', activation: 'check#2' }, []],
  [
    'officer.thao',
    { type: 'stepCompleted', activation: 'check#2', outcome: 'granted' },
    [
      { op: 'leave', activation: 'check#2', outcome: 'granted' },
      { op: 'close', scope: '', outcome: 'granted' },
    ],
  ],
];

function logOf(what: typeof told): DossierEvent[] {
  return what.map(([actor, payload, moves], i) => ({
    seq: i + 1,
    hash: '',
    effectiveAt: i + 1,
    recordedAt: i + 1,
    command: String(i),
    payload,
    moves,
    personal: { actor },
  })) as unknown as DossierEvent[];
}

describe('notices of status', () => {
  const notices = statusNotices(logOf(told), procedure);

  test('name agency, officers and times at every change', () => {
    expect(
      notices.map(({ status, agencies, receivedBy, solvedBy, receivedAt, processedAt }) => [
        ...[status, agencies.join(), receivedBy, solvedBy.join(), receivedAt, processedAt],
      ]),
    ).toEqual([
      [1, 'H22.01.01', undefined, '', undefined, undefined],
      [2, 'H22.01.02', 'clerk.lan', '', 2, undefined],
      [2, 'H22.01.02', 'clerk.lan', 'officer.dung', 2, undefined],
      [5, '', 'clerk.lan', '', 2, undefined],
      [4, 'H22.01.02', 'clerk.lan', '', 2, undefined],
      [4, 'H22.01.02', 'clerk.lan', 'officer.thao', 2, undefined],
      [9, 'H22.01.01', 'clerk.lan', 'officer.thao', 2, 7],
    ]);
  });

  test('tell every status of the history, at its moment', () => {
    for (const { status, at } of statusHistory(logOf(told)))
      expect(notices.some((notice) => notice.status === status && notice.at === at)).toBe(true);
  });

  test('are as of an instant, and none is sent where nothing changed', () => {
    expect(statusNotices(logOf(told), procedure, { asOf: 3 })).toEqual(notices.slice(0, 3));
    const again: typeof told = [
      ...told.slice(0, 3),
      ['officer.dung', { type: 'workClaimed', activation: 'check#1' }, []],
    ];
    expect(statusNotices(logOf(again), procedure)).toHaveLength(3);
  });

  test('name no officer where the system settled', () => {
    const [, payload, moves] = told[6]!;
    const byTimer = logOf([...told.slice(0, 6), ['@system', payload, moves]]);
    expect(statusNotices(byTimer, procedure).at(-1)).toMatchObject({ status: 9, solvedBy: [] });
  });

  test('name nobody whose name was erased', () => {
    const erased = logOf(told).map((event) => ({ ...event, personal: null }));
    const last = statusNotices(erased, procedure).at(-1);
    expect([last?.receivedBy, last?.solvedBy]).toEqual([undefined, []]);
  });
});

/** Dossiers that come in from another system: where they stand, by when, and what is refused. */
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { ledgerOf } from '../ledger/ledger.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  head,
  jan,
  officer,
  police,
  reasons,
  returned,
  signed,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { openLog } from './chain.js';
import { timersOf } from './timers.js';
import type { CommandEnvelopeInput } from './command.js';
import { foldLog } from './fold-log.js';

const importer = 'U-1/importer';

type Import = Extract<CommandEnvelopeInput['command'], { type: 'import' }>;

/** Submitted and received on Monday 6 January; taken over on Thursday 9, at the check. */
const takeOver = (change: Partial<Import> = {}): Import => ({
  type: 'import',
  procedure: 'permit',
  applicant: 'applicant',
  data: { area: 80, owner: 'Lê Thị Hạnh' },
  code: 'H22.01-250106-0007',
  submittedAt: jan(6),
  receivedAt: jan(6, '10:00'),
  open: [{ step: 'check', since: jan(6, '10:00') }],
  reasons: 'Chuyển từ hệ thống cũ',
  ...change,
});

function run(
  first: Import,
  lines: readonly Line[] = [],
  procedure: Procedure = permitProcedure(),
  actor = importer,
): Case {
  const office = openOffice(procedure);
  let result = office.act(undefined, { at: parseInstant(jan(9)), actor, command: first });
  for (const [at, by, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor: by, command });
  return result;
}

describe('an imported dossier', () => {
  it('stands where it stood, since when it stood there, by its own due dates', () => {
    const { dossier } = run(takeOver());
    expect(dossier).toMatchObject({
      lifecycle: 'running',
      code: 'H22.01-250106-0007',
      submittedAt: parseInstant(jan(6)),
      receivedAt: parseInstant(jan(6, '10:00')),
      clock: { due: { due: '2025-01-20' } },
      activations: [
        { id: 'check#1', since: parseInstant(jan(6, '10:00')), due: { due: '2025-01-09' } },
      ],
    });
  });

  it('continues to its end like any other', () => {
    const rest = wayToSign
      .slice(2)
      .map(([, actor, command], i): Line => [jan(13 + i), actor, command]);
    const { dossier } = run(takeOver(), [
      ...rest,
      [jan(20), head, signed[2]],
      [jan(20, '10:00'), officer, returned[2]],
    ]);
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted', activations: [] });
  });

  it('waits to be received where it was not', () => {
    const { receivedAt: _none, ...submitted } = takeOver({ open: [] });
    const { dossier } = run(submitted, [[jan(9, '10:00'), officer, accept[2]]]);
    expect(dossier.lifecycle).toBe('running');
    expect(dossier.activations.map(({ id }) => id)).toEqual(['check#1']);
  });

  it('keeps the appointment that was promised, though our count gives another date', () => {
    const { dossier } = run(takeOver({ appointment: '2025-01-17' }));
    expect(dossier.clock.due?.due).toBe('2025-01-20');
    expect(dossier.appointment).toMatchObject({ due: '2025-01-17', moved: 0 });
  });

  it('keeps it also when a wait ends and our count gives an earlier date', () => {
    const open = [{ step: 'supplement', since: jan(7) }];
    const provided: Line = [jan(10), 'applicant', { type: 'provideSupplement', data: {} }];
    const { dossier } = run(takeOver({ open, appointment: '2025-02-10' }), [provided]);
    expect(dossier.clock.due?.due).toBe('2025-01-24');
    expect(dossier.appointment?.due).toBe('2025-02-10');
  });

  it('keeps its history beside the log, and its duties separated by it', () => {
    const text = 'Đã kiểm tra hồ sơ';
    const history = [{ at: jan(7), text, actor: head, step: 'check' }];
    const open = [{ step: 'sign', since: jan(8) }];
    const { events, stored, dossier } = run(takeOver({ history, open }));
    expect(events[0]?.personal?.history).toMatchObject([{ text, actor: head }]);
    expect(stored[0]?.body).not.toContain('kiểm tra');
    expect(dossier.personal?.doneBy).toEqual([{ path: 'check', person: head }]);
    expect(() => run(takeOver({ history, open }), [[jan(10), head, signed[2]]])).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }),
    );
  });

  it('counts the waits and extensions that are over', () => {
    const wait = { from: jan(7), to: jan(8), reason: 'payment' } as const;
    const by = { amount: 5, unit: 'workingDays' } as const;
    const after = (change: Partial<Import>) => run(takeOver(change)).dossier.clock.due?.due;
    expect(after({ waits: [{ ...wait, effect: 'suspend' }] })).toBe('2025-01-21');
    expect(after({ waits: [{ ...wait, effect: 'restart' }] })).toBe('2025-01-22');
    expect(after({ extensions: [{ at: jan(7), by }] })).toBe('2025-01-27');
  });

  it('waits for the supplement that was asked for, once at most', () => {
    const open = [{ step: 'supplement', since: jan(7) }];
    const counts = { supplements: 1 };
    const waiting = run(takeOver({ open, counts }));
    expect(waiting.dossier.clock.due).toBeUndefined();
    const provided: Line = [jan(10), 'applicant', { type: 'provideSupplement', data: {} }];
    const again: Line = [
      jan(10, '10:00'),
      officer,
      { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    ];
    expect(run(takeOver({ open, counts }), [provided]).dossier.clock.due?.due).toBe('2025-01-24');
    expect(() => run(takeOver({ open, counts }), [provided, again])).toThrow(
      expect.objectContaining({ code: 'SUPPLEMENT_LIMIT' }),
    );
  });

  it('stands in an open question, whose silence counts as if it had been asked here', () => {
    const open = [{ step: 'police/police/asked', since: jan(7) }];
    const { dossier } = run(takeOver({ open }));
    const [timer] = timersOf(dossier);
    expect(timer).toMatchObject({ activation: 'police#1/police/asked#1' });
    const answer: Line = [
      jan(9, '10:00'),
      police,
      { type: 'answerConsultation', step: 'police', answer: 'agreed' },
    ];
    expect(run(takeOver({ open }), [answer]).dossier.consultations).toMatchObject([
      { unit: 'U-3', answer: 'agreed' },
    ]);
  });

  it('stands on its way between two agencies', () => {
    const open = [{ step: 'transfer/handoff/sent', since: jan(8) }];
    const taken: Line = [jan(9, '10:00'), head, { type: 'acknowledgeHandoff', step: 'transfer' }];
    const { dossier } = run(takeOver({ open }), [taken]);
    expect(dossier.activations.map(({ id }) => id)).toEqual(['pay#1']);
  });

  it('counts how often it was in a step', () => {
    const open = [{ step: 'check', since: jan(8), entry: 2 }];
    expect(run(takeOver({ open })).dossier.scopes[0]?.visits).toEqual([
      { step: 'check', entries: 2 },
    ]);
  });

  it('replays to the same dossier from its texts', () => {
    const waits = [{ from: jan(7), to: jan(8), reason: 'supplement' } as const];
    const { dossier, stored } = run(takeOver({ waits, appointment: '2025-01-31' }));
    expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  });

  it('has a ledger from its submission on', () => {
    const { events } = run(takeOver());
    const { calendar } = openOffice(permitProcedure());
    const { from, busy } = ledgerOf(events, calendar, parseInstant(jan(9)));
    expect(formatInstant(from, calendar.zone)).toBe('2025-01-06T09:00+07:00');
    expect(busy).toMatchObject([{ party: 'office', elapsedMs: 71 * 3_600_000 }]);
  });
});

describe('a consultation of two agencies that was under way', () => {
  const { steps, ...rest } = permitProcedure();
  const opinion = steps.police;
  if (opinion?.kind !== 'consultation') throw new Error('the police are consulted');
  const [first] = opinion.consulted;
  const both = [first!, { ...first!, party: 'office', role: 'head' }];
  const procedure = parseProcedure({
    ...rest,
    steps: { ...steps, police: { ...opinion, consulted: both } },
  });
  const open = [{ step: 'police/police/asked', since: jan(7) }];
  const answer: Line = [
    jan(9, '10:00'),
    police,
    { type: 'answerConsultation', step: 'police', answer: 'agreed' },
  ];

  it.each([
    ['agreed', 'transfer#1'],
    ['objected', '@result#1'],
  ])('counts the answer %s that was given before', (outcome, next) => {
    const ended = [{ branch: 'police/office', outcome, at: jan(8) }];
    const { dossier } = run(takeOver({ open, ended }), [answer], procedure);
    expect(dossier.consultations).toMatchObject([
      { unit: 'U-3', answer: 'agreed' },
      { unit: 'U-1', answer: outcome },
    ]);
    expect(dossier.activations.map(({ id }) => id)).toContain(next);
  });
});

describe('branches that were open at once', () => {
  /** The permit with two branches in the place of the opinion of the police. */
  const forked = (): Procedure => {
    const { steps, ...rest } = structuredClone(permitProcedure());
    const name = { vi: 'x', en: 'x' };
    const look = (outcome: string) => ({
      start: 'look',
      steps: {
        look: { kind: 'task', name, party: 'police', role: 'officer', on: { done: 'over' } },
        over: { kind: 'end', name, outcome },
      },
    });
    const fork = { kind: 'parallel', name, branches: { fire: look('safe'), road: look('clear') } };
    return parseProcedure({
      ...rest,
      steps: { ...steps, police: { ...fork, on: { completed: 'transfer' } } },
    });
  };
  const open = [{ step: 'police/fire/look', since: jan(7) }];
  const ended = [{ branch: 'police/road', outcome: 'clear', at: jan(8) }];

  it('are open, or have ended by an outcome that counts', () => {
    const look: Line = [
      jan(9, '10:00'),
      police,
      { type: 'complete', step: 'look', outcome: 'done', data: {} },
    ];
    const { dossier } = run(takeOver({ open, ended }), [look], forked());
    expect(dossier.activations.map(({ id }) => id)).toContain('transfer#1');
  });

  it.each<[what: string, change: Partial<Import>]>([
    ['one of them is neither open nor ended', { open }],
    ['one is both', { open, ended: [{ ...ended[0]!, branch: 'police/fire' }, ...ended] }],
    ['one is not there', { open, ended: [{ ...ended[0]!, branch: 'police/sea' }] }],
    ['one cannot have ended so', { open, ended: [{ ...ended[0]!, outcome: 'safe' }] }],
    [
      'all have ended',
      { open: [], ended: [...ended, { branch: 'police/fire', outcome: 'safe', at: jan(8) }] },
    ],
  ])('are refused where %s', (_what, change) => {
    expect(() => run(takeOver(change), [], forked())).toThrow(
      expect.objectContaining({ code: 'IMPORT_INVALID' }),
    );
  });
});

describe('an import is refused', () => {
  it.each<[code: string, what: string, change: Partial<Import>]>([
    ['IMPORT_INVALID', 'with no open step', { open: [] }],
    ['IMPORT_INVALID', 'at a step that is not there', { open: [{ step: 'chekc', since: jan(7) }] }],
    [
      'IMPORT_INVALID',
      'at two steps at once',
      {
        open: [
          { step: 'check', since: jan(7) },
          { step: 'sign', since: jan(7) },
        ],
      },
    ],
    ['IMPORT_INVALID', 'at its end', { open: [{ step: 'granted', since: jan(7) }] }],
    ['IMPORT_INVALID', 'at a step that only routes', { open: [{ step: 'police', since: jan(7) }] }],
    [
      'IMPORT_INVALID',
      'with a step from the future',
      { open: [{ step: 'check', since: jan(10) }] },
    ],
    ['IMPORT_INVALID', 'received before it was submitted', { receivedAt: jan(5) }],
    [
      'IMPORT_INVALID',
      'with a wait that ends before it begins',
      { waits: [{ from: jan(8), to: jan(7), reason: 'order' }] },
    ],
    ['DATA_INVALID', 'without required data', { data: {} }],
    ['COMMAND_INVALID', 'with a moment that is none', { submittedAt: 'long ago' }],
    ['PROCEDURE_NOT_EFFECTIVE', 'from before the procedure', { submittedAt: '2018-12-03T09:00Z' }],
  ])('with %s %s', (code, _what, change) => {
    expect(() => run(takeOver(change))).toThrow(expect.objectContaining({ code }));
  });

  it('to whoever is not named for it, and twice', () => {
    expect(() => run(takeOver(), [], permitProcedure(), officer)).toThrow(
      expect.objectContaining({ code: 'NOT_AUTHORISED' }),
    );
    const office = openOffice(permitProcedure());
    const request = { at: parseInstant(jan(9)), actor: importer, command: takeOver() };
    const once = office.act(undefined, request);
    expect(() => office.act(once, request)).toThrow(
      expect.objectContaining({ code: 'DOSSIER_EXISTS' }),
    );
  });
});

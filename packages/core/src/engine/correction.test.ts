/** Correcting what was recorded: who may, what follows, and what stays on record. */
import { describe, expect, it } from 'vitest';
import { formatInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import { ledgerOf } from '../ledger/ledger.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { openLog } from './chain.js';
import type { Command } from './command.js';
import { foldLog } from './fold-log.js';

type Change = Partial<Extract<Command, { type: 'correct' }>>;

const correct = (event: number, change: Change): Command => ({
  type: 'correct',
  event,
  data: {},
  reasons,
  ...change,
});
const received = [submit, accept];

describe('a corrected data field', () => {
  it('has the right value from then on, and the wrong one in its event', () => {
    const area: Line = [jan(7), officer, correct(1, { data: { area: 85 } })];
    const { dossier, events } = runCourse([...received, area]);
    expect(dossier.data).toEqual({ area: 85 });
    expect(events[0]?.payload).toMatchObject({ data: { area: 80 } });
    expect(events[2]?.payload).toMatchObject({ type: 'corrected', event: 1, data: { area: 85 } });
  });

  it('stays beside the log where it is personal', () => {
    const owner: Line = [jan(7), officer, correct(1, { data: { owner: 'Lê Thị Hạnh Nguyên' } })];
    const { dossier, stored } = runCourse([...received, owner]);
    expect(dossier.personal?.data).toEqual({ owner: 'Lê Thị Hạnh Nguyên' });
    expect(stored[2]?.body).not.toContain('Nguyên');
  });

  it('may be one that the first event left out', () => {
    const kind: Line = [jan(7), officer, correct(1, { data: { kind: 'house' } })];
    expect(runCourse([...received, kind]).dossier.data).toEqual({ area: 80, kind: 'house' });
  });

  it('may be corrected again, by the event that recorded it first', () => {
    const twice: Line[] = [85, 86].map((area) => [jan(7), officer, correct(1, { data: { area } })]);
    expect(runCourse([...received, ...twice]).dossier.data).toEqual({ area: 86 });
  });

  it('is the amount that is due, where the fee was recorded wrongly', () => {
    const fee: Line = [jan(8, '15:00'), officer, correct(3, { data: { fee: 70_000 } })];
    const pay: Line = [
      jan(9),
      officer,
      { type: 'recordPayment', amount: 70_000, reference: 'R-1' },
    ];
    const { dossier } = runCourse([...wayToSign.slice(0, -1), fee, pay]);
    expect(dossier.activations.map(({ id }) => id)).toEqual(['sign#1']);
  });
});

describe('a corrected receipt', () => {
  /** Received on Monday 6 January at 10:00, but stamped on the Friday before. */
  const office = openOffice(permitProcedure());
  const early: Line = ['2025-01-03T14:00+07:00', submit[1], submit[2]];
  const stamp: Line = [jan(7), officer, correct(2, { effectiveAt: '2025-01-03T16:00+07:00' })];
  const before = runCourse([early, accept], office);
  const after = runCourse([early, accept, stamp], office);

  it('begins the legal clock, the appointment and the open duties anew', () => {
    const dates = [before, after].map(({ dossier }) => [
      dossier.clock.due?.due,
      dossier.appointment?.due,
      dossier.activations[0]?.due?.due,
    ]);
    expect(dates).toEqual([
      ['2025-01-20', '2025-01-20', '2025-01-09'],
      ['2025-01-17', '2025-01-17', '2025-01-08'],
    ]);
    expect(formatInstant(after.dossier.receivedAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-03T16:00+07:00',
    );
  });

  it('keeps what its event had said', () => {
    expect(formatInstant(after.events[1]?.effectiveAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-06T10:00+07:00',
    );
  });

  it('replays to the same dossier from its texts', () => {
    expect(JSON.stringify(foldLog(openLog('D-1', after.stored)))).toBe(
      JSON.stringify(after.dossier),
    );
  });

  it('moves the time in the ledger to whoever held the dossier', () => {
    const held = (log: typeof before): number | undefined =>
      ledgerOf(log.events, office.calendar, log.dossier.recordedAt).busy.find(
        ({ party }) => party === 'office',
      )?.elapsedMs;
    expect(held(after)).toBe(after.dossier.recordedAt - after.dossier.submittedAt);
  });

  it('counts for a settled dossier as well', () => {
    const late: Line = [
      jan(10, '16:00'),
      officer,
      correct(2, { effectiveAt: '2025-01-06T09:30+07:00' }),
    ];
    const { dossier } = runCourse([...wayToSign, signed, returned, late]);
    expect(dossier.clock.facts[0]).toMatchObject({
      type: 'started',
      at: Date.UTC(2025, 0, 6, 2, 30),
    });
    expect(dossier.clock.timers).toBeUndefined();
  });
});

describe('a corrected receipt, where the procedure says who may date back', () => {
  const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
  const officers = [{ party: 'office', role: 'officer' }];
  const procedure = parseProcedure({
    ...permitProcedure(),
    recording: { backdating: [{ roles: officers, channels: ['online'], max: days(5) }] },
  });
  /** Submitted on Thursday the 2nd, received on Friday the 10th. */
  const before: Line[] = [
    ['2025-01-02T09:00+07:00', submit[1], submit[2]],
    [jan(10, '10:00'), accept[1], accept[2]],
  ];
  const codeOf = (actor: string, ...moments: readonly string[]): unknown => {
    const lines = moments.map((effectiveAt): Line => [jan(13), actor, correct(2, { effectiveAt })]);
    try {
      runCourse([...before, ...lines], openOffice(procedure));
      return 'ok';
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  };

  it.each([
    // Five working days from Friday the 3rd end on the 10th; the bound of the engine is three days.
    ['within its row', officer, ['2025-01-03T16:00+07:00'], 'ok'],
    ['further back', officer, ['2025-01-02T16:00+07:00'], 'CORRECTION_INVALID'],
    ['by a role without a row', head, ['2025-01-09T16:00+07:00'], 'CORRECTION_INVALID'],
    ['forward again', officer, ['2025-01-03T16:00+07:00', '2025-01-06T16:00+07:00'], 'ok'],
    ['to before the submission', officer, ['2025-01-01T16:00+07:00'], 'CORRECTION_INVALID'],
  ])('is put back as its rows say: %s', (_what, actor, moments, code) => {
    expect(codeOf(actor, ...moments)).toBe(code);
  });

  it('is not put behind the moment of its record, whatever came later', () => {
    const lines: Line[] = [
      [jan(10, '11:00'), fit[1], fit[2]],
      [jan(13), officer, correct(2, { effectiveAt: jan(10, '10:30') })],
    ];
    expect(() => runCourse([...before, ...lines], openOffice(procedure))).toThrow(
      expect.objectContaining({ code: 'CORRECTION_INVALID' }),
    );
  });

  it('is not put back on a dossier of another channel', () => {
    const post: Line[] = before.map(([at, actor, command]) => [
      at,
      actor,
      command.type === 'submit' ? { ...command, channel: 'post' } : command,
    ]);
    const line: Line = [jan(13), officer, correct(2, { effectiveAt: jan(9) })];
    expect(() => runCourse([...post, line], openOffice(procedure))).toThrow(
      expect.objectContaining({ code: 'CORRECTION_INVALID' }),
    );
  });
});

describe('a correction', () => {
  it('of the reference of a payment is on record', () => {
    const reference: Line = [jan(9, '10:00'), officer, correct(7, { reference: 'R-2' })];
    expect(runCourse([...wayToSign, reference]).events.at(-1)?.payload).toMatchObject({
      event: 7,
      reference: 'R-2',
    });
  });

  it('may be made by the role above', () => {
    const area: Line = [jan(8), head, correct(3, { data: { fee: 1 } })];
    expect(runCourse([...received, fit, area]).dossier.data).toEqual({ area: 80, fee: 1 });
  });

  it('may be made by the applicant while the dossier is not received', () => {
    const area: Line = [jan(6, '09:30'), 'applicant', correct(1, { data: { area: 85 } })];
    expect(runCourse([submit, area]).dossier.data).toEqual({ area: 85 });
  });

  it.each<[code: string, what: string, lines: readonly Line[]]>([
    [
      'NOT_AUTHORISED',
      'of the applicant once it is received',
      [[jan(7), 'applicant', correct(1, { data: { area: 1 } })]],
    ],
    [
      'NOT_AUTHORISED',
      'of another agency',
      [[jan(7), 'U-3/officer', correct(1, { data: { area: 1 } })]],
    ],
    ['CORRECTION_INVALID', 'of an event that is not there', [[jan(7), officer, correct(9, {})]]],
    ['CORRECTION_INVALID', 'of nothing', [[jan(7), officer, correct(1, {})]]],
    [
      'CORRECTION_INVALID',
      'of a correction',
      [
        [jan(7), officer, correct(1, { data: { area: 1 } })],
        [jan(7), officer, correct(3, { data: { area: 2 } })],
      ],
    ],
    [
      'CORRECTION_INVALID',
      'of a field that another event recorded',
      [fit, [jan(8), officer, correct(1, { data: { fee: 1 } })]],
    ],
    [
      'CORRECTION_INVALID',
      'that takes a required field away',
      [[jan(7), officer, correct(1, { data: { area: null } })]],
    ],
    ['DATA_INVALID', 'of the wrong kind', [[jan(7), officer, correct(1, { data: { area: 'x' } })]]],
    [
      'CORRECTION_INVALID',
      'of a moment that is not that of receipt',
      [fit, [jan(8), officer, correct(3, { effectiveAt: jan(7, '08:00') })]],
    ],
    [
      'CORRECTION_INVALID',
      'of a receipt to before the submission',
      [[jan(7), officer, correct(2, { effectiveAt: jan(6, '08:59') })]],
    ],
    [
      'CORRECTION_INVALID',
      'of a receipt to after what came next',
      [fit, [jan(8), officer, correct(2, { effectiveAt: jan(7, '10:00') })]],
    ],
    [
      'CORRECTION_INVALID',
      'of a reference where nothing was paid',
      [[jan(7), officer, correct(1, { reference: 'R-2' })]],
    ],
    [
      'COMMAND_INVALID',
      'to a moment that is none',
      [[jan(7), officer, correct(2, { effectiveAt: 'yesterday' })]],
    ],
  ])('is refused with %s %s', (code, _what, lines) => {
    expect(() => runCourse([...received, ...lines])).toThrow(expect.objectContaining({ code }));
  });
});

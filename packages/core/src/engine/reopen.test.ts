/** A decided dossier is opened again, since its decision does not stand. */
import { parseInstant } from '@thutuc/legal-time';
import { describe, expect, it } from 'vitest';
import { calendarHash } from '../content-hash/calendar-hash.js';
import { ledgerOf } from '../ledger/ledger.js';
import { amendedOfficeCalendar, openOffice } from '../testing/dossiers/office.js';
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
import { permitProcedure, returningPermit } from '@thutuc/testing';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

const permit = returningPermit();
const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(permit));
const basis = [{ act: 'Ruling 12/2025', status: 'internal' as const }];
const reopen = (at = jan(20), actor = head, to = 'check'): Line => [
  at,
  actor,
  { type: 'reopen', to, cause: 'court', basis, reasons },
];
const closed = [...wayToSign, signed, returned];
const code = (lines: readonly Line[], procedure = permit): string => {
  try {
    runCourse(lines, openOffice(procedure));
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('reopening', () => {
  it('continues at a step under a new clock, and keeps the first decision', () => {
    const first = run(...closed).dossier;
    const { dossier, events, stored } = run(...closed, reopen());
    expect(dossier).toMatchObject({
      lifecycle: 'running',
      outcome: undefined,
      settledAt: undefined,
      returnedAt: undefined,
      receivedAt: first.receivedAt,
      code: first.code,
    });
    expect(dossier.former).toEqual([
      {
        event: 10,
        outcome: 'granted',
        settledAt: first.settledAt,
        returnedAt: first.returnedAt,
        due: first.clock.due,
        facts: first.clock.facts,
      },
    ]);
    // Ten working days from Monday the 20th; the first were counted from the 6th.
    expect(dossier.clock.facts).toHaveLength(1);
    expect(dossier.clock.due?.due).toBe('2025-02-03');
    expect(dossier.appointment).toMatchObject({ due: '2025-02-03', moved: 0 });
    expect(dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
    expect(events.at(-1)?.payload).toEqual({
      type: 'reopened',
      to: 'check',
      cause: 'court',
      basis,
    });
  });

  it('leads to a second decision, whose result is returned', () => {
    const again: Line[] = [
      [jan(21), officer, { type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
      [jan(21, '10:00'), officer, { type: 'returnResult' }],
    ];
    const { dossier, stored } = run(...closed, reopen(), ...again);
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
    expect(dossier.former?.[0]?.outcome).toBe('granted');
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
    expect(code([...closed, reopen(), ...again, reopen(jan(22))])).toBe('REOPEN_LIMIT');
  });

  it('takes back a result that was not returned yet', () => {
    const { dossier } = run(...wayToSign, signed, reopen());
    expect(dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
  });

  it('leaves the time between to nobody', () => {
    const { events } = run(...closed, reopen());
    const { parts } = ledgerOf(events, openOffice(permit).calendar);
    const idle = parts.find(({ holders }) => holders.length === 0);
    const [given, opened] = [jan(10, '15:00'), jan(20)].map(parseInstant);
    expect(idle?.elapsedMs).toBe(opened! - given!);
  });

  it.each<[string, readonly Line[], string]>([
    ['by whoever is not named', [...closed, reopen(jan(20), officer)], 'NOT_AUTHORISED'],
    ['at a step that is not named', [...closed, reopen(jan(20), head, 'sign')], 'REOPEN_INVALID'],
    ['while it runs', [...wayToSign, reopen(jan(10))], 'OUT_OF_ORDER'],
    [
      'once it is archived',
      [...closed, [jan(13), officer, { type: 'archive' }], reopen()],
      'OUT_OF_ORDER',
    ],
    [
      'once it is erased',
      [...closed, [jan(13), 'U-1/archivist', { type: 'erase', force: false, reasons }], reopen()],
      'REOPEN_INVALID',
    ],
    [
      'that was refused at receipt',
      [submit, [jan(6, '10:00'), officer, { type: 'refuse', reasons }], reopen()],
      'REOPEN_INVALID',
    ],
    [
      'that was recalled',
      [submit, [jan(6, '10:00'), 'applicant', { type: 'recallSubmission' }], reopen()],
      'REOPEN_INVALID',
    ],
  ])('is refused %s', (_what, lines, expected) => {
    expect(code(lines)).toBe(expected);
  });

  it('is not for a procedure that does not allow it', () => {
    expect(code([...closed, reopen()], permitProcedure())).toBe('OUT_OF_ORDER');
  });

  it('counts under the calendar of its day, whatever was amended before', () => {
    const amend: Line = [
      jan(7, '08:00'),
      '@system',
      { type: 'amendCalendar', calendar: calendarHash(amendedOfficeCalendar()), reason: 'r' },
    ];
    const office = openOffice(permit);
    const lines = [submit, accept, amend];
    const unfit = { ...fit[2], outcome: 'unfit', data: {} } as Line[2];
    const { dossier } = runCourse(
      [...lines, [jan(8), officer, unfit], reopen(jan(8, '10:00'))],
      office,
    );
    // Thursday the 9th is a day off by the notice.
    expect(dossier.clock.due?.due).toBe('2025-01-23');
  });

  it('is annulled by a superior, and the first decision is that of the dossier again', () => {
    const before = run(...closed).dossier;
    const annul: Line = [
      jan(20, '10:00'),
      'U-1/inspector',
      { type: 'annul', event: 10, kind: 'annul', reasons },
    ];
    const { dossier } = run(...closed, reopen(), annul);
    expect(dossier).toMatchObject({
      lifecycle: 'closed',
      outcome: before.outcome,
      settledAt: before.settledAt,
      returnedAt: before.returnedAt,
      former: undefined,
    });
  });
});

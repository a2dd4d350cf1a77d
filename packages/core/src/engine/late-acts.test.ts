/** Acts that come too late: a breach that is recorded, or void where the law says so. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  head,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';

/** The permit: received on Monday 6 January 2025, appointment on Monday 20 January. */
function permitWith(late: 'counts' | 'void' | undefined): Procedure {
  const { supplements, apology, extension, ...permit } = permitProcedure();
  const add = <Bound extends object>(bound: Bound | undefined) =>
    bound && (late === undefined ? bound : { ...bound, late });
  return parseProcedure({
    ...permit,
    supplements: add(supplements),
    apology: add(apology),
    extension: add(extension),
  });
}

/** The event that the last line leads to. */
function lastEvent(procedure: Procedure, lines: readonly Line[]) {
  const office = openOffice(procedure);
  const before = runCourse(lines.slice(0, -1), office);
  const [at, actor, command] = lines.at(-1)!;
  return office.act(before, { at: parseInstant(at), actor, command }).events.at(-1)?.payload;
}

const extend: Line[2] = { type: 'extend', by: { amount: 1, unit: 'workingDays' }, reasons };
const apologise = (appointment: string): Line[2] => ({ type: 'apologise', appointment, reasons });
const supplement: Line[2] = {
  type: 'requestSupplement',
  step: 'check',
  documents: ['plan'],
  reasons,
};

describe.each<[act: string, line: Line, unsaid: 'counts' | 'void', code: string]>([
  ['an apology', [jan(22), head, apologise('2025-01-24')], 'counts', 'APOLOGY_TOO_LATE'],
  ['a request for supplements', [jan(10), officer, supplement], 'counts', 'SUPPLEMENT_TOO_LATE'],
  ['an extension', [jan(21), head, extend], 'void', 'EXTENSION_TOO_LATE'],
])('%s that comes too late', (_, line, unsaid, code) => {
  const lines = [submit, accept, line];
  it.each(['counts', 'void', undefined] as const)('where the law says: %s', (late) => {
    const run = () => lastEvent(permitWith(late), lines);
    if ((late ?? unsaid) === 'counts') expect(run()).toMatchObject({ late: true });
    else
      expect(run).toThrow(
        expect.objectContaining({
          code,
          message: expect.stringContaining('Act of the test, art. 1') as string,
        }),
      );
  });
});

describe('an act in time', () => {
  it.each<Line>([
    [jan(14), head, apologise('2025-01-24')],
    [jan(8), officer, supplement],
    [jan(8), head, extend],
  ])('on %s by %s is not late', (...line) => {
    expect(lastEvent(permitWith(undefined), [submit, accept, line])).not.toHaveProperty(
      'late',
      true,
    );
  });
});

describe('a new appointment', () => {
  it.each([
    ['2025-01-20', 'does not lie after the present one'], // Monday, the present appointment
    ['2025-01-25', 'is a day off'], // Saturday
    ['2025-01-21', 'does not lie after today'], // Tuesday; the apology comes on Wednesday
    ['9999-12-31', 'lies more than 366 days ahead'],
  ])('on %s is refused: it %s', (day, why) => {
    const late: Line = [jan(22), head, apologise(day)];
    expect(() => lastEvent(permitWith(undefined), [submit, accept, late])).toThrow(
      expect.objectContaining({
        code: 'APPOINTMENT_INVALID',
        message: expect.stringContaining(why) as string,
      }),
    );
  });
});

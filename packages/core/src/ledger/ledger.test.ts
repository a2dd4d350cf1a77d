/** The ledger of a dossier: what its steps say of who had it, and for how long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { ProcedureInput } from '../definition/procedure.js';
import type { Command } from '../engine/command.js';
import type { DossierEvent } from '../engine/event.js';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { openOffice } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { foldLog } from '../engine/fold-log.js';
import { walkRecords } from '../testing/dossiers/record-walk.js';
import {
  accept,
  fit,
  jan,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { ledgerOf } from './ledger.js';

const hourMs = 3_600_000;
const walks = fc.record({
  procedure: arbitraryProcedure(),
  steps: arbitraryWalk(),
  area: fc.integer({ min: 0, max: 300 }),
});
/** Where an account ends, in hundredths of the log: also before its end, and after it. */
const parts = fc.integer({ min: 0, max: 120 });

/** Milliseconds by holders, read off what the dossier was after each event. */
function heldBy(events: readonly DossierEvent[], until: number): Map<string, number> {
  const held = new Map<string, number>();
  for (const [i, { effectiveAt }] of events.entries()) {
    const end = Math.min(events[i + 1]?.effectiveAt ?? until, until);
    if (end <= effectiveAt) continue;
    const { activations } = foldLog(events.slice(0, i + 1))!;
    const parties = new Set(activations.flatMap(({ party }) => party ?? []));
    const holders = [...parties].sort().join(' + ');
    held.set(holders, (held.get(holders) ?? 0) + end - effectiveAt);
  }
  return held;
}

describe('a ledger', () => {
  it('has each moment with the parties that the dossier lay with then, up to any end', () => {
    fc.assert(
      fc.property(walks, parts, ({ procedure, steps, area }, part) => {
        const { office, result } = walkDossier(procedure, steps, area);
        const { events } = result;
        const whole = ledgerOf(events, office.calendar);
        const until = whole.from + Math.floor((whole.elapsedMs * part) / 100);
        const ledger = ledgerOf(events, office.calendar, until);
        const { from, to, elapsedMs } = ledger;
        expect([from, to, elapsedMs]).toEqual([whole.from, until, until - whole.from]);
        const found = ledger.parts.map(({ holders, elapsedMs: ms }) => [holders.join(' + '), ms]);
        expect(new Map(found as [string, number][])).toEqual(heldBy(events, until));
      }),
    );
  });

  it('has each party busy in the parts that name it, and adds up', () => {
    fc.assert(
      fc.property(walks, parts, ({ procedure, steps, area }, part) => {
        const { office, result } = walkRecords(procedure, steps, area);
        const { events } = result;
        const whole = ledgerOf(events, office.calendar);
        const until = whole.from + Math.floor((whole.elapsedMs * part) / 100);
        const ledger = ledgerOf(events, office.calendar, until);
        for (const key of ['elapsedMs', 'workingMs'] as const) {
          const sumOf = (some: readonly Readonly<Record<typeof key, number>>[]) =>
            some.reduce((sum, one) => sum + one[key], 0);
          expect(sumOf(ledger.parts)).toBe(ledger[key]);
          for (const busy of ledger.busy) {
            const own = ledger.parts.filter(({ holders }) => holders.includes(busy.party));
            expect(busy[key]).toBe(sumOf(own));
          }
        }
        const names = ledger.busy.map(({ party }) => party);
        expect(names).toEqual([...new Set(ledger.parts.flatMap(({ holders }) => holders))].sort());
      }),
    );
  });

  it('tells the time of a permit that was granted, as it passed and as offices worked', () => {
    const { events } = runCourse([...wayToSign, signed, returned]);
    const { calendar } = openOffice(permitProcedure());
    const { busy, elapsedMs } = ledgerOf(events, calendar);
    // Monday 09:00 to Friday 15:00: 102 hours. The police had it from Tuesday to Wednesday, 09:00;
    // the applicant from Wednesday, 11:00, until the payment on Thursday, 09:00.
    expect(elapsedMs).toBe(102 * hourMs);
    const hours = busy.map(({ party, elapsedMs: passed, workingMs: worked }) => [
      party,
      passed / hourMs,
      worked / hourMs,
    ]);
    expect(hours).toEqual([
      ['applicant', 22, 6],
      ['office', 56, 22.5],
      ['police', 24, 8],
    ]);
  });

  it('continues under the new names when a dossier is moved to another version', () => {
    const next = JSON.parse(
      JSON.stringify(permitProcedure()).replaceAll('"check"', '"review"'),
    ) as ProcedureInput;
    const review = parseProcedure({ ...next, version: '2.0.0', transition: 'move' });
    const renames = { check: 'review' };
    const migrate = { type: 'migrate', version: '2.0.0', renames, parties: {}, data: {}, reasons };
    const moved: Line = [jan(6, '14:00'), 'U-1/migrator', migrate as Command];
    const office = () => openOffice(permitProcedure(), 'D-1', [review]);
    const asReview: Line = [fit[0], fit[1], { ...fit[2], step: 'review' } as Command];
    const until = parseInstant(jan(9));
    const ledgers = [
      [submit, accept, fit],
      [submit, accept, moved, asReview],
    ].map((lines) => ledgerOf(runCourse(lines, office()).events, office().calendar, until));
    expect(ledgers[1]).toEqual(ledgers[0]);
    expect(ledgers[0]?.busy.map(({ party }) => party)).toEqual(['office', 'police']);
  });
});

/** The timeline of a dossier that is corrected, or moved to another version. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { arbitraryWalk } from '../testing/dossiers/walk.js';
import { arbitraryProcedure, nextVersionOf, permitProcedure } from '@thutuc/testing';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { walkAnnulled } from '../testing/dossiers/annulled-walk.js';
import { walkRecords } from '../testing/dossiers/record-walk.js';
import {
  accept,
  fit,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { ledgerOf } from '../ledger/ledger.js';
import { timelineOf, type Timeline } from './timeline.js';
import type { TimelineLaw } from './dues.js';

const rules = createRuleBook(builtInRules);
const next = nextVersionOf(permitProcedure());

/** Reads a case by the versions that it was under. */
function read(office: Office, { events, dossier }: Case): Timeline {
  const { calendar } = office;
  const law = (hash: string): Pick<TimelineLaw, 'procedure' | 'rule'> => ({
    procedure: office.versionOf({ procedure: { ...dossier.procedure, hash } }).procedure,
    rule: (id) => rules.get(id),
  });
  return timelineOf(events, {
    ...law(dossier.procedure.hash),
    earlier: law,
    calendarVersion: (hash) => (hash === calendarHash(calendar) ? calendar : undefined),
  });
}

function told(lines: readonly Line[]): Timeline {
  const office = openOffice(permitProcedure(), 'D-1', [next.procedure]);
  let result: Case | undefined;
  for (const [at, actor, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor, command });
  return read(office, result!);
}

const migrate: Line = [
  jan(8),
  'U-1/migrator',
  {
    type: 'migrate',
    version: '2.0.0',
    renames: next.renames,
    parties: {},
    data: {},
    reasons,
  },
];

describe('a migrated dossier', () => {
  it('is shown by the names that steps had at the time', () => {
    const answer: Line = [
      jan(8, '10:00'),
      police,
      { type: 'answerConsultation', step: 'policeNext', answer: 'agreed' },
    ];
    const { entries } = told([submit, accept, fit, migrate, answer]);
    expect(entries.flatMap(({ place }) => place?.path ?? [])).toEqual(['check', 'policeNext']);
    expect(entries.at(-1)?.changes[0]).toMatchObject({
      kind: 'ended',
      duty: { activation: 'policeNext#1/police/asked#1', since: parseInstant(jan(7)) },
    });
  });
});

describe('a corrected receipt', () => {
  it('tells the new dates, and what had been promised in the entry before', () => {
    const stamp: Line = [
      jan(7),
      officer,
      { type: 'correct', event: 2, data: {}, effectiveAt: jan(6, '09:30'), reasons },
    ];
    const { entries } = told([submit, accept, stamp]);
    expect(entries[1]?.effectiveAt).toBe(parseInstant(jan(6, '10:00')));
    expect(entries[2]?.changes).toMatchObject([
      { kind: 'clock', at: parseInstant(jan(6, '09:30')), due: { due: '2025-01-20' } },
      { kind: 'redated', duty: { since: parseInstant(jan(6, '09:30')) } },
    ]);
  });
});

describe('an annulled act', () => {
  const lines: Line[] = [submit, accept, fit];
  const annul: Line = [
    jan(7, '10:00'),
    'U-1/inspector',
    { type: 'annul', event: 3, kind: 'annul', reasons },
  ];

  it('is shown and marked, and so is what its annulment changed', () => {
    const { entries, open } = told([...lines, annul]);
    expect(entries.map(({ annulledBy }) => annulledBy)).toEqual([
      undefined,
      undefined,
      4,
      undefined,
    ]);
    expect(entries[3]?.changes).toMatchObject([
      { kind: 'cancelled', duty: { activation: 'police#1/police/asked#1' } },
      { kind: 'opened', duty: { activation: 'check#1', since: parseInstant(accept[0]) } },
    ]);
    expect(open.map(({ activation }) => activation)).toEqual(['check#1']);
  });

  it('may leave a submission that a clock wrote which was ahead, with the dates of now', () => {
    const found: Line = [
      jan(6),
      'U-1/inspector',
      { type: 'annul', event: 1, kind: 'clock', reasons },
    ];
    const { entries, open } = told([['2026-01-06T09:00+07:00', submit[1], submit[2]], found]);
    const duty = { since: parseInstant(jan(6)), due: { due: '2025-01-07', agrees: true } };
    expect(entries[1]?.changes).toMatchObject([{ kind: 'redated', duty }]);
    expect(open).toMatchObject([{ activation: '@receipt#1', ...duty }]);
  });

  it('holds nothing in the ledger, and neither does its annulment', () => {
    const office = openOffice(permitProcedure());
    const { events } = runCourse([...lines, annul], office);
    expect(ledgerOf(events, office.calendar)).toEqual(
      ledgerOf(runCourse([submit, accept]).events, office.calendar),
    );
    const until = parseInstant(jan(8));
    expect(ledgerOf(events, office.calendar, until).busy).toMatchObject([{ party: 'office' }]);
  });

  it('leaves open what the dossier has open, whatever else was annulled', () => {
    const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk(24) });
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { office, result } = walkAnnulled(procedure, steps);
        const duties = result.dossier.activations.filter(({ role }) => role !== undefined);
        expect(
          read(office, result)
            .open.map(({ activation }) => activation)
            .sort(),
        ).toEqual(duties.map(({ id }) => id).sort());
      }),
      { numRuns: process.env.CI === 'true' ? 200 : 40 },
    );
  });
});

describe('every date', () => {
  it('derives anew from the version that promised it', () => {
    const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk(24) });
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { office, result } = walkRecords(procedure, steps);
        const { entries, open } = read(office, result);
        for (const { changes } of entries) {
          for (const change of changes) {
            const due = 'duty' in change ? change.duty.due : undefined;
            expect(due?.agrees ?? true).toBe(true);
            if (change.kind === 'clock') expect(change.due?.agrees ?? true).toBe(true);
          }
        }
        const duties = result.dossier.activations.filter(({ role }) => role !== undefined);
        expect(open.map(({ activation }) => activation).sort()).toEqual(
          duties.map(({ id }) => id).sort(),
        );
      }),
    );
  });
});

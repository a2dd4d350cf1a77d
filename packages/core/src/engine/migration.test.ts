/** Moving a dossier to another version: what moves with it, and what keeps it where it is. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { ledgerOf } from '../ledger/ledger.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { systemActor } from './context.js';
import { openLog } from './chain.js';
import type { Command } from './command.js';
import { foldLog } from './fold-log.js';

type Input = ProcedureInput & { steps: Record<string, Record<string, unknown>> };

const officerOfMigration = 'U-1/migrator';

/** Version 2.0.0 of the permit: `check` is `review`, and whatever else is changed. */
function nextVersion(change: (next: Input) => void = () => undefined): Procedure {
  const next = structuredClone(permitProcedure()) as unknown as Input;
  next.version = '2.0.0';
  next.transition = 'move';
  const { check, ...others } = next.steps;
  next.steps = { review: check!, ...others };
  next.start = 'review';
  for (const step of Object.values(next.steps)) {
    const on = step.on as Record<string, string> | undefined;
    for (const [outcome, to] of Object.entries(on ?? {}))
      if (to === 'check') on![outcome] = 'review';
  }
  next.separate = [{ steps: ['review', 'sign'], basis: [] }];
  change(next);
  return parseProcedure(next);
}

const renames = { check: 'review' };
const toNext = (change: Partial<Extract<Command, { type: 'migrate' }>> = {}): Command => ({
  type: 'migrate',
  version: '2.0.0',
  renames,
  parties: {},
  data: {},
  reasons,
  ...change,
});
const onTuesday = (command = toNext(), actor = officerOfMigration): Line => [
  jan(7, '14:00'),
  actor,
  command,
];

function run(lines: readonly Line[], next = nextVersion()): Case {
  const office = openOffice(permitProcedure(), 'D-1', [next]);
  let result: Case | undefined;
  for (const [at, actor, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor, command });
  return result!;
}

describe('a migration', () => {
  it('leaves the open steps where they are, under the names of the new version', () => {
    const { dossier, events } = run([submit, accept, onTuesday()]);
    expect(dossier.procedure).toMatchObject({ id: 'permit', version: '2.0.0' });
    expect(dossier.activations.map(({ id }) => id)).toEqual(['review#1']);
    // Only a step that opens dossiers is remembered by its former name.
    expect(dossier.activations[0]?.openedAs).toBeUndefined();
    expect(events.at(-1)?.moves[0]).toEqual({ op: 'rename', steps: renames });
    expect(events.at(-1)?.personal?.note).toBe(reasons);
    expect(dossier.scopes[0]).toMatchObject({
      current: 'review#1',
      visits: [{ step: 'review', entries: 1 }],
    });
    expect(dossier.clock.due?.due).toBe('2025-01-20');
  });

  it('continues by the new version, to its end', () => {
    const review: Line = [
      jan(7, '15:00'),
      officer,
      { type: 'complete', step: 'review', outcome: 'fit', data: { fee: 75_000 } },
    ];
    const { dossier } = run([submit, accept, onTuesday(), review, ...wayToSign.slice(3), signed]);
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted' });
  });

  it('counts the legal limit and those of the open steps anew', () => {
    const next = nextVersion(({ steps, timeLimit }) => {
      steps.review!.limit = { amount: 5, unit: 'workingDays' };
      timeLimit.amount = 15;
    });
    const { dossier, events } = run([submit, accept, onTuesday()], next);
    // Received on Monday 6 January: 15 working days end on Monday 27, 5 on Monday 13 January.
    expect(dossier.clock.due?.due).toBe('2025-01-27');
    expect(dossier.clock.facts[0]).toMatchObject({ limit: { amount: 15, unit: 'workingDays' } });
    expect(dossier.activations[0]?.due?.due).toBe('2025-01-13');
    expect(events.at(-1)?.moves.map(({ op }) => op)).toEqual(['rename', 'redate', 'clock']);
  });

  it('counts the limit of a step anew that is overdue by either version', () => {
    const next = nextVersion(({ steps }) => {
      steps.review!.limit = { amount: 2, unit: 'workingDays' };
    });
    const overdue = { type: 'fireTimer', activation: 'check#1', timer: 'due' } as const;
    const late: Line = [jan(15), officerOfMigration, toNext()];
    const { dossier } = run([submit, accept, [jan(10), systemActor, overdue], late], next);
    // Of three working days from Monday 6 January, or two: no timer is left to fire.
    expect(dossier.activations).toMatchObject([{ id: 'review#1', due: { due: '2025-01-08' } }]);
    expect(dossier.activations[0]?.timers).toEqual({});
  });

  it('offers an open step to whom the new version names besides its owner, who keeps it', () => {
    const next = nextVersion(({ steps }) => {
      steps.review!.also = [{ party: 'police', role: 'officer' }];
    });
    const claim: Line = [jan(7), officer, { type: 'claim', step: 'check' }];
    const { dossier, stored } = run([submit, accept, claim, onTuesday()], next);
    const also = [{ unit: 'U-3', role: 'officer' }];
    expect(dossier.activations[0]).toMatchObject({ role: 'officer', claimedBy: officer, also });
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
    const before = run([submit, accept, claim]).dossier;
    expect(before.activations[0]?.also).toEqual([{ unit: 'U-1', role: 'head' }]);
    const alone = nextVersion(({ steps }) => {
      steps.review!.also = [];
    });
    const after = run([submit, accept, onTuesday()], alone);
    expect(after.dossier.activations[0]?.also).toBeUndefined();
  });

  it('gives an open step to the owner that the new version names, and frees it', () => {
    const next = nextVersion(({ steps }) => {
      steps.review!.role = 'head';
    });
    const claim: Line = [jan(7), officer, { type: 'claim', step: 'check' }];
    const after = run([submit, accept, claim, onTuesday()], next);
    expect(after.dossier.activations[0]).toMatchObject({ role: 'head', claimedBy: undefined });
  });

  it('moves a wait of the legal clock along with its step', () => {
    const asked: Line = [
      jan(7),
      officer,
      { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    ];
    const next = nextVersion((version) => {
      const { supplement, ...others } = version.steps;
      version.steps = { ...others, completion: supplement! };
      (version.steps.review!.on as Record<string, string>).incomplete = 'completion';
    });
    const named = toNext({ renames: { ...renames, supplement: 'completion' } });
    const provided: Line = [jan(10), 'applicant', { type: 'provideSupplement', data: {} }];
    const { dossier } = run([submit, accept, asked, onTuesday(named), provided], next);
    expect(dossier.clock.due?.due).toBe('2025-01-24');
    expect(dossier.activations.map(({ id }) => id)).toEqual(['review#2']);
  });

  it('moves an open question along, and the answer finds it', () => {
    const next = nextVersion((version) => {
      const { police: opinion, ...others } = version.steps;
      version.steps = { ...others, opinion: opinion! };
      (version.steps.review!.on as Record<string, string>).fit = 'opinion';
    });
    const named = toNext({ renames: { ...renames, police: 'opinion' } });
    const answer: Line = [
      jan(8),
      police,
      { type: 'answerConsultation', step: 'opinion', answer: 'agreed' },
    ];
    const { dossier } = run([submit, accept, fit, onTuesday(named), answer], next);
    expect(dossier.consultations[0]).toMatchObject({
      activation: 'opinion#1/police/asked#1',
      answer: 'agreed',
    });
  });

  it('keeps duties apart by the names of the new version', () => {
    const review: Line = [jan(7), officer, fit[2]];
    const byOfficer: Line = [jan(10), officer, signed[2]];
    expect(() =>
      run([submit, accept, review, onTuesday(), ...wayToSign.slice(3), byOfficer]),
    ).toThrow(expect.objectContaining({ code: 'DUTIES_SEPARATE' }));
  });

  it('brings in what only the new version has: a party, a data field', () => {
    const next = nextVersion((version) => {
      version.parties.tax = { kind: 'agency', name: { vi: 'Thuế', en: 'Tax' }, roles: {} };
      version.data!.plot = { type: 'text', name: { vi: 'Thửa', en: 'Plot' }, required: true };
    });
    const given = toNext({ parties: { tax: 'U-9' }, data: { plot: '12' } });
    const { dossier } = run([submit, accept, onTuesday(given)], next);
    expect(dossier.parties).toMatchObject({ tax: 'U-9' });
    expect(dossier.data).toEqual({ area: 80, plot: '12' });
  });

  it('replays to the same dossier from its texts', () => {
    const next = nextVersion(({ timeLimit }) => {
      timeLimit.amount = 15;
    });
    const { dossier, stored } = run([submit, accept, fit, onTuesday()], next);
    expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  });

  it('breaks no time off in the ledger', () => {
    const { events, dossier } = run([
      submit,
      accept,
      onTuesday(),
      [jan(8), head, { type: 'suspend', reasons }],
    ]);
    const { calendar } = openOffice(permitProcedure());
    const { busy } = ledgerOf(events, calendar, dossier.recordedAt);
    expect(busy).toMatchObject([
      { party: 'office', elapsedMs: dossier.recordedAt - dossier.submittedAt },
    ]);
  });
});

describe('a migration that the new version leaves to the applicant', () => {
  const next = nextVersion((version) => {
    version.transition = 'choose';
  });

  it('is asked for by the applicant, or by the officer who says how it was chosen', () => {
    const choice = 'Đơn của người nộp ngày 07/01/2025';
    expect(() => run([submit, accept, onTuesday(toNext(), 'applicant')], next)).not.toThrow();
    const { events } = run([submit, accept, onTuesday(toNext({ choice }))], next);
    expect(events.at(-1)?.personal?.note).toBe(`${reasons}\n${choice}`);
  });

  it('is refused to the officer alone', () => {
    expect(() => run([submit, accept, onTuesday()], next)).toThrow(
      expect.objectContaining({ code: 'MIGRATION_REFUSED' }),
    );
  });
});

describe('a migration is refused', () => {
  it.each<[code: string, what: string, lines: readonly Line[], next?: Procedure]>([
    ['NOT_AUTHORISED', 'to whoever is not named for it', [onTuesday(toNext(), head)]],
    ['NOT_AUTHORISED', 'to the applicant', [onTuesday(toNext(), 'applicant')]],
    ['MIGRATION_REFUSED', 'where a step has no place', [onTuesday(toNext({ renames: {} }))]],
    ['MIGRATION_REFUSED', 'twice', [onTuesday(), onTuesday(toNext({ renames: {} }))]],
    [
      'MIGRATION_REFUSED',
      'where old dossiers finish under the old law',
      [onTuesday()],
      nextVersion((version) => {
        version.transition = 'finishOld';
      }),
    ],
    [
      'PROCEDURE_NOT_EFFECTIVE',
      'before the version is in effect',
      [onTuesday()],
      nextVersion((version) => {
        version.effective.from = '2025-01-08';
      }),
    ],
    [
      'MIGRATION_REFUSED',
      'where a name would lead to another branch',
      [onTuesday(toNext({ renames: { ...renames, pay: 'pay/branch/step' } }))],
    ],
    [
      'MIGRATION_REFUSED',
      'where it would bind a party to another unit',
      [onTuesday(toNext({ parties: { police: 'U-7' } }))],
    ],
  ])('with %s %s', (code, _what, lines, next) => {
    expect(() => run([submit, accept, ...lines], next)).toThrow(expect.objectContaining({ code }));
  });

  it('with every reason, by its code and in words', () => {
    try {
      run([submit, accept, onTuesday(toNext({ renames: {} }))]);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        details: {
          reasons: [{ code: 'STEP_GONE', text: expect.stringContaining('has no step "Check"') }],
        },
      });
    }
  });
});

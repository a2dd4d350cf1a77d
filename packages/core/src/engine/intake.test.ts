/** Intake: guidance, completion by the applicant, its limit, and what becomes of it. */
import { parseInstant } from '@thutuc/legal-time';
import { guidedPermit, nextTimer, permitProcedure } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { foldLog } from './fold-log.js';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
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
import { timersOf } from './timers.js';

const applicant = 'applicant';
const guide = (at = jan(6, '10:00')): Line => [
  at,
  officer,
  { type: 'guide', documents: ['plan'], fields: ['area'], reasons },
];
const amend = (at: string, actor = applicant): Line => [
  at,
  actor,
  { type: 'amend', data: { area: 90 } },
];

function run(lines: readonly Line[], procedure: Procedure = guidedPermit()): Case {
  return runCourse(lines, openOffice(procedure));
}

/** The case after the timer that comes next, which fires when it is carried out. */
function passed(office: Office, before: Case): Case {
  const timer = nextTimer(before.dossier);
  if (timer === undefined) throw new Error('no timer');
  return office.act(before, timer);
}

describe('guidance', () => {
  it('puts the dossier with its applicant, with a limit of its own and no legal clock', () => {
    const { dossier, events } = run([submit, guide()]);
    expect(dossier.lifecycle).toBe('guided');
    expect(dossier.activations).toMatchObject([
      {
        ...{ id: '@guidance#1', kind: 'guidance', party: 'applicant', role: 'person' },
        due: { due: '2025-01-13' },
      },
    ]);
    expect(dossier.clock.facts).toEqual([]);
    expect(dossier.receivedAt).toBeUndefined();
    expect(events.at(-1)?.payload).toEqual({
      ...{ type: 'guided', documents: ['plan'], fields: ['area'] },
    });
  });

  it('is over with what the applicant completes; the limit begins with acceptance alone', () => {
    const taken: Line = [jan(9), officer, { type: 'accept' }];
    const before = run([submit, guide(), amend(jan(8))]);
    expect(before.dossier.lifecycle).toBe('submitted');
    expect(before.dossier.data.area).toBe(90);
    expect(before.dossier.activations).toMatchObject([
      { id: '@receipt#2', since: parseInstant(jan(8)), due: { due: '2025-01-09' } },
    ]);
    const { dossier } = run([submit, guide(), amend(jan(8)), taken]);
    expect(dossier.receivedAt).toBe(parseInstant(jan(9)));
    expect(dossier.clock.facts).toMatchObject([{ type: 'started', at: parseInstant(jan(9)) }]);
    const plain = run([submit, [jan(9), officer, { type: 'accept' }]], permitProcedure());
    expect(dossier.clock).toEqual(plain.dossier.clock);
  });

  it('is given as often as the procedure says, and then no more', () => {
    const way = [submit, guide(), amend(jan(7))];
    expect(() => run([...way, guide(jan(8))])).toThrow(
      expect.objectContaining({
        code: 'GUIDANCE_LIMIT',
        details: expect.objectContaining({ max: 1 }) as object,
      }),
    );
    const again = run([...way, guide(jan(8)), amend(jan(9))], guidedPermit({ max: 2 }));
    expect(again.dossier.activations.map(({ id }) => id)).toEqual(['@receipt#3']);
    expect(again.dossier.counts.guidances).toBe(2);
    expect(() => run([submit, guide()], permitProcedure())).toThrow(
      expect.objectContaining({ code: 'GUIDANCE_LIMIT' }),
    );
  });

  it('names what the procedure knows', () => {
    const naming = (documents: string[], fields: string[]): Line => [
      ...([jan(6, '10:00'), officer] as const),
      { type: 'guide', documents, fields, reasons },
    ];
    expect(() => run([submit, naming(['x'], [])])).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_UNKNOWN' }),
    );
    expect(() => run([submit, naming([], ['x'])])).toThrow(
      expect.objectContaining({ code: 'DATA_INVALID' }),
    );
  });

  it('may end with a refusal after the dossier has come back, or with a recall', () => {
    const refused = run([
      ...[submit, guide(), amend(jan(7))],
      [jan(8), officer, { type: 'refuse', reasons }],
    ]);
    expect(refused.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'receiptRefused' });
    const recalled = run([submit, guide(), [jan(7), applicant, { type: 'recallSubmission' }]]);
    expect(recalled.dossier).toMatchObject({ lifecycle: 'closed', activations: [] });
  });

  it('is completed by the applicant, or at the counter, and by nobody else', () => {
    expect(run([submit, guide(), amend(jan(7), officer)]).dossier.lifecycle).toBe('submitted');
    for (const actor of ['nobody', head, 'U-9/officer'])
      expect(() => run([submit, guide(), amend(jan(7), actor)])).toThrow(
        expect.objectContaining({ code: 'NOT_AUTHORISED' }),
      );
  });

  it('takes no required field away', () => {
    const emptied: Line = [jan(7), applicant, { type: 'amend', data: { area: null } }];
    const [data] = [permitProcedure().data];
    const strict = parseProcedure({
      ...guidedPermit(),
      data: { ...data, area: { ...data.area!, required: true } },
    });
    expect(() => run([submit, guide(), emptied], strict)).toThrow(
      expect.objectContaining({ code: 'DATA_INVALID' }),
    );
  });
});

describe('a limit of guidance that passes', () => {
  it('closes the dossier as lapsed, at the legal instant', () => {
    const office = openOffice(guidedPermit());
    const guided = runCourse([submit, guide()], office);
    const { dossier, events } = passed(office, guided);
    const due = guided.dossier.activations[0]!.due!.dueAt;
    expect(dossier).toMatchObject({
      ...{ lifecycle: 'closed', outcome: 'lapsed', activations: [], settledAt: due + 1 },
    });
    expect(foldLog(events)).toEqual(dossier);
  });

  it('is held for what came in time, which is recorded as of then', () => {
    const office = openOffice(guidedPermit({ grace: 3 }));
    const guided = runCourse([submit, guide()], office);
    const [timer] = timersOf(guided.dossier);
    expect(timer?.carryAt).toBeGreaterThan(timer?.at ?? Infinity);
    const amended = office.act(guided, {
      ...{ at: parseInstant(jan(14)), actor: officer, effectiveAt: jan(13, '16:00') },
      command: { type: 'amend', data: {} },
    });
    expect(amended.dossier.lifecycle).toBe('submitted');
    const late = { at: parseInstant(jan(14)), actor: applicant } as const;
    for (const command of [{ type: 'amend', data: {} }, { type: 'recallSubmission' }] as const)
      expect(() => office.act(guided, { ...late, command })).toThrow(
        expect.objectContaining({ code: 'CONSEQUENCE_HELD' }),
      );
    const said = office.act(guided, {
      ...{ at: parseInstant(jan(14)), actor: officer },
      command: { type: 'carryOut', step: '@guidance#1' },
    });
    expect(said.dossier.outcome).toBe('lapsed');
  });

  it('is annulled by a superior, held again, and then completed in time', () => {
    const office = openOffice(guidedPermit({ grace: 1 }));
    const lapsed = passed(office, runCourse([submit, guide()], office));
    const back = office.act(lapsed, {
      ...{ at: parseInstant(jan(16)), actor: head },
      command: { type: 'annul', event: 3, kind: 'annul', reasons },
    });
    expect(back.dossier).toMatchObject({ lifecycle: 'guided', outcome: undefined });
    expect(back.dossier.activations).toMatchObject([{ id: '@guidance#1', heldAgain: true }]);
    const amended = office.act(back, {
      ...{ at: parseInstant(jan(16, '10:00')), actor: officer, effectiveAt: jan(13, '16:00') },
      command: { type: 'amend', data: {} },
    });
    expect(amended.dossier.activations.map(({ id }) => id)).toEqual(['@receipt#3']);
  });

  it('is none where the procedure gives none', () => {
    const { dossier } = run([submit, guide()], guidedPermit({ limit: null }));
    expect(timersOf(dossier)).toEqual([]);
  });
});

describe('an undone guidance', () => {
  it('leaves the dossier as it was, but for numbers', () => {
    const office = openOffice({
      ...guidedPermit(),
      undo: { within: { amount: 1, unit: 'workingDays' } },
    });
    const undone = runCourse(
      [submit, guide(), [jan(6, '10:05'), officer, { type: 'undo' }], guide(jan(6, '11:00'))],
      office,
    );
    expect(undone.dossier.counts.guidances).toBe(1);
    expect(undone.dossier.activations.map(({ id }) => id)).toEqual(['@guidance#2']);
  });
});

describe('the right agency', () => {
  it('gets the dossier at intake, submitted or guided', () => {
    const permit = guidedPermit();
    const { unit: _unit, ...office } = permit.parties.office!;
    const units = { units: ['U-1', 'U-9'] };
    const chosen = parseProcedure({
      ...permit,
      parties: {
        ...permit.parties,
        office: { ...office, chosenBy: { by: 'applicant', among: units } },
      },
    });
    const [at, actor, command] = submit;
    const named: Line = [at, actor, { ...command, parties: { office: 'U-1' } } as Line[2]];
    const moved = (when: string): Line => [
      ...([when, officer] as const),
      { type: 'transfer', why: 'competence', parties: { office: 'U-9' }, asked: {}, reasons },
    ];
    const taken: Line = [jan(9), 'U-9/officer', { type: 'accept' }];
    expect(run([named, moved(jan(7)), taken], chosen).dossier.lifecycle).toBe('running');
    const later = run([named, guide(), moved(jan(7)), amend(jan(8)), taken], chosen);
    expect(later.dossier.lifecycle).toBe('running');
    expect(() => run([named, moved(jan(7)), accept], chosen)).toThrow();
  });
});

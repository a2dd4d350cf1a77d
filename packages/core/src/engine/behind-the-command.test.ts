/** A command is refused only for what it asks; what fails behind it stands as an incident. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  fit,
  jan,
  officer,
  head,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { incidentsOf } from './incidents.js';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

/** The permit with other steps. */
function permitWith(steps: Readonly<Record<string, object>>): Procedure {
  const permit = permitProcedure();
  const changed = Object.entries(steps).map(([name, change]) => {
    return [name, { ...permit.steps[name], ...change }] as const;
  });
  return parseProcedure({
    ...permit,
    steps: { ...permit.steps, ...Object.fromEntries(changed) },
  });
}

const complete = (step: string, outcome: string, data = {}): Line[2] => ({
  type: 'complete',
  step,
  outcome,
  data,
});

describe('a payment of which nobody entered the amount', () => {
  it.each([undefined, -5])('is an incident at its entry: %s', (fee) => {
    const office = openOffice(permitProcedure());
    const unpriced: Line = [
      jan(7),
      officer,
      complete('check', 'fit', fee === undefined ? {} : { fee }),
    ];
    const lines = [submit, accept, unpriced, ...wayToSign.slice(3, -1)];
    const entered = runCourse(lines, office);
    const { activations, clock } = entered.dossier;
    expect(activations).toMatchObject([
      { id: 'pay#1', incident: { kind: 'entry', code: 'DATA_INVALID', party: 'office' } },
    ]);
    // No window runs for the applicant, and the legal clock of the office does not stand still.
    expect(activations[0]?.timers).toBeUndefined();
    expect(clock.facts.map(({ type }) => type)).toEqual(['started']);
    expect(foldLog(openLog('D-1', entered.stored))).toEqual(entered.dossier);
  });

  it('begins once the amount is known', () => {
    const office = openOffice(permitProcedure());
    const lines: Line[] = [
      submit,
      accept,
      [jan(7), officer, complete('check', 'fit')],
      ...wayToSign.slice(3, -1),
      [jan(13), officer, { type: 'correct', event: 1, data: { fee: 75_000 }, reasons }],
      [jan(13, '10:00'), officer, { type: 'retryIncident', step: 'pay' }],
    ];
    const { dossier } = runCourse(lines, office);
    expect(incidentsOf(dossier)).toEqual([]);
    // Ten working days from Monday 13 January, when it began.
    expect(dossier.activations).toMatchObject([{ id: 'pay#1', due: { due: '2025-01-27' } }]);
    expect(dossier.clock.facts.map(({ type }) => type)).toEqual(['started', 'suspended']);
  });
});

it('a limit that no calendar reaches is an incident at its step', () => {
  const limit = { amount: 9000, unit: 'workingDays' };
  const { dossier } = runCourse(wayToSign, openOffice(permitWith({ sign: { limit } })));
  expect(dossier.activations).toMatchObject([
    { id: 'sign#1', incident: { kind: 'entry', code: 'OUT_OF_CALENDAR' } },
  ]);
});

describe('a step that was entered as often as it may be', () => {
  const once = { visitsMax: 1 };
  const refuseHandoff: Line = [
    jan(8, '11:00'),
    head,
    { type: 'refuseHandoff', step: 'transfer', reasons },
  ];

  it('refuses the command that leads to it', () => {
    const procedure = permitWith({ check: { ...once, on: { again: 'check', unfit: 'refused' } } });
    const again: Line = [jan(7), officer, complete('check', 'again')];
    expect(() => runCourse([submit, accept, again], openOffice(procedure))).toThrow(
      expect.objectContaining({ code: 'VISITS_LIMIT' }),
    );
  });

  it('is an incident of the step that leads to it by itself', () => {
    const procedure = permitWith({ check: once });
    const lines = [...wayToSign.slice(0, 5), refuseHandoff];
    const { dossier, stored } = runCourse(lines, openOffice(procedure));
    expect(dossier.activations).toMatchObject([
      { id: 'transfer#1', incident: { kind: 'routing', code: 'VISITS_LIMIT' } },
    ]);
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
  });

  it('is left by another way, by hand', () => {
    const procedure = permitWith({ check: once });
    const by = { type: 'resolveIncident', step: 'transfer', outcome: 'acknowledged' } as const;
    const resolve: Line = [jan(8, '14:00'), officer, { ...by, reasons, data: {} }];
    const lines = [...wayToSign.slice(0, 5), refuseHandoff, resolve];
    const { dossier } = runCourse(lines, openOffice(procedure));
    expect(dossier.activations).toMatchObject([{ id: 'pay#1' }]);
  });
});

describe('a step that says what must be there when it is left', () => {
  const leaveWith = { data: ['fee'], documents: ['plan'], unless: ['unfit'] };
  const office = () => openOffice(permitWith({ check: { leaveWith } }));
  const plan: Line = [
    jan(6, '11:00'),
    'applicant',
    {
      type: 'addDocument',
      document: 'plan',
      title: 'Plan',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
    },
  ];

  it('refuses to be left without it, and names all of it', () => {
    const unpriced: Line = [jan(7), officer, complete('check', 'fit')];
    expect(() => runCourse([submit, accept, unpriced], office())).toThrow(
      expect.objectContaining({
        code: 'LEAVING_INCOMPLETE',
        details: expect.objectContaining({
          missing: { data: ['fee'], documents: ['plan'] },
        }) as object,
      }),
    );
  });

  it('is left with it, the data of the command included', () => {
    expect(runCourse([submit, accept, plan, fit], office()).dossier.lifecycle).toBe('running');
  });

  it('is left without it by an outcome that asks for nothing', () => {
    const refused: Line = [jan(7), officer, complete('check', 'unfit')];
    expect(runCourse([submit, accept, refused], office()).dossier.outcome).toBe('refused');
  });
});

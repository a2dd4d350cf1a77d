/** The roles by which duties are decided, as the verifier counts them for `separate`. */
import { describe, expect, it } from 'vitest';
import { parseProcedure, type Procedure, type ProcedureInput } from '@thutuc/core/procedure';
import { permitProcedure } from '@thutuc/testing';
import { verifyProcedure } from './verify.js';

const basis = [{ act: 'Act of the test', status: 'internal' as const }];
const name = (en: string) => ({ vi: en, en });
const head = { party: 'office', role: 'head' } as const;

/** The permit without anybody besides the owners of its steps. */
function plainPermit(): ProcedureInput {
  const { separate: _none, ...permit } = permitProcedure();
  const steps = Object.entries(permit.steps).map(([key, step]) => [
    key,
    'also' in step ? { ...step, also: [] } : step,
  ]);
  return { ...permit, steps: Object.fromEntries(steps) as ProcedureInput['steps'] };
}

/** The same with other steps and one rule of separation. */
function permitWith(separate: string[], steps: ProcedureInput['steps'] = {}): Procedure {
  const permit = plainPermit();
  return parseProcedure({
    ...permit,
    steps: { ...permit.steps, ...steps },
    separate: [{ steps: separate, basis }],
  });
}

function found(procedure: Procedure, others: readonly Procedure[] = []): string[] {
  const { findings } = verifyProcedure(procedure, { others });
  return findings.flatMap(({ rule, path }) => (rule === 'separate-roles' ? [path] : []));
}

const { check } = permitProcedure().steps;

const visit: ProcedureInput['steps'] = {
  check: {
    kind: 'subprocedure',
    name: name('Visit'),
    party: 'office',
    role: 'officer',
    limit: { amount: 5, unit: 'workingDays' },
    procedure: 'visit',
    on: { completed: 'police' },
  },
};

describe('separate-roles', () => {
  it('counts whom a step names besides its owner', () => {
    expect(found(permitWith(['check', 'sign']))).toEqual([]);
    const both = { check: { ...check, also: [head] } } as ProcedureInput['steps'];
    expect(found(permitWith(['check', 'sign'], both))).toEqual(['steps.sign.role']);
  });

  it('counts the receiving role where a step is nobody’s duty', () => {
    const choose: ProcedureInput['steps'] = {
      choose: {
        kind: 'decision',
        name: name('Choose'),
        branches: [{ name: 'dear', when: 'fee > 3', to: 'refused' }],
        otherwise: 'check',
      },
    };
    expect(found(permitWith(['@receipt', 'choose'], choose))).toEqual(['receipt']);
  });

  it('counts duties of the procedure that a step starts, by their roles', () => {
    const other = parseProcedure({ ...plainPermit(), id: 'visit' });
    expect(found(permitWith(['sub:visit/check', 'sign'], visit), [other])).toEqual([]);
    const head = permitWith(['sub:visit/sign', 'sign'], visit);
    expect(found(head, [other])).toEqual(['separate.0.steps']);
    expect(found(head)).toEqual([]);
  });

  it('reports a duty that the procedure of a step does not have', () => {
    const other = parseProcedure({ ...plainPermit(), id: 'visit' });
    const wrong = permitWith(['sub:visit/dance', 'sign'], visit);
    expect(found(wrong, [other])).toEqual(['separate.0.steps']);
  });
});

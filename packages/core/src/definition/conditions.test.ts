/** Conditions of a procedure are checked when it is read, not when a dossier meets them. */
import { expect, test } from 'vitest';
import { checkConditions } from './conditions.js';
import { parseProcedure } from './parse-procedure.js';
import type { ProcedureInput } from './procedure.js';

const name = { vi: 'Thủ tục', en: 'Procedure' };
const office = { party: 'office', role: 'clerk' };

function procedure(when: string, conditions: string, unitRule = '"U" + ward'): ProcedureInput {
  const end = { kind: 'end' as const, name, outcome: 'done' };
  return {
    schema: 'thutuc/procedure@1',
    id: 'sample',
    version: '1.0.0',
    name,
    effective: { from: '2025-01-01' },
    basis: [{ act: 'an act' }],
    parties: { office: { kind: 'agency', name, roles: { clerk: { name } }, unitRule } },
    timeLimit: {
      amount: 5,
      unit: 'workingDays',
      rule: 'vn/civil-code-2015',
      basis: [{ act: 'a' }],
    },
    allotmentRule: 'vn/civil-code-2015',
    data: { area: { type: 'integer', name }, ward: { type: 'choice', name, choices: ['a'] } },
    receipt: office,
    result: office,
    start: 'choose',
    steps: {
      choose: {
        kind: 'decision',
        name,
        branches: [{ name: 'large', when, to: 'ask' }],
        otherwise: 'finish',
      },
      ask: {
        kind: 'inclusive',
        name,
        conditions: { fire: conditions },
        otherwise: 'land',
        branches: {
          fire: { start: 'finish', steps: { finish: end } },
          land: { start: 'finish', steps: { finish: end } },
        },
        on: { completed: 'finish' },
      },
      finish: end,
    },
  };
}

test('conditions that fit the data are taken', () => {
  expect(() => parseProcedure(procedure('area > 250', 'ward = "a"'))).not.toThrow();
});

test('each mistake is named by its path', () => {
  const read = parseProcedure(procedure('area > 250', 'ward = "a"'));
  const broken = procedure('aera > 250', 'ward > 3', 'area');
  const issues = checkConditions({ ...read, ...broken } as typeof read);
  expect(issues.map(({ path }) => path)).toEqual([
    'parties.office.unitRule',
    'steps.choose.branches.0.when',
    'steps.ask.conditions.fire',
  ]);
  expect(() => parseProcedure(broken)).toThrow(
    expect.objectContaining({ code: 'PROCEDURE_INVALID', issues }),
  );
});

/** What a limit begins with is there, and can happen. */
import { expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { ProcedureError } from './errors.js';
import { parseProcedure } from './parse-procedure.js';

/** The permit whose limit begins with something; `path: message` of every issue. */
function issuesOf(startsWith: unknown, isFree = false): string[] {
  const permit = permitProcedure();
  const pay = isFree ? permit.steps.granted : permit.steps.pay;
  const timeLimit = { ...permit.timeLimit, startsWith };
  try {
    parseProcedure({ ...permit, timeLimit, steps: { ...permit.steps, pay } });
    return [];
  } catch (error) {
    if (!(error instanceof ProcedureError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
}

it.each<[string, unknown]>([
  ['receipt', 'receipt'],
  ['the fee', 'payment'],
  ['a step', { step: 'check' }],
  ['an outcome of it', { step: 'check', outcome: 'fit' }],
  ['the receiving agency', { arrival: 'office' }],
  ['a date', { field: 'built' }],
])('a limit begins with %s', (_what, start) => {
  expect(issuesOf(start)).toEqual([]);
});

it.each<[string, unknown, string]>([
  ['a step', { step: 'x' }, 'step: there is no step "x"'],
  ['an outcome', { step: 'check', outcome: 'x' }, 'outcome: there is no outcome of "check" "x"'],
  ['a data field', { field: 'x' }, 'field: there is no data field "x"'],
  ['an agency', { arrival: 'x' }, 'arrival: there is no party "x"'],
])('a limit does not begin with %s that is not declared', (_what, start, expected) => {
  expect(issuesOf(start)[0]).toBe(`timeLimit.startsWith.${expected}`);
});

it.each<[string, unknown, string]>([
  ['a fee that nobody pays', 'payment', ': no step of this procedure is a payment'],
  ['an area', { field: 'area' }, '.field: "area" is of type "integer", and not a date'],
  [
    'an arrival where no dossier arrives',
    { arrival: 'police' },
    '.arrival: party "police" receives no dossier, and none is handed to it',
  ],
  ['leaving an end', { step: 'granted' }, '.step: an end is entered, and never left'],
])('a limit does not begin with %s', (_what, start, expected) => {
  expect(issuesOf(start, start === 'payment')).toEqual([`timeLimit.startsWith${expected}`]);
});

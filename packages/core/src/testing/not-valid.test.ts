/** What comes from outside and is not valid is reported with its place and what would be right. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createDirectory } from '../runtime/directory.js';
import { permitProcedure, plainCalendar } from '@thutuc/testing';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import {
  computeDeadlineCases,
  parseAct,
  parseCalendar,
  parseCountingRule,
} from '@thutuc/legal-time/schema';

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

/** Reads a case as one of a file, where a bad one is answered with its error. */
function readCase(input: unknown): void {
  const context = { rules: createRuleBook(builtInRules), defaultCalendar: plainCalendar() };
  const [answer] = computeDeadlineCases({ cases: [input] }, context);
  if (answer && 'error' in answer) throw new Error(answer.error.message);
}

describe('a thing that is not valid', () => {
  it.each<[string, (input: unknown) => unknown]>([
    ['act', parseAct],
    ['case', readCase],
    ['counting rule', parseCountingRule],
    ['calendar', parseCalendar],
  ])('as a whole is reported as such: %s', (thing, read) => {
    for (const input of [null, 7, 'x', []])
      expect(messageOf(() => read(input))).toContain(`The ${thing} itself is not valid: `);
    expect(messageOf(() => read({}))).toMatch(/not valid at "\w+(\.\w+)*": /u);
  });

  it.each<[string, () => unknown]>([
    ['an act', () => parseAct({ ...act, inForce: { from: '1/1/2025' } })],
    ['a rule', () => parseCountingRule({ ...builtInRules[0], inForce: { from: '2025-02-30' } })],
    ['a calendar', () => parseCalendar({ ...plainCalendar().spec, horizon: 'Tết' })],
    ['a procedure', () => parseProcedure({ ...permitProcedure(), effective: { from: 'now' } })],
    [
      'a directory',
      () => createDirectory({ ...directory, people: [{ ...person, delegations: [delegated] }] }),
    ],
  ])('with a wrong date says how to write one: %s', (_what, read) => {
    expect(messageOf(read)).toContain('this is no date; write it as 2025-03-31');
  });
});

const act = {
  ...{ schema: 'thutuc/act@1', id: 'vn/own', jurisdiction: 'VN', kind: 'decision' },
  ...{ number: '1/QĐ', names: { vi: 'Own' }, certainty: 'read' },
};
const directory = { schema: 'thutuc/directory@1', units: [] } as const;
const person = { id: 'a', name: 'A' };
const delegated = {
  onBehalfOf: 'b',
  unit: 'U',
  role: 'clerk',
  from: 'yesterday',
  to: '2025-03-31',
};

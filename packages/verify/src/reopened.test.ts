/** A dossier that is reopened has its whole limit from then on, whatever the limit begins with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseProcedure, type ProcedureInput } from '@thutuc/core';
import { plainCalendar } from '@thutuc/testing';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { verifyProcedure } from './verify.js';

const base = JSON.parse(
  readFileSync(fileURLToPath(new URL('./fixtures/base.json', import.meta.url)), 'utf8'),
) as ProcedureInput;
const options = {
  calendar: plainCalendar(),
  rules: createRuleBook(builtInRules),
  years: { from: 2025, to: 2025 },
};

/** The procedure whose limit begins once it is signed: what comes before takes none of it. */
function procedure(amount: number, to?: string[]) {
  const reopening = {
    ...{ party: 'office', role: 'head', max: 1 },
    basis: [{ act: 'Quy chế nội bộ', status: 'internal' as const }],
  };
  return parseProcedure({
    ...base,
    ...(to && { reopening: { ...reopening, to } }),
    timeLimit: { ...base.timeLimit, amount, startsWith: { step: 'sign', outcome: 'signed' } },
  });
}

const lateIn = (made: ReturnType<typeof procedure>) =>
  verifyProcedure(made, options).findings.filter(({ rule }) => rule === 'fits-statutory-limit');

describe('the time of a reopened dossier', () => {
  it('is late by the steps before the one that the limit begins with otherwise', () => {
    const [finding, ...others] = lateIn(procedure(6, ['sign', 'check']));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: 'reopening.to.1' });
    expect(finding?.message).toMatch(/^Reopened .* by check → /);
    expect(finding?.counterexample).toMatchObject({ kind: 'timeline' });
  });

  it('fits a limit that has room for them, and none is asked for where nothing is reopened', () => {
    expect(lateIn(procedure(60, ['check']))).toEqual([]);
    expect(lateIn(procedure(6))).toEqual([]);
  });
});

/** Reading a procedure: from text or from a value, with every mistake named by its path. */
import type { z } from 'zod';
import { reasonOf } from '@thutuc/legal-time/schema';
import { checkParameters } from './assumed.js';
import { checkCatches } from './check-catches.js';
import { checkCoherence } from './coherence.js';
import { checkConditions } from './conditions.js';
import { ProcedureError, type ProcedureIssue } from './errors.js';
import { assertFilled } from './parameters.js';
import { procedureSchema, type Procedure } from './procedure.js';
import { checkReferences } from './references.js';
import { checkUntrustedJson, parseUntrustedJson } from './untrusted-json.js';
import { listSteps } from './list-steps.js';

/** Most steps of a procedure, all graphs together. */
export const stepsMax = 5000;

/**
 * Reads a procedure from a value or from JSON text.
 *
 * 1. The JSON is checked for size, depth and forbidden keys.
 * 2. No value waits for a parameter to be filled in.
 * 3. The schema is applied; fields with defaults are filled in.
 * 4. Every name that is used must be declared, nothing may contradict itself, and every condition
 *    must fit the declared data.
 *
 * @throws ProcedureError `PROCEDURE_INVALID` with all issues, `PARAMETERS_MISSING` with every value
 *   that nobody has filled in, or a `JSON_…` code.
 */
export function parseProcedure(input: unknown): Procedure {
  const value = typeof input === 'string' ? parseUntrustedJson(input) : input;
  if (typeof input !== 'string') checkUntrustedJson(value);
  assertFilled(value);
  const parsed = procedureSchema.safeParse(value);
  if (!parsed.success) throw invalid(value, parsed.error.issues.flatMap(flattenIssue));
  const steps = listSteps(parsed.data).length;
  if (steps > stepsMax) {
    throw invalid(value, [
      { path: 'steps', message: `${steps} steps; at most ${stepsMax} are read` },
    ]);
  }
  const checks = [
    ...[checkReferences, checkCoherence, checkCatches],
    ...[checkConditions, checkParameters],
  ];
  const issues = checks.flatMap((check) => check(parsed.data));
  if (issues.length > 0) throw invalid(value, issues);
  return parsed.data;
}

function flattenIssue(issue: z.core.$ZodIssue): ProcedureIssue[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((a, b) => (b.length < a.length ? b : a));
    return nearest.flatMap((inner) =>
      flattenIssue({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  return [{ path, message: reasonOf(issue) }];
}

function invalid(value: unknown, issues: readonly ProcedureIssue[]): ProcedureError {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  const name = typeof id === 'string' ? `Procedure "${id.slice(0, 100)}"` : 'The procedure';
  const shown = issues.slice(0, 10).map(({ path, message }) => `  ${path || '(root)'}: ${message}`);
  const more = issues.length > 10 ? [`  … and ${issues.length - 10} more`] : [];
  return new ProcedureError(
    'PROCEDURE_INVALID',
    `${name} is not valid; correct these places:\n${[...shown, ...more].join('\n')}`,
    issues,
  );
}

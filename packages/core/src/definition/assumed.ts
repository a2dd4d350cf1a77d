/** What in a procedure rests on an assumption. */
import type { CoreLanguage } from '../words/language.js';
import type { ProcedureIssue } from './errors.js';
import type { FilledParameter } from './filled-parameter.js';
import { definitionPath } from './path.js';
import type { Procedure } from './procedure.js';

/**
 * The assumed parameters on which something in a procedure rests; all of them without a place.
 *
 * @param place path in the definition, such as `timeLimit`; what stands below it counts
 */
export function assumedAt(procedure: Procedure, place?: string): FilledParameter[] {
  return (procedure.parameters ?? []).filter(
    ({ status, at }) => status === 'assumed' && (place === undefined || at.some(isAt(place))),
  );
}

/** A fact of a legal clock, as far as it says whether the clock was held. */
interface HeldFact {
  readonly type: string;
}

/**
 * The assumed parameters on which the due date of the law rests: those of the limit, and once an
 * applicant was waited for, those of what such a wait does to it.
 *
 * @param facts those of the legal clock until the date was promised
 */
export function assumedOfLaw(procedure: Procedure, facts: readonly HeldFact[]): FilledParameter[] {
  const isHeld = facts.some(({ type }) => type === 'suspended');
  return assumedAt(procedure).filter(({ at }) =>
    at.some((path) => isAt('timeLimit')(path) || (isHeld && path.endsWith('.clock'))),
  );
}

/** The due date of the law with the mark of an assumption, where it rests on one. */
export function withLawMark(
  text: string,
  procedure: Procedure,
  facts: readonly HeldFact[],
  language: CoreLanguage,
): string {
  return markIfAssumed(text, assumedOfLaw(procedure, facts).length > 0, language);
}

/**
 * The place of the limit of a step, by its static path such as `liaise/tax/assess`, or of a duty
 * around all steps such as `@receipt`.
 */
export function placeOfLimit(stepPath: string): string {
  if (stepPath === '@guidance') return 'intake.guidance.limit';
  if (stepPath.startsWith('@')) return `${stepPath.slice(1)}.limit`;
  const names = stepPath.split('/');
  const name = names.pop() ?? '';
  return definitionPath(names.join('/'), `steps.${name}.limit`);
}

/** A text with the mark of an assumption where what it says rests on one. */
export function withMark(
  text: string,
  procedure: Procedure,
  place: string,
  language: CoreLanguage,
): string {
  return markIfAssumed(text, assumedAt(procedure, place).length > 0, language);
}

/** A text with the mark of an assumption, where it rests on one. */
export function markIfAssumed(text: string, isAssumed: boolean, { core }: CoreLanguage): string {
  return isAssumed ? `${text} (${core.assumed})` : text;
}

/** Lists places of filled parameters that the definition does not have. */
export function checkParameters(procedure: Procedure): ProcedureIssue[] {
  return (procedure.parameters ?? []).flatMap(({ at }, i) =>
    at.flatMap((path, k) =>
      path.split('.').reduce<unknown>(inner, procedure) === undefined
        ? [{ path: `parameters.${i}.at.${k}`, message: `there is nothing at "${path}"` }]
        : [],
    ),
  );
}

function inner(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function isAt(place: string): (path: string) => boolean {
  return (path) => path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);
}

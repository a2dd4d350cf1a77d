/** Conditions can be read, and use only what the dossier carries. */
import {
  checkCondition,
  ConditionError,
  type FieldType,
  type WantedType,
} from '../../condition/index.js';
import type { VerifyRule } from '../subject.js';
import { definitionPath } from '../subject.js';

/** Reports conditions with unknown names, wrong types, or constructs that are not allowed. */
export const knownNames: VerifyRule = {
  id: 'known-names',
  category: 'hygiene',
  severity: 'error',
  *check({ procedure, steps }) {
    const entries = Object.entries(procedure.data).map(([name, { type }]) => [name, type] as const);
    const fields: Record<string, FieldType> = Object.fromEntries(entries);
    const found = (path: string, expression: string, wanted: WantedType) => {
      const problem = problemOf(expression, fields, wanted);
      return problem === undefined ? [] : [reportOf(path, problem)];
    };
    for (const { step, path } of steps) {
      const at = definitionPath(path);
      if (step.kind === 'decision') {
        for (const [i, { when }] of step.branches.entries()) {
          yield* found(`${at}.branches.${i}.when`, when, 'boolean');
        }
      }
      if (step.kind === 'inclusive') {
        for (const [branch, condition] of Object.entries(step.conditions)) {
          yield* found(`${at}.conditions.${branch}`, condition, 'boolean');
        }
      }
    }
    for (const [name, { unitRule }] of Object.entries(procedure.parties)) {
      if (unitRule !== undefined) yield* found(`parties.${name}.unitRule`, unitRule, 'text');
    }
  },
};

function problemOf(
  expression: string,
  fields: Readonly<Record<string, FieldType>>,
  wanted: WantedType,
): string | undefined {
  try {
    checkCondition(expression, fields, wanted);
    return undefined;
  } catch (error) {
    if (error instanceof ConditionError) return error.message;
    throw error;
  }
}

function reportOf(path: string, problem: string) {
  return {
    path,
    message: {
      vi: `Điều kiện không dùng được. ${problem}`,
      en: `The condition cannot be used. ${problem}`,
    },
  };
}

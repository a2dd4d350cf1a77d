/** Conditions can be read, and use only what the dossier carries and the step says it reads. */
import {
  catchesOf,
  checkCondition,
  type FieldType,
  type WantedType,
  ConditionError,
  listGraphs,
  type Catch,
} from '@thutuc/core/procedure';
import { fieldsDecidedBy } from '../needs.js';
import { type Report, type VerifyRule, pathInDefinition } from '../subject.js';

/** Reports conditions with unknown or unlisted names, wrong types, or what is not allowed. */
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
    const triggers = function* (path: string, catches: Readonly<Record<string, Catch>>) {
      for (const [name, { on }] of Object.entries(catches)) {
        if ('condition' in on)
          yield* found(`${path}.${name}.on.condition`, on.condition, 'boolean');
      }
    };
    for (const { path, graph } of listGraphs(procedure)) {
      const at = path === '' ? 'catches' : `${pathInDefinition(path)}.catches`;
      yield* triggers(at, graph.catches ?? {});
    }
    for (const { step, path, name } of steps) {
      const at = pathInDefinition(path);
      for (const field of fieldsDecidedBy(step)) {
        const may = step.kind === 'end' || step.reads.includes(field) || !(field in fields);
        if (!may) yield unread(`${at}.reads`, name, field);
      }
      yield* triggers(`${at}.catches`, catchesOf(step));
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

function unread(path: string, name: string, field: string): Report {
  return {
    path,
    say: ({ unlistedField }) => unlistedField(name, field),
  };
}

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

function reportOf(path: string, problem: string): Report {
  return {
    path,
    say: ({ badCondition }) => badCondition(problem),
  };
}

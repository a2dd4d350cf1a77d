/** Whether every condition of a procedure can be read, and fits the data that it declares. */
import { checkCondition, type FieldType, type WantedType } from '../condition/check.js';
import { ConditionError } from '../condition/errors.js';
import type { ProcedureIssue } from './errors.js';
import type { Catch } from './graph.js';
import { definitionPath } from './path.js';
import type { Procedure } from './procedure.js';
import { catchesOf } from './catches.js';
import { listGraphs, listSteps } from './list-steps.js';

/** Lists the conditions and unit rules that are not FEEL, are forbidden, or mix types. */
export function checkConditions(procedure: Procedure): ProcedureIssue[] {
  const fields = Object.fromEntries(
    Object.entries(procedure.data).map(([name, { type }]) => [name, type] as const),
  );
  const issues: ProcedureIssue[] = [];
  for (const { path, expression, wanted } of expressionsOf(procedure)) {
    const message = complaintAbout(expression, fields, wanted);
    if (message !== undefined) issues.push({ path, message });
  }
  return issues;
}

interface PlacedExpression {
  readonly path: string;
  readonly expression: string;
  readonly wanted: WantedType;
}

function expressionsOf(procedure: Procedure): PlacedExpression[] {
  const found: PlacedExpression[] = [];
  for (const [name, { unitRule }] of Object.entries(procedure.parties)) {
    if (unitRule === undefined) continue;
    found.push({ path: `parties.${name}.unitRule`, expression: unitRule, wanted: 'text' });
  }
  for (const { path, graph } of listGraphs(procedure)) {
    addCaught(found, definitionPath(path, 'catches'), graph.catches);
  }
  for (const { step, name, in: graph } of listSteps(procedure)) {
    const path = definitionPath(graph.path, `steps.${name}`);
    addCaught(found, `${path}.catches`, catchesOf(step));
    if (step.kind === 'decision') {
      step.branches.forEach(({ when }, i) => {
        found.push({ path: `${path}.branches.${i}.when`, expression: when, wanted: 'boolean' });
      });
    } else if (step.kind === 'inclusive') {
      for (const [branch, expression] of Object.entries(step.conditions)) {
        found.push({ path: `${path}.conditions.${branch}`, expression, wanted: 'boolean' });
      }
    }
  }
  return found;
}

/** The conditions that a step or a graph catches. */
function addCaught(
  found: PlacedExpression[],
  path: string,
  catches: Readonly<Record<string, Catch>> = {},
): void {
  for (const [name, { on }] of Object.entries(catches)) {
    if (!('condition' in on)) continue;
    found.push({
      path: `${path}.${name}.on.condition`,
      expression: on.condition,
      wanted: 'boolean',
    });
  }
}

function complaintAbout(
  expression: string,
  fields: Readonly<Record<string, FieldType>>,
  wanted: WantedType,
): string | undefined {
  try {
    checkCondition(expression, fields, wanted);
  } catch (error) {
    if (error instanceof ConditionError) return error.message;
    throw error;
  }
  return undefined;
}

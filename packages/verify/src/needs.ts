/** Which data a step works with by its definition. */
import { compileCondition, ConditionError, type Step } from '@thutuc/core/procedure';

/** The fields without which a step cannot route, bill or ask. */
export function fieldsNeeded(step: Step): string[] {
  switch (step.kind) {
    case 'payment':
      return typeof step.amount === 'object' ? [step.amount.field] : [];
    case 'consultation':
      return step.consultedUnits ? [step.consultedUnits.field] : [];
    case 'subprocedure':
      return step.forEach === undefined ? [] : [step.forEach];
    default:
      return fieldsIn(conditionsOf(step).filter((condition) => !asksForNull(condition)));
  }
}

/** The fields that the conditions of a step look at. */
export function fieldsDecidedBy(step: Step): string[] {
  return fieldsIn(conditionsOf(step));
}

function conditionsOf(step: Step): string[] {
  if (step.kind === 'decision') return step.branches.map(({ when }) => when);
  return step.kind === 'inclusive' ? Object.values(step.conditions) : [];
}

function fieldsIn(conditions: readonly string[]): string[] {
  return [...new Set(conditions.flatMap(namesIn))];
}

/** A condition that asks whether a field is there may be read without it. */
function asksForNull(condition: string): boolean {
  return /\bnull\b/.test(condition);
}

function namesIn(condition: string): readonly string[] {
  try {
    return compileCondition(condition).names;
  } catch (error) {
    // The rule `known-names` reports conditions that cannot be read.
    if (error instanceof ConditionError) return [];
    throw error;
  }
}

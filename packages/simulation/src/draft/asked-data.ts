/** The data that a simulation of a procedure reads. */
import { compileCondition, listSteps, type Procedure, type Step } from '@thutuc/core/procedure';

/** The data fields that conditions, lists of units and amounts of money are read from. */
export function askedDataFields(procedure: Procedure): string[] {
  const names = listSteps(procedure).flatMap(({ step }) => namesReadBy(step));
  return [...new Set(names)].filter((name) => Object.hasOwn(procedure.data, name)).sort();
}

function namesReadBy(step: Step): readonly string[] {
  switch (step.kind) {
    case 'decision':
      return step.branches.flatMap(({ when }) => compileCondition(when).names);
    case 'inclusive':
      return Object.values(step.conditions).flatMap((one) => compileCondition(one).names);
    case 'consultation':
      return step.consultedUnits === undefined ? [] : [step.consultedUnits.field];
    case 'payment':
      return typeof step.amount === 'object' ? [step.amount.field] : [];
    default:
      return [];
  }
}

/** The data that a simulation of a procedure reads. */
import {
  type Catch,
  compileCondition,
  listSteps,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import { comingCatches } from '../model/caught.js';

/** The data fields that conditions, dates, lists of units and amounts of money are read from. */
export function askedDataFields(procedure: Procedure): string[] {
  const bySteps = listSteps(procedure).flatMap(({ step }) => namesReadBy(step));
  const { coming } = comingCatches(procedure);
  const names = [...bySteps, ...coming.flatMap(({ caught }) => namesReadByCatch(caught))];
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

function namesReadByCatch({ on }: Catch): readonly string[] {
  if ('condition' in on) return compileCondition(on.condition).names;
  return 'timer' in on && 'date' in on.timer ? [on.timer.date] : [];
}

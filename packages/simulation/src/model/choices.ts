/** How steps that choose by the dossier's data come to their outcome. */
import {
  type ConditionData,
  evaluateCondition,
  type Procedure,
  type StepOf,
} from '@thutuc/core/procedure';
import type { CaseData } from '../scenario/data.js';

/** An answer by data, computed once for each object of data: a run keeps equal data only once. */
export function byData<T>(compute: (data: CaseData) => T): (data: CaseData) => T {
  const known = new WeakMap<CaseData, { readonly answer: T }>();
  return (data) => {
    let found = known.get(data);
    if (found === undefined) known.set(data, (found = { answer: compute(data) }));
    return found.answer;
  };
}

/** Data with every declared field: one without a value yet is null. */
export function complete(procedure: Procedure): (data: CaseData) => ConditionData {
  const unset = Object.fromEntries(Object.keys(procedure.data).map((name) => [name, null]));
  return (data) => ({ ...unset, ...data });
}

/** The choice of a decision: its branch by the dossier's data. */
export function branchByData(step: StepOf<'decision'>, procedure: Procedure) {
  const fill = complete(procedure);
  return byData((data): string => {
    const all = fill(data);
    return step.branches.find(({ when }) => evaluateCondition(when, all))?.name ?? 'otherwise';
  });
}

/** The choice of an inclusive step: its branches by the dossier's data. */
export function branchesByData(step: StepOf<'inclusive'>, procedure: Procedure) {
  const fill = complete(procedure);
  return byData((data): readonly string[] => {
    const all = fill(data);
    return Object.entries(step.conditions)
      .filter(([, condition]) => evaluateCondition(condition, all))
      .map(([name]) => name);
  });
}

/** The choice of units: the codes that a data field lists, each once. */
export function unitsByData(field: string) {
  return byData((data): readonly string[] => {
    const units = data[field];
    return Array.isArray(units) ? [...new Set(units.map(String))] : [];
  });
}

/** How steps that choose or wait for several come to their outcome. */
import { evaluateCondition, type Procedure, type StepOf } from '@thutuc/core/procedure';
import type { Data } from '@thutuc/core';

/** Data with every declared field: one without a value yet is null. */
function complete(procedure: Procedure): (data: Data) => Data {
  const unset = Object.fromEntries(Object.keys(procedure.data).map((name) => [name, null]));
  return (data) => ({ ...unset, ...data });
}

/** The branch of a decision by the dossier's data. */
export function branchByData(step: StepOf<'decision'>, procedure: Procedure) {
  const fill = complete(procedure);
  return (data: Data): string => {
    const all = fill(data);
    return step.branches.find(({ when }) => evaluateCondition(when, all))?.name ?? 'otherwise';
  };
}

/** The branches of an inclusive step by the dossier's data. */
export function branchesByData(step: StepOf<'inclusive'>, procedure: Procedure) {
  const fill = complete(procedure);
  return (data: Data): string[] => {
    const all = fill(data);
    return Object.entries(step.conditions)
      .filter(([, condition]) => evaluateCondition(condition, all))
      .map(([name]) => name);
  };
}

/** The codes of the units that a data field lists, each once. */
export function unitsByData(field: string) {
  return (data: Data): string[] => {
    const units = data[field];
    return Array.isArray(units) ? [...new Set(units.map(String))] : [];
  };
}

/** The outcome of a consultation: one objection outweighs all consent. */
export function opinionOf(step: StepOf<'consultation'>, answers: readonly string[]): string {
  const silent = answers.includes('silent');
  if (answers.includes('objected') || (silent && step.silence === 'refusal')) return 'objected';
  return silent && step.silence === 'escalation' ? 'silent' : 'agreed';
}

/** The outcome of branches, once they are complete or one of them interrupts. */
export function forkOutcomeOf(step: StepOf<'parallel'> | StepOf<'inclusive'>) {
  const { completion, interrupts } = step;
  const wanted = completion === 'all' ? Infinity : completion === 'first' ? 1 : completion.atLeast;
  return (done: readonly string[], open: number): string | undefined => {
    const interrupting = done.find((outcome) => interrupts.includes(outcome));
    if (interrupting !== undefined) return interrupting;
    return open === 0 || done.length >= wanted ? 'completed' : undefined;
  };
}

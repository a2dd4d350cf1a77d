/** The way that a step takes which nobody acts on: chosen by the data of the dossier. */
import { branchGraphId } from '../compile/compiled-graph.js';
import { evaluateCondition } from '../condition/condition.js';
import type { StepOf } from '../definition/graph.js';
import type { Decision } from './decision.js';
import { allData, listInData } from './dossier-data.js';
import { CommandError } from './errors.js';
import { consultedUnitScope } from './scope-names.js';

/** A step that nobody acts on: it chooses a way, or opens scopes. */
export type RoutingStep = StepOf<
  'decision' | 'parallel' | 'inclusive' | 'consultation' | 'handoff'
>;

/** Where a routing step leads: out of it, or into scopes, each with its name and graph. */
export type Way =
  | { readonly outcome: string }
  | { readonly scopes: readonly (readonly [name: string, graph: string])[] };

/**
 * The way on from a routing step.
 *
 * @param graph - The graph that the step stands in, and its name there.
 * @throws ConditionError, CommandError `DATA_INVALID` where the data gives no answer; never a way
 *   that was not meant
 */
export function wayOf(decision: Decision, step: RoutingStep, graph: string, name: string): Way {
  switch (step.kind) {
    case 'decision':
      return { outcome: chosenBranch(decision, step) };
    case 'parallel':
    case 'inclusive':
      return {
        scopes: chosenBranches(decision, step).map(
          (branch) => [branch, branchGraphId(graph, name, branch)] as const,
        ),
      };
    case 'consultation':
      return {
        scopes: consultedNames(decision, step).map((who) => [who, '@consultation'] as const),
      };
    case 'handoff':
      return { scopes: [['handoff', '@handoff']] };
  }
}

function chosenBranch(decision: Decision, step: StepOf<'decision'>): string {
  const data = allData(decision);
  return step.branches.find(({ when }) => evaluateCondition(when, data))?.name ?? 'otherwise';
}

function chosenBranches(
  decision: Decision,
  step: StepOf<'parallel'> | StepOf<'inclusive'>,
): string[] {
  const names = Object.keys(step.branches);
  if (step.kind === 'parallel') return names;
  const data = allData(decision);
  const chosen = names.filter((name) => {
    const condition = step.conditions[name];
    return condition !== undefined && evaluateCondition(condition, data);
  });
  return chosen.length > 0 ? chosen : [step.otherwise];
}

/** Scope names of a consultation: the parties named, and the units that the data lists. */
function consultedNames(decision: Decision, step: StepOf<'consultation'>): string[] {
  const names = step.consulted.map(({ party }) => party);
  if (step.consultedUnits !== undefined) {
    for (const unit of unitsToAsk(decision, step.consultedUnits)) {
      names.push(consultedUnitScope(unit));
    }
  }
  return [...new Set(names)];
}

/**
 * The units that a data field lists. Whoever is not asked consents to nothing: that the list is
 * empty must be meant, and each unit must be one that the directory knows.
 *
 * @throws CommandError `DATA_INVALID`, `NOBODY_ASKED`, `UNIT_UNKNOWN`
 */
function unitsToAsk(
  decision: Decision,
  { field, mayBeEmpty }: NonNullable<StepOf<'consultation'>['consultedUnits']>,
): readonly string[] {
  const listed = listInData(decision, field);
  if (listed.length === 0 && mayBeEmpty !== true) {
    throw new CommandError(
      'NOBODY_ASKED',
      `Data field "${field}" lists no unit to ask. Correct it, or let the procedure say that it may be empty.`,
      { field },
    );
  }
  return listed.map((unit) => {
    if (typeof unit !== 'string') {
      throw new CommandError(
        'DATA_INVALID',
        `Data field "${field}" lists ${JSON.stringify(unit)}, which is not the code of a unit.`,
        { field, unit },
      );
    }
    if (decision.context.unit(unit) !== undefined) return unit;
    throw new CommandError(
      'UNIT_UNKNOWN',
      `The directory has no unit "${unit}", which data field "${field}" lists. Correct the field, or add the unit.`,
      { field, unit },
    );
  });
}

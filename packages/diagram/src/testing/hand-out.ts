/** Gives the steps of a procedure other owners, and all that has a name another one. */
import { exitsOf, type Graph, type Procedure, type Step } from '@thutuc/core/procedure';

/** What is handed out in turn, again from the first when all are used; at least one of each. */
export interface HandedOut {
  /** Parties of the procedure. */
  readonly owners: readonly string[];
  readonly names: readonly string[];
}

/** The same graph, branches included, whatever sense its owners and names make. */
export function handOut(procedure: Procedure, { owners, names }: HandedOut): Procedure {
  let turn = 0;
  const next = (list: readonly string[]) => list[turn++ % list.length]!;
  const named = <T>(thing: T) => {
    const text = next(names);
    return { ...thing, name: { vi: text, en: text } };
  };
  const change = (step: Step): Step => {
    if (step.kind === 'end') return named(step);
    const outcomes = Object.keys(exitsOf(step)).map(
      (outcome) => [outcome, named({}).name] as const,
    );
    const changed = { ...named(step), outcomeNames: Object.fromEntries(outcomes) };
    if (changed.kind === 'parallel' || changed.kind === 'inclusive') {
      return { ...changed, branches: mapValues(changed.branches, changeGraph) };
    }
    return 'party' in changed ? { ...changed, party: next(owners) } : changed;
  };
  const changeGraph = (graph: Graph): Graph => ({
    ...graph,
    steps: mapValues(graph.steps, change),
  });
  return {
    ...named(procedure),
    ...changeGraph(procedure),
    parties: mapValues(procedure.parties, (party) => ({
      ...named(party),
      roles: mapValues(party.roles, named),
    })),
  };
}

const mapValues = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Nodes around what catches: a step or a graph is the only branch of each. */
import type { CatchingModel } from './catching.js';
import type { Bound, Exit, ForkNode, Node, NodeTimer } from './model.js';

/** A node of which nothing is known yet but its name. */
export function bare(name: string) {
  return {
    name,
    exits: [] as readonly Exit[],
    timers: [] as readonly NodeTimer[],
    bounds: [] as readonly Bound[],
  };
}

/** A graph that catches: it ends as the last of what runs in it does. */
export function catchingGraph(name: string, start: number, catching: CatchingModel): ForkNode {
  return {
    ...bare(name),
    kind: 'fork',
    branches: [{ name: 'graph', to: start, probability: 1 }],
    outcomeOf: (done) => done.at(-1),
    innerBounds: [],
    catching,
  };
}

/** A step that catches: it is left as the step ends, or by what interrupts it. */
export function catchingStep(
  name: string,
  {
    step,
    ...fields
  }: Pick<ForkNode, 'exits' | 'timers' | 'bounds' | 'dueAt'> & {
    /** The node of the step itself. */
    readonly step: number;
    readonly catching: CatchingModel;
  },
): ForkNode {
  return {
    name,
    ...fields,
    kind: 'fork',
    branches: [{ name: 'step', to: step, probability: 1 }],
    outcomeOf: ([outcome]) => outcome,
    innerBounds: [],
    wrapsStep: true,
  };
}

/** A fork with the bounds of the steps in its branches; supplements are bounded by dossier. */
export function withInnerBounds(
  node: Node,
  all: readonly Node[],
  caught: { boundsWithin(path: string): readonly number[] },
): Node {
  if (node.kind !== 'fork') return node;
  const within = all.filter(({ name }) => name.startsWith(`${node.name}/`));
  const ofSteps = within.flatMap(({ bounds }) =>
    bounds.flatMap(({ index, isOfDossier }) => (isOfDossier ? [] : [index])),
  );
  return { ...node, innerBounds: [...ofSteps, ...caught.boundsWithin(node.name)] };
}

/** Loops and multi-instance activities: steps that are entered again, or dossiers of their own. */
import type { FlowNode, Repetition } from '../model/graph.js';
import { stepCatches } from './catches.js';
import type { GraphSteps } from './graph-steps.js';

/** Makes the step of one round, which leads to what comes after it. */
export type Once = (steps: GraphSteps, node: FlowNode, after: () => string) => object;

/** The step of an activity that is done several times. */
export function repeated(steps: GraphSteps, node: FlowNode, once: Once): object {
  const { repetition } = node;
  if (repetition?.kind === 'instances' && !repetition.isSequential)
    return instances(steps, node, repetition);
  const isBefore = repetition?.kind === 'loop' && repetition.testBefore;
  const visitsMax = maxOf(steps, node);
  if (isBefore) {
    const body = steps.more(`${node.id} round`, (name) => {
      const step = once(steps, node, () => steps.stepAt(node));
      steps.put(name, { ...step, visitsMax, ...catchesOf(steps, node, step) });
    });
    return again(steps, node, body);
  }
  const question = steps.more(`${node.id} again`, (name) => {
    steps.put(name, again(steps, node, steps.stepAt(node)));
  });
  const step = once(steps, node, () => question);
  return { ...step, visitsMax, ...catchesOf(steps, node, step) };
}

/** The step with its own catches and those of its boundary events. */
export function catchesOf(steps: GraphSteps, node: FlowNode, step: object): object {
  const taken = 'on' in step ? Object.keys(step.on as object) : [];
  const own = 'catches' in step ? (step.catches as object) : {};
  const catches = { ...own, ...stepCatches(steps, node, [...taken, ...Object.keys(own)]) };
  return Object.keys(catches).length === 0 ? {} : { catches };
}

function maxOf(steps: GraphSteps, { repetition, element }: FlowNode): number {
  const max = repetition?.kind === 'loop' ? repetition.max : undefined;
  if (max !== undefined && max > 0) return Math.min(max, 1000);
  const { timesMax } = steps.draft.shared.defaults;
  steps.draft.notes.assume(element, `it is done ${timesMax} times at most`);
  return timesMax;
}

/** Whether another round is made: by the condition, or as a person says. */
function again(steps: GraphSteps, node: FlowNode, round: string): object {
  const { draft } = steps;
  const { repetition } = node;
  const condition = repetition?.kind === 'loop' ? repetition.condition : undefined;
  const when = condition && draft.fields.condition(condition);
  const done = steps.after(node);
  const name = { ...draft.nameOf(node) };
  if (when !== undefined) {
    return {
      kind: 'decision',
      name,
      branches: [{ name: 'again', when, to: round }],
      otherwise: done,
    };
  }
  draft.notes.assume(node.element, 'a person says whether it is done once more');
  return { kind: 'task', name, ...draft.parties.ownerOf(node), on: { again: round, done } };
}

/** Instances at once are dossiers of a procedure of their own, one for each item of a list. */
function instances(
  steps: GraphSteps,
  node: FlowNode,
  repetition: Extract<Repetition, { kind: 'instances' }>,
): object {
  const { draft } = steps;
  const { collection, completion, count, behaviour } = repetition;
  if (behaviour !== 'all') {
    draft.notes.refuse(node.element, 'an event that is thrown after an instance is not taken');
  }
  const known = collection === undefined ? undefined : draft.fields.named(collection, 'list');
  const field = known ?? draft.fields.add(`${node.name ?? node.id} items`, 'list');
  if (known === undefined) {
    const number = count === undefined ? '' : ` (the model says ${count.text})`;
    draft.notes.assume(
      node.element,
      `it is done once for each item of the data field "${field}"${number}`,
    );
  }
  const step = {
    kind: 'subprocedure',
    name: draft.nameOf(node),
    ...draft.noteOf(node),
    ...draft.parties.ownerOf(node),
    procedure: draft.shared.ownProcedure(node, draft),
    forEach: field,
    ...(completion !== undefined && { completion: enough(steps, node, completion.text) }),
    on: { completed: steps.after(node) },
  };
  return { ...step, ...catchesOf(steps, node, step) };
}

/** When instances suffice: a number of them that have ended. */
function enough(steps: GraphSteps, { element }: FlowNode, condition: string): unknown {
  const found =
    /(?:numberOfCompletedInstances|nrOfCompletedInstances)\s*(?:>=|==?)\s*(\d+)\s*\}?$/.exec(
      condition,
    );
  const least = Number(found?.[1] ?? 0);
  if (least === 1) return 'first';
  if (least > 1 && least <= 1000) return { atLeast: least };
  steps.draft.notes.refuse(
    element,
    'its completion condition is no number of instances that have ended',
  );
  return 'all';
}

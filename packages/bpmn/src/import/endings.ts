/** How flows begin and end: starts, ends, errors. */
import type { FlowNode, Scope, Trigger } from '../model/graph.js';
import { startsOf } from '../model/starts.js';
import type { GraphSteps } from './graph-steps.js';
import { camelName } from './names.js';

/** The step that a scope begins with. */
export function startFlows(steps: GraphSteps, scope: Scope): string {
  const starts = startsOf(scope);
  const [first, ...others] = starts;
  if (first === undefined) {
    steps.draft.notes.refuse(scope.element, 'nothing begins it');
    return 'none';
  }
  if (others.length === 0) return steps.stepAt(first);
  const isChoice = starts.every(({ group }) => group === 'start');
  if (!isChoice) {
    for (const node of others) {
      steps.draft.notes.refuse(
        node.element,
        `nothing leads to it, nor to "${first.id}": both would begin at once`,
      );
    }
    return steps.stepAt(first);
  }
  // Each start begins a case of its own; whoever receives the dossier says by which it came.
  const { draft } = steps;
  return steps.more(`${scope.id} start`, (name) => {
    draft.notes.assume(scope.element, 'whoever receives a dossier says which start event began it');
    const ways = starts.map((node, i): [string, string, FlowNode] => [
      `start${i + 1}`,
      steps.stepAt(node),
      node,
    ]);
    steps.put(name, {
      kind: 'task',
      name: draft.text('How it began'),
      ...draft.parties.ownerOf(first),
      on: Object.fromEntries(ways.map(([outcome, to]) => [outcome, to])),
      outcomeNames: Object.fromEntries(
        ways.map(([outcome, , node]) => [outcome, draft.nameOf(node)]),
      ),
    });
  });
}

/** The outcome of an end that ends more than its token. */
export function outcomeOfEnd({ triggers }: FlowNode): string {
  const error = triggers.find(({ kind }) => kind === 'error');
  if (error?.kind !== 'error') return 'terminated';
  return camelName(`failed ${error.code ?? ''}`) ?? 'failed';
}

/** The event subprocess of a scope that catches the error of an end. */
export function errorHandlerOf({ handlers }: Scope, { triggers }: FlowNode): FlowNode | undefined {
  const thrown = triggers.find(({ kind }) => kind === 'error');
  if (thrown?.kind !== 'error') return undefined;
  const catches = (handler: FlowNode, code: string | undefined) =>
    startTriggers(handler).some((trigger) => trigger.kind === 'error' && trigger.code === code);
  return (
    handlers.find((handler) => catches(handler, thrown.code)) ??
    handlers.find((handler) => catches(handler, undefined))
  );
}

/** What the start event of an event subprocess waits for. */
export function startTriggers({ inner }: FlowNode): readonly Trigger[] {
  return inner?.nodes.find(({ group }) => group === 'start')?.triggers ?? [];
}

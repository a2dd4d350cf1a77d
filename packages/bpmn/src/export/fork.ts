/** Branches between a gateway that opens them and one that closes them. */
import { joinPath, type Graph, type StepOf } from '@thutuc/core/procedure';
import { addTo, connect, type Container, flowsOf } from './container.js';
import type { Drawing } from './drawing.js';
import { bpmnId } from './ids.js';
import { append, create, type OpenElement } from '../read/make.js';
import { catchThrown } from './thrown.js';
import { type DrawnScope, isDrawn, type Place, type Scope, type StepDrawing } from './scope.js';
import { condition } from './triggers.js';

type Fork = StepOf<'parallel'> | StepOf<'inclusive'>;

/** Draws a graph within another. */
export type DrawGraph = (drawing: Drawing, scope: Scope) => OpenElement;

/** Draws a step with branches; `suffix` tells its gateway from a subprocess around it. */
export function drawFork(step: Fork, place: Place, suffix: string, draw: DrawGraph): StepDrawing {
  const { drawing, path, container, owner } = place;
  const id = bpmnId(path);
  const name = suffix === '' ? drawing.text(step.name) : undefined;
  const kind = step.kind === 'parallel' ? 'Parallel' : 'Inclusive';
  const fork = create(`bpmn:${kind}Gateway`, { id: id + suffix, name });
  const join = joinOf(step, kind, `${id}-join`);
  for (const node of [fork, join]) drawing.place(container, node, owner);
  const fill = (around: DrawnScope): void => {
    for (const [branch, graph] of Object.entries(step.branches)) {
      const at = joinPath(path, branch);
      const entry = drawBranch(step, graph, { ...place, path: at }, { around, join }, draw);
      const when = step.kind === 'inclusive' ? step.conditions[branch] : undefined;
      const flow = connect(
        container,
        fork,
        entry,
        when === undefined ? {} : { condition: condition(when) },
      );
      if (step.kind === 'inclusive' && step.otherwise === branch) fork.set('default', flow);
    }
  };
  return { entry: fork, exit: join, host: fork, fill };
}

/** What closes the branches: all that were opened, the first that ends, or so many of them. */
function joinOf({ completion }: Fork, kind: string, id: string): OpenElement {
  if (completion === 'all') return create(`bpmn:${kind}Gateway`, { id });
  if (completion === 'first') return create('bpmn:ExclusiveGateway', { id });
  const activationCondition = condition(`activationCount >= ${completion.atLeast}`);
  return create('bpmn:ComplexGateway', { id, activationCondition });
}

/**
 * A branch up to the gateway that closes it. Its ends meet before that, which waits for each way
 * into it. A branch that catches something is a subprocess.
 */
function drawBranch(
  step: Fork,
  graph: Graph,
  { drawing, path, container, owner }: Place,
  { around, join }: { readonly around: DrawnScope; readonly join: OpenElement },
  draw: DrawGraph,
): OpenElement {
  const id = bpmnId(path);
  const leave =
    (from: Container, plain: Scope['end']): Scope['end'] =>
    (end, name) => {
      if (!step.interrupts.includes(end.outcome)) return plain(end, name);
      const own = { id: bpmnId(joinPath(path, name)), name: drawing.text(end.name) };
      const target = step.on[end.outcome];
      const to = target === undefined ? undefined : around.arrive(target);
      return catchThrown(drawing, from, own, { subprocess: container, to, code: end.outcome });
    };
  const isApart = Object.values(graph.catches ?? {}).some(isDrawn);
  if (!isApart) {
    const merge = create('bpmn:ExclusiveGateway', { id: `${id}-over` });
    drawing.bearers.set(merge, join);
    drawing.place(container, merge, owner);
    const end = leave(container, () => merge);
    const entry = draw(drawing, { graph, path, container, owner, around, end });
    return settleMerge(drawing, container, merge, { entry, join });
  }
  const element = create('bpmn:SubProcess', { id });
  drawing.place(container, element, owner);
  const inner: Container = { element, parent: container, owner };
  const start = addTo(inner, create('bpmn:StartEvent', { id: `${id}-start` }));
  const end = leave(inner, (one, name) =>
    addTo(
      inner,
      create('bpmn:EndEvent', { id: bpmnId(joinPath(path, name)), name: drawing.text(one.name) }),
    ),
  );
  connect(inner, start, draw(drawing, { graph, path, container: inner, owner, around, end }));
  connect(container, element, join);
  return element;
}

/**
 * Keeps the gateway in which the ends of a branch meet where several ways lead to it; a single way
 * leads on to what comes after. The node at which the branch is entered then.
 */
function settleMerge(
  drawing: Drawing,
  container: Container,
  merge: OpenElement,
  { entry, join }: { readonly entry: OpenElement; readonly join: OpenElement },
): OpenElement {
  const incoming = flowsOf(merge, 'incoming');
  if (incoming.length + Number(entry === merge) > 1) {
    connect(container, merge, join);
    return entry;
  }
  drawing.remove(container, merge);
  const [flow] = incoming;
  if (flow === undefined) return entry === merge ? join : entry;
  flow.set('targetRef', join);
  flow.set('id', `${(flow.get('sourceRef') as OpenElement).id}-to-${join.id}`);
  append(join, 'incoming', flow);
  return entry;
}

/** What is caught: events on the edge of steps, and subprocesses that an event begins. */
import {
  type Catch,
  catchesOf,
  type Graph,
  handlerOfGraph,
  handlerOfStep,
  joinPath,
  type Step,
} from '@thutuc/core/procedure';
import { catchInWords } from '@thutuc/diagram/drawing';
import { addTo, connect, type Container } from './container.js';
import type { Drawing } from './drawing.js';
import type { DrawGraph } from './fork.js';
import { bpmnId, idOfCatch } from './ids.js';
import { create, type OpenElement } from '../read/make.js';
import { type DrawnScope, isDrawn } from './scope.js';
import { definitionOf } from './triggers.js';

/** A step that catches something: its activity, and where that stands. */
interface Catching {
  readonly drawing: Drawing;
  readonly scope: DrawnScope;
  readonly path: string;
  readonly host: OpenElement;
  readonly draw: DrawGraph;
}

/** Draws what a step catches and leads somewhere, on the edge of its activity. */
export function drawCaughtByStep(catching: Catching, step: Step): void {
  const { drawing, scope, path, host } = catching;
  for (const [name, caught] of Object.entries(catchesOf(step))) {
    if (!isDrawn(caught)) continue;
    const event = create('bpmn:BoundaryEvent', {
      id: idOfCatch(path, name),
      name: catchInWords(caught, drawing.language),
      attachedToRef: host,
      cancelActivity: caught.interrupts,
      eventDefinitions: [definitionOf(drawing, caught.on)],
    });
    drawing.placeBeside(scope.container, event, host);
    if (caught.to !== undefined) connect(scope.container, event, scope.arrive(caught.to));
    if (caught.graph === undefined) continue;
    const at = handlerOfStep(path, name);
    connect(scope.container, event, drawHandler(catching, caught.graph, at));
  }
}

/** What handles something beside a step, in a subprocess of its own. */
function drawHandler(
  { drawing, scope, host, draw }: Catching,
  graph: Graph,
  path: string,
): OpenElement {
  const element = create('bpmn:SubProcess', { id: bpmnId(path) });
  const owner = drawing.ownerOf(host);
  drawing.place(scope.container, element, owner);
  const container: Container = { element, parent: scope.container, owner };
  const start = addTo(container, create('bpmn:StartEvent', { id: `${bpmnId(path)}-start` }));
  connect(container, start, drawInside(drawing, scope, { graph, path, container }, draw));
  return element;
}

/** Draws what a graph catches and leads somewhere: subprocesses that the event begins. */
export function drawCaughtByGraph(drawing: Drawing, scope: DrawnScope, draw: DrawGraph): void {
  for (const [name, caught] of Object.entries(scope.graph.catches ?? {})) {
    if (!isDrawn(caught)) continue;
    const path = handlerOfGraph(scope.path, name);
    const words = catchInWords(caught, drawing.language);
    const { container, start } = eventSubprocess(drawing, scope, {
      id: bpmnId(path),
      name: words,
      interrupts: caught.interrupts,
      definition: definitionOf(drawing, caught.on),
    });
    const { graph, to } = caught;
    if (graph !== undefined) {
      connect(
        container,
        start,
        drawInside(drawing, scope, { graph, path, container }, draw, caught.then),
      );
    } else if (to !== undefined) {
      const target = scope.graph.steps[to];
      const end = create('bpmn:EndEvent', {
        id: `${bpmnId(path)}-end`,
        name: target && drawing.text(target.name),
      });
      connect(container, start, addTo(container, end));
    }
  }
}

/** A subprocess that an event begins. */
export function eventSubprocess(
  drawing: Drawing,
  { container: outer, owner }: Pick<DrawnScope, 'container' | 'owner'>,
  own: {
    readonly id: string;
    readonly name: string;
    readonly interrupts: boolean;
    readonly definition: OpenElement;
  },
): { readonly container: Container; readonly start: OpenElement } {
  const { id, name, interrupts, definition } = own;
  const element = create('bpmn:SubProcess', { id, name, triggeredByEvent: true });
  drawing.place(outer, element, owner);
  const container: Container = { element, parent: outer, owner };
  const start = create('bpmn:StartEvent', {
    id: `${id}-start`,
    isInterrupting: interrupts,
    eventDefinitions: [definition],
  });
  return { container, start: addTo(container, start) };
}

/** A handler within its subprocess. What follows its end stands in the name of the end. */
function drawInside(
  drawing: Drawing,
  scope: DrawnScope,
  inner: Readonly<{ graph: Graph; path: string; container: Container }>,
  draw: DrawGraph,
  then: Catch['then'] = {},
): OpenElement {
  return draw(drawing, {
    ...inner,
    owner: inner.container.owner ?? scope.owner,
    around: scope,
    end(end, name) {
      const next = scope.graph.steps[then[end.outcome] ?? ''];
      const words = [drawing.text(end.name), ...(next ? [drawing.text(next.name)] : [])];
      const own = { id: bpmnId(joinPath(inner.path, name)), name: words.join(' → ') };
      return addTo(inner.container, create('bpmn:EndEvent', own));
    },
  });
}

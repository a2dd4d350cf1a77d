/** How a chart draws what is caught: on the edge of a step, or as an event of its own. */
import { textIn } from '@thutuc/legal-time';
import {
  catchesOf,
  handlerOfGraph,
  handlerOfStep,
  type Catch,
  type Graph,
  type Step,
  type StepOf,
} from '@thutuc/core/procedure';
import { catchInWords } from '../words/catches.js';
import type { DiagramLanguage } from '../words/language.js';
import type { ChartEdge, ChartNode, EdgeEvent, NodeSign } from './model.js';
import type { Arrival, Scope } from './scope.js';

/** What brings a way about that begins on the edge of a step. */
function eventOf({ on, interrupts }: Catch): EdgeEvent {
  return { sign: signOf(on), interrupts };
}

/** What a step catches by an outcome, as its edge shows it. */
export function eventOfExit(step: Step, outcome: string): EdgeEvent | undefined {
  const caught = catchesOf(step);
  return Object.hasOwn(caught, outcome) ? eventOf(caught[outcome]!) : undefined;
}

/** What a graph catches that leads somewhere, as an event that no step leads to. */
function eventNode(
  path: string,
  name: string,
  caught: Catch,
  lane: string,
  language: DiagramLanguage,
): ChartNode {
  return {
    id: `${handlerOfGraph(path, name)}#caught`,
    kind: caught.interrupts ? 'caught' : 'caughtBeside',
    lane: laneOf(caught.graph) ?? lane,
    title: catchInWords(caught, language),
    sign: signOf(caught.on),
  };
}

/** The lane of whoever handles it first. */
function laneOf(graph: Graph | undefined): string | undefined {
  const first = graph?.steps[graph.start];
  return first !== undefined && 'party' in first ? first.party : undefined;
}

function signOf(on: Catch['on']): NodeSign {
  if ('timer' in on) return 'clock';
  if ('message' in on) return 'letter';
  if ('signal' in on) return 'signal';
  if ('condition' in on) return 'condition';
  return 'escalation' in on ? 'escalation' : 'error';
}

type Draw = (scope: Scope) => Arrival;

/** Draws what runs beside a step: the scope is the one around it, with its own path and lane. */
export function drawCaughtByStep(
  step: Step,
  { path, lane, join }: Scope,
  entry: string,
  draw: Draw,
  language: DiagramLanguage,
): ChartEdge[] {
  return Object.entries(catchesOf(step)).flatMap(([name, caught]): ChartEdge[] => {
    const { graph } = caught;
    if (graph === undefined) return [];
    const at = { path: handlerOfStep(path, name), lane, join, opener: entry };
    const to = draw({ graph, ...at, ...besideEnds(join), around: [] }).id;
    const label = catchInWords(caught, language);
    return [{ from: entry, to, label, kind: 'flow', event: eventOf(caught) }];
  });
}

/** Draws what a graph catches and leads somewhere: events that no step leads to. */
export function drawCaughtByGraph(
  { graph, path, lane, join, opener }: Scope,
  arrive: (name: string) => Arrival,
  draw: Draw,
  language: DiagramLanguage,
): { readonly nodes: readonly ChartNode[]; readonly edges: readonly ChartEdge[] } {
  const nodes: ChartNode[] = [];
  const edges: ChartEdge[] = [];
  for (const [name, caught] of Object.entries(graph.catches ?? {})) {
    const { to, graph: handler, then, interrupts } = caught;
    if (to === undefined && handler === undefined) continue;
    const node = eventNode(path, name, caught, lane, language);
    nodes.push(node);
    if (opener !== undefined) edges.push({ from: opener, to: node.id, label: '', kind: 'message' });
    const after = (end: StepOf<'end'>): Arrival => ({
      ...arrive(then?.[end.outcome] ?? ''),
      label: textIn(end.name, language),
    });
    const leave = interrupts ? { leave: after } : besideEnds(join);
    const at = { path: handlerOfGraph(path, name), lane: node.lane, join, opener: node.id };
    const next =
      handler === undefined
        ? arrive(to ?? '')
        : draw({ graph: handler, ...at, ...leave, around: [] });
    edges.push({ from: node.id, to: next.id, label: '', kind: 'flow' });
  }
  return { nodes, edges };
}

/** What runs beside something in a block ends with the block; elsewhere its ends are drawn. */
function besideEnds(join: string | undefined): Pick<Scope, 'leave'> {
  return join === undefined ? {} : { leave: () => ({ id: join }) };
}

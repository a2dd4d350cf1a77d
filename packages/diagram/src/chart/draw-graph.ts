/** Draws a graph of steps with the graphs of its branches, all in one plane. */
import { textIn } from '@thutuc/legal-time';
import {
  backExit,
  branchesOf,
  exitsOf,
  isBackExit,
  joinPath,
  placeOfBack,
  type Procedure,
  type Step,
  waysBack,
} from '@thutuc/core/procedure';
import { outcomeInWords } from '../words/outcomes.js';
import type { DiagramLanguage } from '../words/language.js';
import { drawCaughtByGraph, drawCaughtByStep, eventOfExit } from './catches.js';
import { lanesOfSteps } from './lanes.js';
import type { ChartBlock, ChartEdge, ChartNode } from './model.js';
import type { Arrival, Scope } from './scope.js';
import { drawStep, signOfEndNode, type StepDrawing } from './step-nodes.js';

/** A drawn graph, and the node that an edge to it enters. */
export interface GraphDrawing {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly blocks: readonly ChartBlock[];
  readonly entry: string;
}

/** Draws the root graph of a procedure. */
export function drawGraph(
  procedure: Procedure,
  numbers: ReadonlyMap<string, string>,
  language: DiagramLanguage,
): GraphDrawing {
  const nodes: ChartNode[] = [];
  const edges: ChartEdge[] = [];
  const blocks: ChartBlock[] = [];

  const draw = (scope: Scope): Arrival => {
    const { graph, path, lane, leave, around } = scope;
    const lanes = lanesOfSteps(graph, lane);
    const drawings = new Map<string, StepDrawing>();
    const arrive = (name: string): Arrival => {
      const step = graph.steps[name];
      if (step?.kind === 'end' && leave) return leave(step);
      return { id: drawings.get(name)?.entry ?? joinPath(path, name) };
    };
    for (const [name, step] of Object.entries(graph.steps)) {
      const at = joinPath(path, name);
      if (step.kind === 'end') {
        if (leave === undefined) nodes.push(drawEnd(step, at, procedure.result.party, language));
        continue;
      }
      const place = { procedure, language, path: at, number: numbers.get(at) };
      drawings.set(name, drawStep(step, { ...place, lane: lanes.get(name) ?? lane }));
    }
    for (const [name, step] of Object.entries(graph.steps)) {
      const drawing = drawings.get(name);
      if (drawing === undefined) continue;
      const first = nodes.length;
      nodes.push(...drawing.nodes);
      edges.push(...drawing.edges);
      const ends = (end: Step & { kind: 'end' }) =>
        leaveBranch(step, end, drawing, arrive, language);
      for (const [branch, inner] of Object.entries(branchesOf(step))) {
        const at = joinPath(joinPath(path, name), branch);
        const inLane = drawing.nodes[0]?.lane ?? lane;
        const outwards = [arrive, ...around];
        const entry = draw({
          ...{ graph: inner, path: at, lane: inLane, leave: ends, around: outwards },
          ...{ join: drawing.exit, opener: drawing.entry },
        });
        edges.push({ from: drawing.entry, to: entry.id, label: entry.label ?? '', kind: 'flow' });
      }
      if (drawing.nodes[0]?.kind === 'fork') {
        const members = new Set(nodes.slice(first).map(({ id }) => id));
        blocks.push({ id: drawing.entry, fork: drawing.entry, join: drawing.exit, members });
      }
      edges.push(...exitEdges(step, drawing, arrive, language));
      edges.push(...backEdges(step, drawing, [arrive, ...around], language));
      const inLane = { ...scope, path: joinPath(path, name), lane: drawing.nodes[0]?.lane ?? lane };
      edges.push(...drawCaughtByStep(step, inLane, drawing.entry, draw, language));
    }
    const caught = drawCaughtByGraph(scope, arrive, draw, language);
    nodes.push(...caught.nodes);
    edges.push(...caught.edges);
    return arrive(graph.start);
  };

  const entry = draw({ graph: procedure, path: '', lane: procedure.receipt.party, around: [] });
  return { nodes, edges, blocks, entry: entry.id };
}

function drawEnd(
  step: Step & { kind: 'end' },
  id: string,
  lane: string,
  language: DiagramLanguage,
): ChartNode {
  const sign = signOfEndNode(step.outcome);
  return { id, kind: 'end', lane, step: id, title: textIn(step.name, language), sign };
}

/** Where an end inside a branch leads: to the join, or out of the block when it interrupts. */
function leaveBranch(
  step: Step,
  end: Step & { kind: 'end' },
  drawing: StepDrawing,
  arrive: (name: string) => Arrival,
  language: DiagramLanguage,
): Arrival {
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return { id: drawing.exit };
  const target = step.interrupts.includes(end.outcome) ? step.on[end.outcome] : undefined;
  const label = textIn(end.name, language);
  return { id: target === undefined ? drawing.exit : arrive(target).id, label };
}

/** The edges that leave a step, labelled where there is more than one way to go. */
function exitEdges(
  step: Step,
  drawing: StepDrawing,
  arrive: (name: string) => Arrival,
  language: DiagramLanguage,
): ChartEdge[] {
  const exits = Object.entries(exitsOf(step)).filter(
    ([outcome]) => !isInterrupt(step, outcome) && !isBackExit(outcome),
  );
  const arrivals = exits.map(([outcome, target]) => ({ outcome, ...arrive(target) }));
  const choice = new Set(arrivals.map(({ id }) => id)).size > 1;
  return arrivals.map(({ outcome, id, label }): ChartEdge => {
    const said = label ?? outcomeInWords(step, outcome, language);
    const event = eventOfExit(step, outcome);
    const way = { from: drawing.exit, to: id, kind: 'flow' } as const;
    return event === undefined
      ? { ...way, label: choice ? said : '' }
      : { ...way, label: outcomeInWords(step, outcome, language), event };
  });
}

/** The edges by which a task is sent back, also out of the branch that it stands in. */
function backEdges(
  step: Step,
  drawing: StepDrawing,
  arrivals: readonly ((name: string) => Arrival)[],
  language: DiagramLanguage,
): ChartEdge[] {
  if (step.kind !== 'task') return [];
  return waysBack(step).flatMap((target): ChartEdge[] => {
    const { levels, name } = placeOfBack(target);
    const to = arrivals[levels]?.(name);
    if (to === undefined) return [];
    const label = outcomeInWords(step, backExit(target), language);
    return [{ from: drawing.exit, to: to.id, label, kind: 'flow' }];
  });
}

/** Whether an exit is taken by the ends of branches rather than from the join. */
function isInterrupt(step: Step, outcome: string): boolean {
  return (
    (step.kind === 'parallel' || step.kind === 'inclusive') && step.interrupts.includes(outcome)
  );
}

/** Walking the graphs of a procedure: the root and the branches of its steps. */
import { backExitsOf } from './back.js';
import type { Graph, Step } from './graph.js';

/** A graph of the procedure and where it stands. */
export interface PlacedGraph {
  /** Static path of the graph: `''` for the root, `liaise/residence` for a branch of `liaise`. */
  readonly path: string;
  readonly graph: Graph;
}

/** A step, the graph it stands in, and its static path such as `liaise/residence/confirm`. */
export interface PlacedStep {
  readonly path: string;
  readonly name: string;
  readonly step: Step;
  readonly in: PlacedGraph;
}

/** Joins a path and a name by a slash; the root path is empty. */
export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

/** All graphs of a procedure, a parent before its branches, in declared order. */
export function listGraphs(root: Graph, path = ''): PlacedGraph[] {
  const found: PlacedGraph[] = [];
  const waiting: PlacedGraph[] = [{ path, graph: root }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    found.push(next);
    for (const [name, step] of Object.entries(next.graph.steps)) {
      for (const [branch, graph] of Object.entries(branchesOf(step))) {
        waiting.push({ path: joinPath(joinPath(next.path, name), branch), graph });
      }
    }
  }
  return found;
}

/** All steps of a procedure, graph by graph. */
export function listSteps(root: Graph): PlacedStep[] {
  return listGraphs(root).flatMap((placed) =>
    Object.entries(placed.graph.steps).map(([name, step]) => ({
      path: joinPath(placed.path, name),
      name,
      step,
      in: placed,
    })),
  );
}

/** The branches of a step that are written in the definition. */
export function branchesOf(step: Step): Readonly<Record<string, Graph>> {
  return step.kind === 'parallel' || step.kind === 'inclusive' ? step.branches : {};
}

/** Outcome → next step, for every outcome by which a step can be left; empty for an end. */
export function exitsOf(step: Step): Readonly<Record<string, string>> {
  if (step.kind === 'end') return {};
  const exits: Record<string, string> = {};
  if (step.kind === 'decision') {
    for (const branch of step.branches) exits[branch.name] = branch.to;
    exits.otherwise = step.otherwise;
  } else {
    for (const [outcome, target] of Object.entries(step.on)) {
      if (target !== undefined) exits[outcome] = target;
    }
  }
  return Object.assign(exits, deadlineExitsOf(step), backExitsOf(step));
}

/** Deadline event → next step, for the events that interrupt a step. */
export function deadlineExitsOf(step: Step): Readonly<Record<string, string>> {
  if (step.kind === 'end') return {};
  const exits: Record<string, string> = {};
  for (const [name, event] of Object.entries(step.events)) {
    if (event.to !== undefined) exits[name] = event.to;
  }
  return exits;
}

/** The steps of two versions side by side, and what a step of the old one is called in the new. */
import { catchesOf } from '../definition/catches.js';
import { listGraphs, listSteps } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import type { CoreLanguage } from '../words/language.js';
import type { Catch, Step } from '../definition/graph.js';
import { handlerOfGraph, handlerOfStep, joinPath } from '../definition/path.js';

/** Two versions of a procedure. */
export interface Versions {
  readonly from: Procedure;
  readonly to: Procedure;
  /** The language that says what keeps a dossier from moving. */
  readonly language: CoreLanguage;
  /** The step at a path of the old version. */
  oldStep(path: string): Step | undefined;
  /** The step at a path of the new version. */
  newStep(path: string): Step | undefined;
  /** What the handler at the path of a graph handles, in the old version. */
  oldCatch(graph: string): Catch | undefined;
  /** What the handler at the path of a graph handles, in the new version. */
  newCatch(graph: string): Catch | undefined;
  /** A path of the old version in the new one: of a step, or of the graph of a branch. */
  renamed(path: string): string;
}

/** Puts two versions side by side; `renames` maps old step paths to new ones. */
export function compareVersions(
  from: Procedure,
  to: Procedure,
  renames: Readonly<Record<string, string>>,
  language: CoreLanguage,
): Versions {
  const [old, young] = [from, to].map(
    (procedure) => new Map(listSteps(procedure).map(({ path, step }) => [path, step])),
  );
  const [oldCatches, youngCatches] = [from, to].map(catchesByHandler);
  const known = new Map(Object.entries(renames));
  return {
    from,
    to,
    language,
    oldStep: (path) => old?.get(path),
    newStep: (path) => young?.get(path),
    oldCatch: (graph) => oldCatches?.get(graph),
    newCatch: (graph) => youngCatches?.get(graph),
    renamed(path) {
      const parts = path.split('/');
      for (let length = parts.length; length > 0; length--) {
        const renamed = known.get(parts.slice(0, length).join('/'));
        if (renamed !== undefined) return [renamed, ...parts.slice(length)].reduce(joinPath);
      }
      return path;
    },
  };
}

/** What is caught, by the paths of the graphs that handle it. */
function catchesByHandler(procedure: Procedure): ReadonlyMap<string, Catch> {
  const found = new Map<string, Catch>();
  for (const { path, graph } of listGraphs(procedure)) {
    for (const [name, caught] of Object.entries(graph.catches ?? {})) {
      found.set(handlerOfGraph(path, name), caught);
    }
    for (const [step, definition] of Object.entries(graph.steps)) {
      for (const [name, caught] of Object.entries(catchesOf(definition))) {
        found.set(handlerOfStep(joinPath(path, step), name), caught);
      }
    }
  }
  return found;
}

/**
 * The graph that a step stands in, in one of the versions that are compared: `''` for the root,
 * `liaise/residence` for a branch.
 */
export function graphOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

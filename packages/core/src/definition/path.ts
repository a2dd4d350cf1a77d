/** Paths into the JSON of a procedure, as issues name them. */

/**
 * `liaise/residence` + `start` → `steps.liaise.branches.residence.start`; of what handles a catch,
 * `check/!late` + `start` → `steps.check.catches.late.graph.start`.
 */
export function definitionPath(graphPath: string, rest: string): string {
  const path: string[] = [];
  const parts = graphPath.split('/');
  // A graph has a `!` before each handler that it lies in; the first graph has no name.
  const [, ...ofRoot] = (parts.length % 2 === 1 ? (parts.shift() ?? '') : '').split('!');
  for (const name of ofRoot) path.push(`catches.${name}.graph`);
  for (let i = 0; i + 1 < parts.length; i += 2) {
    path.push(`steps.${parts[i]}`);
    const [branch, ...handlers] = (parts[i + 1] ?? '').split('!');
    if (branch !== '') path.push(`branches.${branch}`);
    for (const name of handlers) path.push(`catches.${name}.graph`);
  }
  return [...path, rest].join('.');
}

/** Joins a path and a name by a slash; the root path is empty. */
export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

/** The path of the graph that handles what a step catches, by the path of the step. */
export function handlerOfStep(path: string, caught: string): string {
  return `${path}/!${caught}`;
}

/** The path of the graph that handles what a graph catches, by the path of that. */
export function handlerOfGraph(path: string, caught: string): string {
  return `${path}!${caught}`;
}

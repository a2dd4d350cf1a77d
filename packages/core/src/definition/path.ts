/** Paths into the JSON of a procedure, as issues name them. */

/** `liaise/residence` + `start` → `steps.liaise.branches.residence.start`. */
export function definitionPath(graphPath: string, rest: string): string {
  if (graphPath === '') return rest;
  const parts = graphPath.split('/');
  const prefix: string[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    prefix.push(`steps.${parts[i]}.branches.${parts[i + 1]}`);
  }
  return `${prefix.join('.')}.${rest}`;
}

/** Joins a path and a name by a slash; the root path is empty. */
export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

/** Ids of elements: paths of steps hold `/` and `!`, which no id of XML may. */

/** `liaise.residence.confirm` for `liaise/residence/confirm`, `check._late` for `check/!late`. */
export function idOf(path: string): string {
  return path.replaceAll('/', '.').replaceAll('!', '_');
}

/** The id of what a step catches. */
export function idOfCatch(path: string, name: string): string {
  return `${idOf(path)}-on-${name}`;
}

/** The id of a deadline event, or of an outcome that time brings, on the edge of a step. */
export function idOfEdge(path: string, name: string): string {
  return `${idOf(path)}-at-${name}`;
}

/** Ids of elements: paths of steps hold `/` and `!`, which no id of XML may. */

/**
 * The id of the element that shows a step in an export, by the path of the step.
 *
 * @example
 * ```ts
 * bpmnId('liaise/residence/confirm'); // => 'liaise.residence.confirm'
 * ```
 */
export function bpmnId(path: string): string {
  return path.replaceAll('/', '.').replaceAll('!', '_');
}

/** The id of what a step catches. */
export function idOfCatch(path: string, name: string): string {
  return `${bpmnId(path)}-on-${name}`;
}

/** The id of a deadline event, or of an outcome that time brings, on the edge of a step. */
export function idOfEdge(path: string, name: string): string {
  return `${bpmnId(path)}-at-${name}`;
}

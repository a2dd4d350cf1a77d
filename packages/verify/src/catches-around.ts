/** What catches something around a step: the step itself, its graph, and what these stand in. */
import { catchesOf, listGraphs, type Catch } from '@thutuc/core/procedure';
import type { Subject } from './subject.js';

/** What is caught around a step, the nearest first. */
export function catchesAround({ procedure, steps }: Subject, stepPath: string): Catch[] {
  const stepAt = new Map(steps.map(({ path, step }) => [path, step]));
  const graphAt = new Map(listGraphs(procedure).map(({ path, graph }) => [path, graph]));
  const found: Catch[] = [];
  let path = stepPath;
  for (;;) {
    const step = stepAt.get(path);
    const caught = step === undefined ? graphAt.get(path)?.catches : catchesOf(step);
    found.push(...Object.values(caught ?? {}));
    if (path === '') return found;
    path = holderOf(path);
  }
}

/** `liaise/residence` of a step in it, `liaise` of that, `check` of `check/!late`, and so on. */
function holderOf(path: string): string {
  const [slash, mark] = [path.lastIndexOf('/'), path.lastIndexOf('!')];
  if (mark > slash + 1 || (mark === 0 && slash === -1)) return path.slice(0, mark);
  return path.slice(0, Math.max(0, slash));
}

/** The step that a static path belongs to. */
import { listSteps } from './list-steps.js';
import { outerDuty } from './outer-duty.js';
import type { Procedure } from './procedure.js';

/** The states of a handoff and of a question, which stand in scopes of their step. */
const lifecycleStates: ReadonlySet<string> = new Set(['sending', 'sent', 'asked']);

/** The path of the step that a static path belongs to: of the handoff for `f/handoff/sending`. */
export function pathOfStep(procedure: Procedure, path: string): string {
  const last = path.lastIndexOf('/');
  if (last < 0 || !lifecycleStates.has(path.slice(last + 1))) return path;
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/', last - 1)));
  return outerDuty(path) === undefined && pathsWithStates(procedure).has(above) ? above : path;
}

const withStates = new WeakMap<Procedure, ReadonlySet<string>>();

/** The paths of the steps that have a lifecycle; they are asked for at each command. */
function pathsWithStates(procedure: Procedure): ReadonlySet<string> {
  let paths = withStates.get(procedure);
  if (paths === undefined) {
    const steps = listSteps(procedure).filter(({ step: { kind } }) => {
      return kind === 'handoff' || kind === 'consultation';
    });
    paths = new Set(steps.map(({ path }) => path));
    withStates.set(procedure, paths);
  }
  return paths;
}

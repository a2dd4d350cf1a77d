/** How often steps are entered, and how often they may be. */
import type { Step } from '../definition/graph.js';
import type { Scope } from './dossier.js';
import { CommandError } from './errors.js';

/** How often a step was entered in a scope. */
export function visitsOf({ visits }: Scope, step: string): number {
  for (const visit of visits) if (visit.step === step) return visit.entries;
  return 0;
}

/** How often a step was entered in a scope, without the entries that were annulled. */
export function timesInto({ visits }: Scope, step: string): number {
  for (const visit of visits) {
    if (visit.step === step) return visit.entries - (visit.annulled ?? 0);
  }
  return 0;
}

/**
 * Asserts that a step may be entered once more in a scope.
 *
 * @throws CommandError `VISITS_LIMIT`
 */
export function assertVisit(
  scope: Scope,
  name: string,
  step: Exclude<Step, { kind: 'end' }>,
): void {
  const { visitsMax } = step;
  if (visitsMax === undefined) return;
  const times = timesInto(scope, name) + 1;
  if (times <= visitsMax) return;
  throw new CommandError(
    'VISITS_LIMIT',
    `Step "${name}" may be entered ${visitsMax} times at most in one scope; this would be time ${times}.`,
    { step: name, visitsMax },
  );
}

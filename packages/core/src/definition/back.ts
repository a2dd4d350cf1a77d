/** Where a dossier may be sent back to, and the exits that this adds to steps. */
import type { Step } from './graph.js';

const prefix = 'back:';
const outwards = '../';

/** The exit by which a dossier is sent back to a step, named as `back.to` names it. */
export function backExit(target: string): string {
  return prefix + target;
}

/** Whether an outcome is an exit by which a dossier is sent back. */
export function isBackExit(outcome: string): boolean {
  return outcome.startsWith(prefix);
}

/** The step that an exit sends a dossier back to. */
export function targetOfBack(outcome: string): string {
  return outcome.slice(prefix.length);
}

/** How many graphs further out a target lies, and the name of its step there. */
export function placeOfBack(target: string): { readonly levels: number; readonly name: string } {
  const name = target.slice(target.lastIndexOf('/') + 1);
  return { levels: (target.length - name.length) / outwards.length, name };
}

/** A target of sending back outside of a branch, as the graph around that branch names it. */
export function seenFromAround(target: string): string {
  return target.slice(outwards.length);
}

/**
 * Where dossiers are sent back to from a step, and from steps in its branches to outside of them;
 * each as the graph names it in which the step stands.
 */
export function waysBack(step: Step): readonly string[] {
  if (step.kind === 'task') return step.back?.to ?? [];
  return branchStepsOf(step).flatMap((inner) =>
    waysBack(inner).flatMap((target) =>
      target.startsWith(outwards) ? [seenFromAround(target)] : [],
    ),
  );
}

/** How often a step sends a dossier back at most, or the steps together that leave its branches. */
export function timesBack(step: Step): number {
  if (step.kind === 'task') return step.back?.max ?? 0;
  return branchStepsOf(step)
    .filter((inner) => waysBack(inner).some((target) => target.startsWith(outwards)))
    .reduce((sum, inner) => sum + timesBack(inner), 0);
}

/** Exit → step, for the steps of its own graph that a step is left to by sending back. */
export function backExitsOf(step: Step): Readonly<Record<string, string>> {
  const own = waysBack(step).filter((target) => !target.startsWith(outwards));
  return Object.fromEntries(own.map((target) => [backExit(target), target]));
}

function branchStepsOf(step: Step): readonly Step[] {
  if (step.kind !== 'parallel' && step.kind !== 'inclusive') return [];
  return Object.values(step.branches).flatMap(({ steps }) => Object.values(steps));
}

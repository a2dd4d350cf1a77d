/** How a branch ends from which a dossier is sent back to a step outside of it. */
import { backExit, isBackExit, placeOfBack, type Step, waysBack } from '@thutuc/core/procedure';
import type { Exit, Node } from './model.js';

const keeping = 'keep:';

/** The exit of a fork that keeps what its branches had ended with. */
function keepExitOfReturn(target: string): string {
  return keeping + target;
}

/** The end of a branch that a dossier leaves by being sent back, as the fork around it sees it. */
export function returnNode(name: string, target: string, keeps: boolean): Node {
  const inside = target.slice('../'.length);
  const outcome = keeps ? keepExitOfReturn(inside) : backExit(inside);
  return { name, kind: 'end', outcome, exits: [], timers: [], bounds: [] };
}

/** The ways by which a fork is left further out than its own graph. */
export function exitsAround(path: string, step: Step, put: (node: Node) => number): Exit[] {
  return waysBack(step).flatMap((target): Exit[] => {
    if (placeOfBack(target).levels === 0) return [];
    const outcome = backExit(target);
    const plain = put(returnNode(`${path}/@${outcome}`, target, false));
    const kept = put(returnNode(`${path}/@keep:${target}`, target, true));
    return [
      { outcome, probability: 0, to: plain },
      { outcome: keepExitOfReturn(target), probability: 0, to: kept },
    ];
  });
}

/** The exit of a fork of which a dossier is sent back; `undefined` where it is not. */
export function exitOfReturn(done: readonly string[]): string | undefined {
  const last = done.at(-1);
  if (last === undefined || isBackExit(last)) return last;
  if (!last.startsWith(keeping)) return undefined;
  const target = last.slice(keeping.length);
  return placeOfBack(target).levels === 0 ? backExit(target) : last;
}

/** Whether a fork that is left keeps what its branches had ended with. */
export function keepsEndedOnReturn(done: readonly string[]): boolean {
  const last = done.at(-1) ?? '';
  return last.startsWith(keeping) && placeOfBack(last.slice(keeping.length)).levels === 0;
}

/** Whether a branch ends since a dossier is sent back out of it. */
export function isReturn(outcome: string): boolean {
  return isBackExit(outcome) || outcome.startsWith(keeping);
}

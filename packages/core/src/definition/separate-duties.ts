/**
 * The duties of a procedure that decide something, by their paths, and which of them a rule of
 * separation names. The engine enforces and the verifier proves by what stands here.
 */
import type { Step } from './graph.js';
import type { RoleRef } from './party.js';
import type { Procedure } from './procedure.js';
import { listSteps } from './list-steps.js';
import { outerDuty } from './outer-duty.js';
import { otherActorsOf, payingActorsOf } from './step-actors.js';

/** The duties of a dossier as a whole that decide something, with the field that owns each. */
const wholeDuties = {
  '@receipt': 'receipt',
  '@result': 'result',
  '@withdrawal': 'withdrawal',
  '@apology': 'apology',
  '@extension': 'extension',
  '@suspension': 'suspension',
} as const;

/** A duty of a dossier as a whole that decides something. */
export type WholeDuty = keyof typeof wholeDuties;

/** A duty that decides something. */
interface DecidingDuty {
  /** The static path of the step, or `@receipt` and the like. */
  readonly path: string;
  /** The roles that decide it: whoever owns it, and whom the step names besides. */
  readonly owners: readonly RoleRef[];
}

/** All duties of a procedure that decide something, with the roles that decide them. */
export function decidingDuties(procedure: Procedure): DecidingDuty[] {
  const steps = listSteps(procedure).flatMap(({ path, step }) => {
    const owners = decidersOf(procedure, step);
    return owners.length === 0 ? [] : [{ path, owners }];
  });
  const whole = Object.entries(wholeDuties).flatMap(([path, field]) => {
    const owner = procedure[field];
    return owner === undefined ? [] : [{ path, owners: [owner] }];
  });
  return [...steps, ...whole];
}

function decidersOf(procedure: Procedure, step: Step): readonly RoleRef[] {
  switch (step.kind) {
    case 'end':
      return [];
    case 'decision':
    case 'parallel':
    case 'inclusive':
      // Nobody's duty: where it cannot go on, the receiving role decides.
      return [procedure.receipt];
    case 'supplement':
      return [];
    case 'handoff':
      return [step, ...otherActorsOf(step, 'sending'), step.to];
    case 'consultation':
      return [
        ...step.consulted,
        ...(step.consultedUnits === undefined ? [] : [step.consultedUnits]),
      ];
    case 'payment':
      return payingActorsOf(procedure, step);
    case 'task':
      return [
        step,
        ...otherActorsOf(step, step.kind),
        ...(step.back === undefined ? [] : [step.back.role]),
      ];
    default:
      return [step, ...otherActorsOf(step, step.kind)];
  }
}

/**
 * Whether a name in a rule of separation means a duty: its path, or the name of the step, which
 * means every step of that name. Where the path was not kept, its last name counts.
 *
 * @param home - The procedure whose duties are named without `sub:`.
 */
export function meansDuty(name: string, path: string, home?: string): boolean {
  const named = outerDuty(name);
  const done = outerDuty(path);
  if ((named?.procedure ?? home) !== (done?.procedure ?? home)) return false;
  return meansOwn(named?.path ?? name, done?.path ?? path);
}

function meansOwn(name: string, path: string): boolean {
  if (name === path) return true;
  if (!name.includes('/')) return name === path.slice(path.lastIndexOf('/') + 1);
  return !path.includes('/') && path === name.slice(name.lastIndexOf('/') + 1);
}

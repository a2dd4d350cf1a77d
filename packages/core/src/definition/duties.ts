/**
 * The duties of a procedure that decide something, by their paths, and which of them a rule of
 * separation names. The engine enforces and the verifier proves by what stands here.
 */
import type { Step } from './graph.js';
import type { RoleRef } from './party.js';
import type { Procedure } from './procedure.js';
import { branchesOf, listSteps } from './walk.js';

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
  readonly owners: readonly RoleRef[];
}

/** All duties of a procedure that decide something, with the roles that own them. */
export function decidingDuties(procedure: Procedure): DecidingDuty[] {
  const steps = listSteps(procedure).flatMap(({ path, step }) => {
    const owners = ownersOf(procedure, step);
    return owners.length === 0 ? [] : [{ path, owners }];
  });
  const whole = Object.entries(wholeDuties).flatMap(([path, field]) => {
    const owner = procedure[field];
    return owner === undefined ? [] : [{ path, owners: [owner] }];
  });
  return [...steps, ...whole];
}

function ownersOf(procedure: Procedure, step: Step): readonly RoleRef[] {
  switch (step.kind) {
    case 'end':
    case 'decision':
    case 'parallel':
    case 'inclusive':
    case 'supplement':
      return [];
    case 'handoff':
      return [step, step.to];
    case 'consultation':
      return [
        ...step.consulted,
        ...(step.consultedUnits === undefined ? [] : [step.consultedUnits]),
      ];
    case 'payment':
      return [step.confirmedBy ?? procedure.receipt];
    default:
      return [step];
  }
}

/**
 * Whether a name in a rule of separation means a duty: its path, or the name of the step, which
 * means every step of that name. Where the path was not kept, its last name counts.
 */
export function meansDuty(name: string, path: string): boolean {
  if (name === path) return true;
  if (!name.includes('/')) return name === path.slice(path.lastIndexOf('/') + 1);
  return !path.includes('/') && path === name.slice(name.lastIndexOf('/') + 1);
}

/** The states of a handoff and of a question, which stand in scopes of their step. */
const lifecycleStates: ReadonlySet<string> = new Set(['sending', 'sent', 'asked']);

/** The path of the step that a static path belongs to: of the handoff for `f/handoff/sending`. */
export function pathOfStep(procedure: Procedure, path: string): string {
  const parts = path.split('/');
  if (parts.length < 3 || !lifecycleStates.has(parts.at(-1) ?? '')) return path;
  const above = parts.slice(0, -2);
  const kind = stepAt(procedure, above)?.kind;
  return kind === 'handoff' || kind === 'consultation' ? above.join('/') : path;
}

function stepAt(procedure: Procedure, [first = '', ...rest]: readonly string[]): Step | undefined {
  let step = procedure.steps[first];
  for (let i = 0; i < rest.length; i += 2) {
    const branches = step === undefined ? {} : branchesOf(step);
    step = branches[rest[i] ?? '']?.steps[rest[i + 1] ?? ''];
  }
  return step;
}

/**
 * The duties of a procedure that decide something, by their paths, and which of them a rule of
 * separation names. The engine enforces and the verifier proves by what stands here.
 */
import type { Step, StepOf } from './graph.js';
import type { RoleRef } from './party.js';
import type { Procedure } from './procedure.js';
import { listSteps } from './list-steps.js';

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
      return [step, ...alsoOn(step, 'sending'), step.to];
    case 'consultation':
      return [
        ...step.consulted,
        ...(step.consultedUnits === undefined ? [] : [step.consultedUnits]),
      ];
    case 'payment':
      return payeesOf(procedure, step);
    case 'task':
      return [
        step,
        ...alsoOn(step, step.kind),
        ...(step.back === undefined ? [] : [step.back.role]),
      ];
    default:
      return [step, ...alsoOn(step, step.kind)];
  }
}

/** Whom a step names besides its owner; a question or a handoff is for whom it went to alone. */
export function alsoOn(step: Step, kind: string): readonly RoleRef[] {
  return 'also' in step && kind !== 'sent' && kind !== 'asked' ? step.also : [];
}

/**
 * Those who may say that a payment was made: the payee, and the roles that the step names besides.
 * The applicant, whose duty it is to pay, only where the procedure names them.
 */
export function payeesOf(procedure: Procedure, step: StepOf<'payment'>): readonly RoleRef[] {
  const { confirmedBy = procedure.receipt, also, party, role } = step;
  const isDueFromApplicant = procedure.parties[party]?.kind === 'applicant';
  return [confirmedBy, ...(isDueFromApplicant ? [] : [{ party, role }]), ...also];
}

/** A duty in a dossier of another procedure, which a rule names `sub:procedure/path`. */
interface OuterDuty {
  readonly procedure: string;
  readonly path: string;
}

/** What a name says of a duty in dossiers of another procedure; `undefined` for one's own. */
export function outerDuty(name: string): OuterDuty | undefined {
  if (!name.startsWith('sub:')) return undefined;
  const found = /^sub:([^/]+)\/(.+)$/.exec(name);
  return found === null ? undefined : { procedure: found[1] ?? '', path: found[2] ?? '' };
}

/** The name of a duty as dossiers of other procedures know it; such a name stays as it is. */
export function outerName(procedure: string, path: string): string {
  return outerDuty(path) === undefined ? `sub:${procedure}/${path}` : path;
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

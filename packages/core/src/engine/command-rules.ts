/** What the engine goes by at a command, whichever it is: plain data from the command's file. */
import type { WholeDuty } from '../definition/separate-duties.js';
import type { Step } from '../definition/graph.js';
import type { Lifecycle } from './dossier.js';
import { type Permission, isPermissionOfDossier } from './permission.js';
import type { WorkKind } from './work-kinds.js';

/**
 * What a command decides, for the separation of duties: the step that it leaves, a duty of the
 * dossier as a whole, or nothing. One that is `impartial` decides no duty, but what it says of the
 * dossier weighs as much: it is not for the applicant's side. Who is `chosen` for a step is one who
 * may decide it.
 */
export type Decides = 'step' | 'chosen' | WholeDuty | 'impartial' | 'nothing';

/**
 * The earliest instant that a command can take effect at: when the dossier came in, its latest
 * fact, or when its result was ready.
 */
export type Earliest = 'receipt' | 'latest' | 'result';

/** What the engine goes by at a command. */
export interface CommandRules {
  readonly type: string;
  /** Who may give it. */
  readonly permission: Permission;
  /** The states of a dossier in which it applies; none for one that opens a dossier. */
  readonly lifecycles: readonly Lifecycle[];
  readonly decides: Decides;
  /**
   * The kinds of open steps at which it records what happened; the first where it need not name the
   * step. Absent for a command that records no fact of a step.
   */
  readonly worksOn: readonly WorkKind[] | undefined;
  readonly earliest: Earliest;
  /**
   * It is an act of the applicant for which, where several apply, all may have to stand together.
   */
  readonly joint: boolean;
}

/**
 * Whether a command may be about a step of a kind, by its rules; one that records no fact of a step
 * may be.
 */
export function mayBeAbout({ worksOn }: CommandRules, kind: Step['kind']): boolean {
  return worksOn === undefined || worksOn.some((work) => stepKindOf(work) === kind);
}

/** The kind of the step that is worked on, or in whose lifecycle. */
function stepKindOf(kind: WorkKind): Step['kind'] | undefined {
  switch (kind) {
    case 'guidance':
      return undefined;
    case 'sending':
    case 'sent':
      return 'handoff';
    case 'asked':
      return 'consultation';
    default:
      return kind;
  }
}

/**
 * Whether a command, by its rules, records what happened at a step: such a fact may have been in
 * time.
 */
export function isFactOfStep({ permission, worksOn }: CommandRules): boolean {
  return !isPermissionOfDossier(permission) || worksOn !== undefined;
}

/** The work port: lists of open work and of dossiers, and the timers that are due. */
import type { Lifecycle } from '../engine/dossier.js';
import type { LeaseRequest } from './lease.js';
import type { Page, PageRequest } from './page-request.js';
import type { DossierRow, Timer, WorkItem } from './rows.js';

/** Which work items to list, in the order of their due instants; those without one come last. */
export interface WorklistQuery extends PageRequest {
  readonly unit?: string;
  readonly role?: string;
  readonly procedure?: string;
  readonly claimedBy?: string;
  /** Only items that a person has claimed. */
  readonly claimed?: true;
  /**
   * Only items that the person has claimed, and those that nobody has and that one of the roles
   * owns, or is offered, or that the person is offered on the day.
   */
  readonly person?: {
    readonly id: string;
    readonly roles: readonly RoleInUnit[];
    /** Civil date. */
    readonly on: string;
  };
  /** Only items whose due instant is this one or later, in epoch milliseconds. */
  readonly dueFrom?: number;
  /** Only items whose due instant lies before this one, in epoch milliseconds. */
  readonly dueBefore?: number;
}

/** A role in a unit. */
export interface RoleInUnit {
  readonly unit: string;
  readonly role: string;
}

/** Which dossiers to list, in the order of their ids. */
export interface DossierQuery extends PageRequest {
  readonly procedure?: string;
  readonly lifecycle?: Lifecycle;
}

/**
 * Which dossiers to search for, in the order of their ids: those that have every term asked for.
 * At least one must be asked for, and no more than 32.
 */
export interface SearchQuery extends DossierQuery {
  /** Each is the beginning of a term of the dossier. */
  readonly prefixes?: readonly string[];
  /** Each is a term of the dossier. */
  readonly terms?: readonly string[];
}

/** Where open work is found: by people in lists, by workers as timers. Commits write it. */
export interface WorkPort {
  worklist(query: WorklistQuery): Promise<Page<WorkItem>>;
  listDossiers(query: DossierQuery): Promise<Page<DossierRow>>;
  search(query: SearchQuery): Promise<Page<DossierRow>>;
  /**
   * When the next timer can be claimed, in epoch milliseconds: its instant, or the end of its
   * lease; `undefined` where there is no timer.
   */
  nextTimerAt(): Promise<number | undefined>;
  /** Timers that are due and not under lease, those free for longest first. A commit drops them. */
  claimTimers(lease: LeaseRequest): Promise<readonly Timer[]>;
  /** Gives back at once whatever timers a worker holds: for a graceful stop. */
  releaseTimers(worker: string): Promise<void>;
}

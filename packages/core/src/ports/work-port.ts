/** The work port: lists of open work and of dossiers, and the timers that are due. */
import type { Lifecycle } from '../engine/dossier.js';
import type { LeaseRequest } from './lease.js';
import type { Page, PageRequest } from './page-request.js';
import type { DossierRow, ListedItem, Timer, WorkItem } from './rows.js';
import type { Standing } from './work-standing.js';

/** Which work items to list, in the order of their due instants; those without one come last. */
export interface WorklistQuery extends PageRequest {
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  readonly procedure?: string | undefined;
  readonly claimedBy?: string;
  /** Only items that a person has claimed, or that nobody has. */
  readonly claimed?: boolean;
  /** Name of the step in its graph. */
  readonly step?: string | undefined;
  /** Only items of dossiers that stand so. */
  readonly lifecycle?: Lifecycle | undefined;
  /** Only items that stand so at an instant, in epoch milliseconds. */
  readonly standing?: { readonly is: Standing; readonly at: number };
  /** Only items that are overdue at this instant and do not rest, in epoch milliseconds. */
  readonly overdueAt?: number;
  /** Only items of dossiers that have each of these as the beginning of a term; 1 to 32. */
  readonly prefixes?: readonly string[];
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

/** Which work items to list with their dossiers, and in which order. */
export interface WorkQuery extends WorklistQuery {
  /** By due instant, those without one last; or by when the dossier came in. @defaultValue 'due' */
  readonly order?: 'due' | 'received';
}

/** A role in a unit. */
export interface RoleInUnit {
  readonly unit: string;
  readonly role: string;
}

/** Which dossiers to list, in the order of their ids. */
export interface DossierQuery extends PageRequest {
  readonly code?: string;
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
  /** Work items, each with its dossier as it was committed with it. */
  listWork(query: WorkQuery): Promise<Page<ListedItem>>;
  /** How many work items match: exact up to `max`, and `max` + 1 where there are more. */
  countWork(query: WorklistQuery, max: number): Promise<number>;
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

/** What the kernel runs: a scenario made into nodes, pools and streams, every name an index. */
import type { OfficeTime } from '../office-time/office-time.js';
import type { CaseData } from '../scenario/data.js';
import type { Arrivals } from '../scenario/arrivals.js';
import type { Distribution } from '../scenario/distribution.js';
import type { Pool } from '../scenario/staff.js';
import type { CatchingModel } from './catching.js';
import type { InterruptionModel } from './interruptions.js';
import type { CarryAt, LastInstant } from './legal-instants.js';
import type { LawModel } from './law-model.js';

/** A way out of a node. */
export interface Exit {
  readonly outcome: string;
  /** Index of the next node. */
  readonly to: number;
  readonly probability: number;
  /** How often it may be taken, where that is bounded by itself. */
  readonly counts?: readonly Bound[];
  /** Index of the node that it leads to in the end, where branches are left on the way. */
  readonly leadsTo?: number;
}

/** Who holds a dossier at a node: an agency of its own staff, another agency, the applicant. */
export type Holder = 'staff' | 'agency' | 'applicant';

/** A timer that ends a visit of a node when its time has passed. */
export interface NodeTimer {
  readonly lastInstant: LastInstant;
  /** At once where left out; later where facts in time may be typed in later. */
  readonly carryAt?: CarryAt | undefined;
  readonly outcome: string;
  readonly to: number;
  /** The index of what is caught by it beside the visit, which does not end then. */
  readonly caught?: number;
}

interface NodeFields {
  /** The path of the step, or what is added to it. */
  readonly name: string;
  readonly exits: readonly Exit[];
  readonly timers: readonly NodeTimer[];
  /** When a duty with timers is due, where a wait of another step can shift it. */
  readonly dueAt?: LastInstant;
  /** How often a dossier may enter it. */
  readonly bounds: readonly Bound[];
  /** What the dossier's data become when it is left by an outcome. */
  readonly data?: Readonly<Record<string, CaseData>>;
  /** The way out by the dossier's data, where it is not drawn. */
  readonly chosenBy?: (data: CaseData) => string;
}

/** How often a dossier may enter nodes of one kind, and until when. */
export interface Bound {
  /** Index among the bounds of the model. */
  readonly index: number;
  /** Whether it is counted over the whole dossier, and not anew in each scope. */
  readonly isOfDossier: boolean;
  readonly max: number;
  /** The last instant at which it may be entered, from the instant of acceptance. */
  readonly lastInstant?: (acceptedAt: number) => number;
}

/** Work of a pool. */
export interface WorkNode extends NodeFields {
  readonly kind: 'work';
  readonly pool: number;
  readonly service: Distribution;
  /** How many are served by one person at once: at least and at most; one where left out. */
  readonly batch?: { readonly min: number; readonly max: number };
  /** Replaces the priority that the dossier came with. */
  readonly priority?: number;
  /** Index of the party whose staff it is. */
  readonly party: number;
}

/** Time that passes without staff of the scenario. */
export interface DelayNode extends NodeFields {
  readonly kind: 'delay';
  readonly service: Distribution;
  readonly holder: Holder;
  readonly party: number;
  /** What a visit does to the legal clock. */
  readonly clock?: { readonly reason: string; readonly effect: 'suspend' | 'restart' };
  /** What the applicant is waited for; the national portal shows it. */
  readonly duty?: 'supplement' | 'payment';
  /** Whether the due dates of what is open beside it move with it. */
  readonly shiftsOthers: boolean;
}

/** A choice that takes no time. */
export interface ChoiceNode extends NodeFields {
  readonly kind: 'choice';
}

/** A branch of a fork. */
export interface Branch {
  readonly name: string;
  readonly to: number;
  readonly probability: number;
}

/** Branches that run at the same time. */
export interface ForkNode extends NodeFields {
  readonly kind: 'fork';
  /** First nodes of the branches, and the probability that a branch runs. */
  readonly branches: readonly Branch[];
  /** The names of the branches that run by the dossier's data, where they are not drawn. */
  readonly branchesBy?: (data: CaseData) => readonly string[];
  /** The branch that runs when none was drawn. */
  readonly otherwise?: number;
  /** Branches known from the dossier's data only, all through the same node. */
  readonly extra?: { readonly to: number; readonly namesBy: (data: CaseData) => readonly string[] };
  /** Bounds of the steps within its branches: each opening counts them anew. */
  readonly innerBounds: readonly number[];
  /** The outcome of the fork, from those of its branches; `undefined` while it is open. */
  readonly outcomeOf: (done: readonly string[], open: number) => string | undefined;
  /** What is caught while it is open; a graph that catches ends as its only branch does. */
  readonly catching?: CatchingModel;
  /** Whether its only branch is one step, which people work on or wait for. */
  readonly wrapsStep?: true;
}

/** The end of a branch or of the dossier. */
export interface EndNode extends NodeFields {
  readonly kind: 'end';
  readonly outcome: string;
  /** What it escalates to what catches that around it. */
  readonly escalates?: string;
}

/** A place where a dossier can be. */
export type Node = WorkNode | DelayNode | ChoiceNode | ForkNode | EndNode;

/** So many people with the same hours and skills. */
export interface Group {
  readonly count: number;
  readonly time: OfficeTime;
  /** Names of the steps that the group can do; all where left out. */
  readonly skills?: ReadonlySet<string>;
}

/** People who share a queue. */
export interface PoolModel {
  readonly name: string;
  readonly discipline: Pool['discipline'];
  /** The capacity of the queue: a dossier that finds so many in it balks. */
  readonly waitingMax: number;
  readonly groups: readonly Group[];
  /** The hours in which its waits and its load are measured. */
  readonly time: OfficeTime;
  readonly cost: number;
  /** The first day of an absence that begins after the counted time, where there is one. */
  readonly awayFrom?: string;
}

/** A stream of dossiers. */
export interface ArrivalModel {
  readonly name: string;
  readonly to: number;
  readonly given: Arrivals;
  readonly time: OfficeTime;
  /** Minutes east of Greenwich for the local hour of an instant. */
  readonly localMs: (at: number) => number;
}

/** The instants of a run, in epoch milliseconds. */
export interface Instants {
  readonly startAt: number;
  readonly countFrom: number;
  readonly countUntil: number;
  /** When dossiers that are still there are left unfinished. */
  readonly giveUpAt: number;
}

/** What the kernel runs. */
export interface Model extends Instants {
  readonly unitMs: number;
  readonly seed: number;
  readonly time: OfficeTime;
  /** Whether working time is elapsed time. */
  readonly isAlwaysOpen: boolean;
  readonly localMs: (at: number) => number;
  readonly nodes: readonly Node[];
  readonly pools: readonly PoolModel[];
  readonly arrivals: readonly ArrivalModel[];
  readonly parties: readonly string[];
  readonly boundsCount: number;
  /** The data that every dossier comes with. */
  readonly initialData: CaseData;
  /** Milliseconds for which the share of dossiers that took no longer is counted. */
  readonly within: readonly number[];
  readonly law?: LawModel;
  /** Whether a node catches anything. */
  readonly isCatching?: boolean;
  /** All interruptions, the earliest first. */
  readonly interruptions?: readonly InterruptionModel[];
  /** The paths of what is taken never to come that is caught. */
  readonly neverCaught?: readonly string[];
}

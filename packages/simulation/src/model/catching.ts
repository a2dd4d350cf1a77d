/** What the kernel knows of what steps and graphs catch. */
import type { CaseData } from '../scenario/data.js';
import type { Coming } from '../scenario/catches.js';
import type { CarryAt, Due, LastInstant } from './legal-instants.js';

/** When something comes that is caught. */
export type CatchTrigger =
  /** The timer of the node says it, which is around the limit of a step. */
  | { readonly kind: 'limit' }
  /** Around the legal limit: the last instant before it. */
  | { readonly kind: 'law'; readonly lastInstant: (due: Due) => number }
  /** The last instant before it, by the beginning, or where it comes again, by the last time. */
  | { readonly kind: 'after'; readonly lastInstant: LastInstant }
  | { readonly kind: 'every'; readonly lastInstant: LastInstant }
  | { readonly kind: 'date'; readonly instantOf: (data: CaseData) => number | undefined }
  | { readonly kind: 'condition'; readonly holds: (data: CaseData) => boolean }
  /** As the scenario says, and an escalation by ends of its name. */
  | {
      readonly kind: 'given';
      readonly coming: Coming | undefined;
      readonly escalation: string | undefined;
    };

/** Something that a step or a graph catches. */
export interface CatchModel {
  readonly name: string;
  readonly path: string;
  readonly trigger: CatchTrigger;
  readonly interrupts: boolean;
  /** The first node of its handler, or the node that an interrupted step or graph goes to. */
  readonly to: number;
  readonly hasHandler: boolean;
  /** The node to which each outcome of a handler leads that runs instead of a graph. */
  readonly then: ReadonlyMap<string, number>;
  /** Whether the end of what it runs beside waits for its handler. */
  readonly isAwaited: boolean;
  /** Index of the bound on how often it is caught, and the bound. */
  readonly bound: { readonly index: number; readonly max: number } | undefined;
  /** When an interruption by a timer is carried out: later, where facts may come later. */
  readonly carryAt: CarryAt | undefined;
  /** Bounds of what its handler holds: each opening counts them anew. */
  readonly innerBounds: readonly number[];
}

/** A step or a graph that catches something. */
export interface CatchingModel {
  readonly of: 'step' | 'graph';
  /** How far in it lies: the innermost catches first. */
  readonly depth: number;
  readonly catches: readonly CatchModel[];
}

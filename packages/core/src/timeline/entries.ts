/** What a timeline is made of: one entry per event, each with what it changed. */
import type { Localized } from '@thutuc/legal-time';
import type { DutyKind } from '../engine/dossier.js';
import type { EventPayload } from '../engine/events.js';
import type { ImportedEntry } from '../engine/personal-facts.js';
import type { ClockFact } from '@thutuc/legal-time';
import type { ClockAfter, TimelineDue } from './dues.js';
import type { Place } from './places.js';

/** What the recording grace of a procedure holds. */
export interface Held {
  /**
   * Until when the recording grace holds what follows from a passed limit, in epoch milliseconds,
   * exclusive: what happened in time may be recorded until then.
   */
  readonly heldUntil?: number;
}

/** A duty that a person held: a work item, from its opening to its end. */
export interface TimelineDuty extends Held {
  readonly activation: string;
  readonly kind: DutyKind;
  readonly place: Place;
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly due?: TimelineDue;
}

/** The way a step was left, with its name for people where the definition gives one. */
export interface TimelineOutcome {
  readonly name: string;
  readonly label?: Localized;
}

/** Something that an event changed; `at` is in epoch milliseconds. */
export type TimelineChange =
  | { readonly kind: 'opened'; readonly at: number; readonly duty: TimelineDuty }
  | {
      readonly kind: 'ended';
      readonly at: number;
      readonly duty: TimelineDuty;
      readonly outcome: TimelineOutcome;
      /** Whether it ended after its due instant. */
      readonly late: boolean;
    }
  | { readonly kind: 'cancelled'; readonly at: number; readonly duty: TimelineDuty }
  | { readonly kind: 'redated'; readonly at: number; readonly duty: TimelineDuty }
  /** It came to another owner. */
  | { readonly kind: 'moved'; readonly at: number; readonly duty: TimelineDuty }
  | {
      /** A step that only routes was left: a choice was made, or what it opened is complete. */
      readonly kind: 'routed';
      readonly at: number;
      readonly place: Place;
      readonly outcome: TimelineOutcome;
    }
  | {
      /** A step cannot go on by itself, and waits for a role to look after it. */
      readonly kind: 'incident';
      readonly at: number;
      readonly place: Place;
      /** Code of the error behind it. */
      readonly code: string;
      readonly party: string;
      readonly unit: string;
      readonly role: string;
    }
  | ({ readonly kind: 'clock'; readonly at: number; readonly fact: ClockFact } & ClockAfter & Held);

/** An event of the dossier, as people read it. */
export interface TimelineEntry {
  readonly seq: number;
  /** The legal moment and the moment of recording, in epoch milliseconds. */
  readonly effectiveAt: number;
  readonly recordedAt: number;
  /** The event that annulled it: it counts no longer. */
  readonly annulledBy?: number;
  /** Who did it; `null` once erased. */
  readonly actor: string | null;
  readonly payload: EventPayload;
  /** Whom work or a role was given to. */
  readonly assignee?: string;
  /** The personal data fields that it recorded. */
  readonly personalFields?: readonly string[];
  /** What had happened in the system that the dossier comes from. */
  readonly history?: readonly ImportedEntry[];
  /** Reasons and notes in free text. */
  readonly note?: string;
  /** The step that the event is about. */
  readonly place?: Place;
  readonly changes: readonly TimelineChange[];
}

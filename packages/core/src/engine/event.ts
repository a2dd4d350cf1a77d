/** Events as facts: the immutable entries of a dossier's log. */
import type { NotificationTemplate, Recipient } from './effects.js';
import type { EventPayload } from './events.js';
import type { Move } from './moves.js';
import type { PersonalFacts } from './personal-facts.js';

/** That a person was notified, on an occasion. */
export interface Told {
  readonly template: NotificationTemplate;
  readonly to: Recipient;
}

/** What `decide` answers with: an event without its place in the chain. */
export interface DecidedEvent {
  /** The legal moment, in epoch milliseconds. */
  readonly effectiveAt: number;
  /** When it was recorded, in epoch milliseconds; never before the event before. */
  readonly recordedAt: number;
  /** The id of the command that caused it. */
  readonly command: string;
  readonly payload: EventPayload;
  readonly moves: readonly Move[];
  /** Who was told what, where the event may be annulled later; effects are not stored. */
  readonly told?: readonly Told[] | undefined;
  readonly personal: PersonalFacts;
}

/** An event of a log, with its place in the chain; `personal` is `null` once erased. */
export interface DossierEvent extends Omit<DecidedEvent, 'personal'> {
  readonly seq: number;
  readonly hash: string;
  readonly personal: PersonalFacts | null;
}

/**
 * An event as it is stored: the text that the hash covers, and what belongs to persons.
 *
 * `hash` is SHA-256 over `body`; `body` holds the hash of the event before, and the digest of
 * `personal`.
 */
export interface StoredEvent {
  readonly dossier: string;
  /** Place in the log, from 1. */
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly personal: string | null;
}

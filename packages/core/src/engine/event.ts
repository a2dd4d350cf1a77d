/** Events: the immutable facts of a dossier's log. */
import type { Citation } from '../definition/citation.js';
import type { TimeLimit } from '@thutuc/legal-time';
import type { Channel, Data, Dossier, ParentStep, PersonalState, Veiled } from './dossier.js';
import type { NotificationTemplate, Recipient } from './effects.js';
import type { Move } from './moves.js';
import type { RestoredPersons } from './restored.js';

/** What happened, with its public facts. */
export type EventPayload = Said & {
  /** Whether the procedure separates this duty from others, so that who did it is kept. */
  readonly separated?: true | undefined;
};

type Said =
  | {
      readonly type: 'submitted';
      readonly dossier: string;
      readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
      readonly channel: Channel;
      readonly parties: Readonly<Record<string, string>>;
      readonly rules: string;
      readonly calendars: Readonly<Record<string, string>>;
      readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
      /** The step of another dossier that opened this one. */
      readonly parent?: ParentStep | undefined;
      /** The rules of separation of the procedure that opened it, by names with `sub:`. */
      readonly separate?: Dossier['separate'];
      /** The data fields by whose words the dossier is found. */
      readonly searchable?: readonly string[] | undefined;
      readonly data: Data;
    }
  | {
      /** The dossier came in from another system, at its present position. */
      readonly type: 'imported';
      readonly dossier: string;
      readonly procedure: { readonly id: string; readonly version: string; readonly hash: string };
      readonly channel: Channel;
      readonly parties: Readonly<Record<string, string>>;
      readonly rules: string;
      readonly calendars: Readonly<Record<string, string>>;
      readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
      readonly searchable?: readonly string[] | undefined;
      readonly data: Data;
      /** Epoch milliseconds. */
      readonly submittedAt: number;
      readonly receivedAt?: number | undefined;
      readonly code?: string | undefined;
      readonly counts: Dossier['counts'];
    }
  | {
      readonly type: 'accepted';
      readonly code?: string | undefined;
      /** The parties whose units were chosen now. */
      readonly parties?: Readonly<Record<string, string>> | undefined;
      /** The calendars of their units that the dossier had not pinned. */
      readonly calendars?: Readonly<Record<string, string>> | undefined;
      readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly type: 'receiptRefused' }
  | {
      readonly type: 'stepCompleted';
      readonly activation: string;
      readonly outcome: string;
      readonly data?: Data | undefined;
    }
  | {
      readonly type: 'supplementRequested';
      readonly activation: string;
      readonly documents: readonly string[];
      /** It came later than the law wants it, and counts all the same. */
      readonly late?: true | undefined;
    }
  | {
      readonly type: 'supplementProvided';
      readonly activation: string;
      readonly data?: Data | undefined;
    }
  | { readonly type: 'supplementAbandoned'; readonly activation: string }
  | { readonly type: 'handoffSent'; readonly activation: string }
  | { readonly type: 'handoffAcknowledged'; readonly activation: string }
  | { readonly type: 'handoffRefused'; readonly activation: string }
  | {
      readonly type: 'consultationAnswered';
      readonly activation: string;
      readonly answer: 'agreed' | 'objected';
      /** The answer came after the question was closed; it is recorded and changes nothing. */
      readonly late?: true;
    }
  | {
      readonly type: 'paymentRecorded';
      readonly activation: string;
      readonly amount: number;
      readonly reference: string;
    }
  | {
      readonly type: 'signalReceived';
      readonly activation: string;
      readonly message: string;
      readonly data?: Data | undefined;
    }
  | {
      readonly type: 'apologised';
      readonly appointment: { readonly due: string; readonly dueAt: number };
      /** It came later than the law wants it, and counts all the same. */
      readonly late?: true | undefined;
    }
  | {
      readonly type: 'extended';
      readonly by: TimeLimit;
      /** It came later than the law wants it, and counts all the same. */
      readonly late?: true | undefined;
    }
  | { readonly type: 'withdrawalRequested' }
  | { readonly type: 'withdrawalApproved' }
  | { readonly type: 'withdrawalDeclined' }
  /** The applicant has taken the withdrawal back. */
  | { readonly type: 'withdrawalCancelled' }
  /** The grace of a consequence was ended: nothing came in before its limit passed. */
  | { readonly type: 'carriedOut'; readonly activation: string; readonly timer: string }
  | { readonly type: 'suspended' }
  | { readonly type: 'resumed' }
  | { readonly type: 'timerFired'; readonly activation: string; readonly timer: string }
  | { readonly type: 'workClaimed'; readonly activation: string }
  | { readonly type: 'workReassigned'; readonly activation: string }
  | { readonly type: 'workReleased'; readonly activation: string }
  | {
      readonly type: 'calendarAmended';
      readonly calendar: string;
      /** Content hashes of the versions before and after. */
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly type: 'incidentRaised';
      readonly activation: string;
      /** Code of the error behind it. */
      readonly code: string;
    }
  | {
      readonly type: 'incidentRetried';
      readonly activation: string;
      /** The parties whose units were chosen now. */
      readonly parties?: Readonly<Record<string, string>> | undefined;
      /** The calendars of their units that the dossier had not pinned. */
      readonly calendars?: Readonly<Record<string, string>> | undefined;
      readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
    }
  | {
      readonly type: 'incidentResolved';
      readonly activation: string;
      readonly outcome: string;
      /** Whether the applicant is asked to complete the dossier by that, which law bounds. */
      readonly supplement?: true | undefined;
      /** It came later than the law wants it, and counts all the same. */
      readonly late?: true | undefined;
      readonly data?: Data | undefined;
    }
  | {
      readonly type: 'childEnded';
      readonly activation: string;
      /** Which of the dossiers of the step it was, from 1. */
      readonly child: number;
      readonly outcome: string;
    }
  | { readonly type: 'stopped' }
  | { readonly type: 'resultReturned' }
  | {
      readonly type: 'documentAdded';
      /** The document and its number in the dossier, as in `plan#2`. */
      readonly id: string;
      /** Its name in the procedure. */
      readonly document: string;
      readonly mediaType: string;
      /** Bytes. */
      readonly size: number;
    }
  | {
      readonly type: 'delegated';
      readonly party: string;
      readonly role: string;
      readonly unit: string;
      /** Civil dates, both included. */
      readonly from: string;
      readonly until: string;
    }
  | {
      readonly type: 'delegationRevoked';
      /** Number of the event that gave it. */
      readonly delegation: number;
    }
  | {
      readonly type: 'corrected';
      /** Number of the event that recorded it wrongly. */
      readonly event: number;
      readonly data?: Data | undefined;
      /** The right moment of receipt, in epoch milliseconds. */
      readonly effectiveAt?: number | undefined;
      /** The right reference of a payment. */
      readonly reference?: string | undefined;
    }
  | {
      /** The dossier came under another version of its procedure. */
      readonly type: 'migrated';
      /** The version before. */
      readonly from: string;
      readonly to: { readonly id: string; readonly version: string; readonly hash: string };
      readonly rules: string;
      /** The parties that only the new version has, each with its unit. */
      readonly parties?: Readonly<Record<string, string>> | undefined;
      /** The calendars of their units that the dossier had not pinned. */
      readonly calendars?: Readonly<Record<string, string>> | undefined;
      readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
      readonly searchable?: readonly string[] | undefined;
      readonly data?: Data | undefined;
      /** Whether the applicant chose it, and an officer says so. */
      readonly chosen?: true | undefined;
    }
  | {
      /** Events of the dossier count no longer. */
      readonly type: 'annulled';
      /** Their numbers, in order; none where what a wrong clock wrote stands, from now on. */
      readonly events: readonly number[];
      /** By decision of a superior, or because the clock that wrote them was wrong. */
      readonly kind: 'annul' | 'clock';
      /** What the annulment rests on. */
      readonly basis?: readonly Citation[] | undefined;
    }
  | { readonly type: 'archived' }
  | {
      /** What the events before said of persons was erased. */
      readonly type: 'erased';
      /** Whether the dossier was still worked on. */
      readonly forced?: true | undefined;
    };

/** The kinds of events. */
export type EventType = EventPayload['type'];

/** Something that had happened in the system that a dossier comes from. */
export interface ImportedEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  /** Who did it, where that is known. */
  readonly actor?: string | undefined;
  /** Name of the step that it completed. */
  readonly step?: string | undefined;
}

/** What an event says of persons: kept beside the chained text, bound to it by a salted digest. */
export interface PersonalFacts {
  /** Random text that keeps the digest from being guessed. */
  readonly salt: string;
  /** Who did it: a person's id, or `@system`. */
  readonly actor: string;
  /** Who the applicant is, where somebody else handed the dossier in. */
  readonly applicant?: string | undefined;
  /** Who is to do it, where it is given to somebody else. */
  readonly assignee?: string | undefined;
  /** What had happened in the system that the dossier comes from. */
  readonly history?: readonly ImportedEntry[] | undefined;
  /** Who did duties in the dossier that opened this one, or that this one opened. */
  readonly doneBy?: PersonalState['doneBy'] | undefined;
  /** Reasons and notes in free text. */
  readonly note?: string | undefined;
  /** Personal data fields. */
  readonly data?: Data | undefined;
  /** The document that was added: its title, and SHA-256 of its bytes in hexadecimal digits. */
  readonly document?: { readonly title: string; readonly sha256: string } | undefined;
  /** What is kept of names where a dossier is erased that is still worked on. */
  readonly veiled?: Veiled | undefined;
  /** What becomes of names and personal data where events were annulled. */
  readonly restored?: RestoredPersons | undefined;
}

/** That somebody was told something, on an occasion. */
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

/** What events say of persons: kept beside the chained text, so that it can be erased. */
import type { Data, PersonalState, Veiled } from './dossier.js';
import type { Representative } from './representative.js';
import type { RestoredPersons } from './restored.js';

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
  /** Who the applicant is, where another person handed the dossier in. */
  readonly applicant?: string | undefined;
  /** All applicants, where there are several: the first is the applicant. */
  readonly applicants?: readonly string[] | undefined;
  /** The powers of attorney that came along with the dossier. */
  readonly representatives?: readonly Representative[] | undefined;
  /** Which act of several applicants was confirmed, by its digest, and for whom of them. */
  readonly confirmation?: { readonly act: string; readonly persons: readonly string[] } | undefined;
  /** Who is to do it, where it is assigned to another person. */
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

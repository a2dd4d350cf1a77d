/** A note on a date: what it rests on that one has to know of. */
import type { DatesOfForce } from './act.js';

/** Stable kinds of {@link LegalNote}. */
export type LegalNoteCode =
  | 'CALENDAR_MISMATCH'
  | 'DAY_CLASS_UNKNOWN'
  | 'RULE_NOT_IN_FORCE'
  | 'RULE_REPORTED'
  | 'CALENDAR_NOT_IN_FORCE'
  | 'ACT_NOT_IN_FORCE'
  | 'ACT_UNKNOWN';

/** Something to know of a date before one relies on it. */
export interface LegalNote {
  readonly code: LegalNoteCode;
  readonly message: { readonly vi: string; readonly en: string };
  /** Ids of what the note is about. */
  readonly rule?: string;
  readonly calendar?: string;
  readonly act?: string;
  /** The class of days off that the rule does not know. */
  readonly dayClass?: string;
  /** The dates of force that the date leaves. */
  readonly inForce?: DatesOfForce;
}

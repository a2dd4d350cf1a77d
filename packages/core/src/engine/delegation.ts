/** A role that is exercised for another person. */

/** A role that a person exercises on this dossier for another person, for a time. */
export interface Delegation {
  /** Number of the event that gave it: its name. */
  readonly event: number;
  readonly by: string;
  readonly to: string;
  readonly unit: string;
  readonly role: string;
  /** Civil dates, both included. */
  readonly from: string;
  readonly until: string;
}

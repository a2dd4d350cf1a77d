/** A power of attorney: who acts for the applicant of a dossier, in what, and from when to when. */

/** What a power says. */
export interface Power {
  /** The types of commands that it is for; every one of the applicant's where absent. */
  readonly scope?: readonly string[] | undefined;
  /** Civil dates, both included. */
  readonly from: string;
  readonly until: string;
  /** Id of the document that it is, where the dossier holds it. */
  readonly document?: string | undefined;
}

/** Who acts for the applicant, or might once: a power that ended stays on record. */
export interface Representative extends Power {
  /** Number of the event that gave it: its name. */
  readonly event: number;
  readonly id: string;
  /** Whose power it is, where several apply; that of the first where absent. */
  readonly of?: string | undefined;
  /** Whether it was revoked before its last day. */
  readonly isRevoked?: true | undefined;
}

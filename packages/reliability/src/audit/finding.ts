/** What an audit finds, and how it counts. */

/** What kind of harm was done. */
export type Harm =
  /** Something that was promised is not there. */
  | 'lost'
  /** Something that may be there once is there twice. */
  | 'doubled'
  /** What is there contradicts itself. */
  | 'broken';

/** One thing that should not be. */
export interface AuditFinding {
  readonly harm: Harm;
  readonly dossier: string;
  /** What is wrong, in words. */
  readonly what: string;
}

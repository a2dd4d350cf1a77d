/** Who may give a command: what the file of each command names one of. */

/** Who may give a command. */
export type Permission =
  /** Whoever hands a dossier in. */
  | 'anybody'
  /** The role that owns the step, and those that the step names under `also`. */
  | 'owner'
  /** The role that confirms the payment, and those that the step names under `also`. */
  | 'payee'
  /** The role in whose duty it was sent: a handoff, a question, a request for a supplement. */
  | 'sender'
  /** The role that the step names for sending it back. */
  | 'back'
  /** Whom the procedure names for the message or signal; the receiving role where it names none. */
  | 'message'
  /** The role above the one that owns the step; the owner where there is none. */
  | 'superior'
  /** The role above the one that owns the step, and those whom the engine names for it. */
  | 'work'
  /** The owner of the step that has the incident, and the role above; see the incident itself. */
  | 'incident'
  /** Who holds the role that is delegated: of their own, not by delegation. */
  | 'holder'
  /** Whose duty the corrected fact was recorded in, and the role above. */
  | 'recorder'
  /** The role above the one in whose duty it was recorded; those whom the engine names. */
  | 'annulment'
  /** Whoever did what the command takes back, while they hold the role that they did it in. */
  | 'doer'
  /** The applicant, for documents of their own; whoever may act on an open step. */
  | 'participant'
  | 'applicant'
  /** The applicant; the role that receives dossiers, for what comes in at its counter. */
  | 'filing'
  /** The role that the procedure names under the word. */
  | 'receipt'
  | 'result'
  | 'apology'
  | 'extension'
  | 'withdrawal'
  | 'suspension'
  | 'reopening'
  /** Those whom the engine names for it. */
  | 'import'
  /** Those whom the engine names for it; the applicant where the new version leaves the choice. */
  | 'migration'
  /** The role that receives dossiers, where it is not competent; those whom the engine names. */
  | 'transfer'
  /** The role that returns results, and those whom the engine names for it. */
  | 'archive'
  /** Those whom the engine names for it. */
  | 'erasure'
  /** The engine itself; no request from outside. */
  | 'engine';

/** Permissions that depend on a step or a fact which the command names. */
const ofStep: ReadonlySet<Permission> = new Set([
  'owner',
  'payee',
  'sender',
  'back',
  'message',
  'superior',
  'work',
  'incident',
  'holder',
  'recorder',
  'annulment',
  'doer',
  'participant',
]);

/** Whether the dossier and its procedure alone say who has a permission. */
export function isPermissionOfDossier(permission: Permission): boolean {
  return !ofStep.has(permission);
}

/** The errors of the engine: a refused command, a refused actor, a conflict, a broken log. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link CommandError}. */
export type CommandErrorCode =
  | 'COMMAND_INVALID'
  | 'COMMAND_ID_REUSED'
  | 'DOSSIER_UNKNOWN'
  | 'DOSSIER_EXISTS'
  | 'PROCEDURE_UNKNOWN'
  | 'PROCEDURE_NOT_EFFECTIVE'
  | 'UNIT_UNBOUND'
  /** The dossier follows the interruption already. */
  | 'INTERRUPTION_KNOWN'
  /** The interruption touches no limit of the dossier. */
  | 'INTERRUPTION_ELSEWHERE'
  /** An interruption that cannot be declared: it ends before it begins, or lies too far away. */
  | 'INTERRUPTION_INVALID'
  /** Another interruption of the same scope lasts at the same time. */
  | 'INTERRUPTION_OVERLAPS'
  /** No such interruption was declared. */
  | 'INTERRUPTION_UNKNOWN'
  /** The interruption was declared with another content, or its end is known. */
  | 'INTERRUPTION_DECLARED'
  /** The directory has no such unit. */
  | 'UNIT_UNKNOWN'
  /** A unit that does not exist on the day. */
  | 'UNIT_OUT_OF_DATE'
  /** A unit that the procedure does not let a party be bound to. */
  | 'UNIT_NOT_OFFERED'
  /** A list of units to consult is empty, and the procedure does not say that it may be. */
  | 'NOBODY_ASKED'
  /** A unit was named for a party that is bound without it. */
  | 'PARTY_BOUND'
  | 'DATA_INVALID'
  | 'OUT_OF_ORDER'
  | 'STEP_UNKNOWN'
  | 'STEP_AMBIGUOUS'
  | 'STEP_KIND'
  | 'ACTIVATION_OVER'
  | 'OUTCOME_UNKNOWN'
  | 'COMPLAINT_UNKNOWN'
  | 'COMPLAINT_LIMIT'
  | 'DOCUMENT_UNKNOWN'
  | 'DOCUMENT_MISSING'
  /** A step asks for data or documents when it is left by this outcome. */
  | 'LEAVING_INCOMPLETE'
  | 'DOCUMENT_TOO_LARGE'
  | 'EFFECTIVE_TOO_FAR_BACK'
  | 'EFFECTIVE_IN_FUTURE'
  | 'EFFECTIVE_BEFORE_STEP'
  /** Guidance was given as often as the procedure lets it be given. */
  | 'GUIDANCE_LIMIT'
  | 'SUPPLEMENT_LIMIT'
  | 'SUPPLEMENT_TOO_LATE'
  /** Whoever it was sent to has taken it. */
  | 'RECALL_TOO_LATE'
  /** The step may not be sent back, or not to this one. */
  | 'BACK_UNKNOWN'
  /** It was sent back as often as the step allows. */
  | 'BACK_LIMIT'
  /** An agency that is asked may not ask for papers or time, or not once more. */
  | 'MORE_LIMIT'
  | 'APOLOGY_LIMIT'
  | 'APOLOGY_TOO_LATE'
  | 'APPOINTMENT_INVALID'
  /** The statutory limit has not begun, and the command needs one that runs. */
  | 'LIMIT_NOT_STARTED'
  | 'EXTENSION_LIMIT'
  | 'EXTENSION_TOO_LATE'
  | 'EXTENSION_TOO_LONG'
  | 'PAYMENT_AMOUNT'
  /** Nothing waits for the message, and it is not kept. */
  | 'MESSAGE_UNEXPECTED'
  /** So many messages are kept already that nothing has waited for yet. */
  | 'INBOX_FULL'
  /** No dossier goes by the key of the message. */
  | 'MESSAGE_UNKNOWN'
  /** Several dossiers go by the key of the message. */
  | 'MESSAGE_AMBIGUOUS'
  /** The procedure catches no such signal. */
  | 'SIGNAL_UNKNOWN'
  | 'VISITS_LIMIT'
  /** A date that follows from the command cannot be counted; the details hold why. */
  | 'DATE_UNCOUNTABLE'
  /** A condition that the command meets has no answer; the details hold why. */
  | 'CONDITION_UNANSWERED'
  /** Whoever has claimed the work holds a role for it: the engine frees it of nobody else. */
  | 'CLAIM_STANDS'
  | 'INCIDENT_NONE'
  /** The step has an incident already. */
  | 'INCIDENT_OPEN'
  /** The incident is still there: what causes it has not been mended. */
  | 'INCIDENT_PERSISTS'
  /** A dossier of a subprocedure ended with an outcome that the step does not know. */
  | 'CHILD_OUTCOME'
  /** The dossier of a subprocedure has ended before. */
  | 'CHILD_ENDED'
  | 'TIMER_OVER'
  | 'TIMER_NOT_DUE'
  /** What a passed limit brings about is held for facts before it; this one comes after it. */
  | 'CONSEQUENCE_HELD'
  /** A fact in time comes when the grace for typing it in is over. */
  | 'CARRIED_OUT'
  | 'POWER_INVALID'
  | 'POWER_UNKNOWN'
  /** There is no such dossier of this applicant. */
  | 'RESUBMISSION_UNKNOWN'
  /** It is open, was granted, or is of another procedure. */
  | 'RESUBMISSION_INVALID'
  /** Those who would apply together cannot. */
  | 'APPLICANTS_INVALID'
  /** Not all of several applicants have confirmed the submission. */
  | 'APPLICANTS_UNCONFIRMED'
  /** The actor has confirmed it before; others have still to. */
  | 'CONFIRMED_ALREADY'
  /** The actor has no such draft of the procedure, or it was submitted. */
  | 'DRAFT_UNKNOWN'
  /** The draft was saved or submitted since it was read. */
  | 'DRAFT_CHANGED'
  | 'DRAFT_TOO_LARGE'
  | 'DRAFT_LIMIT'
  | 'DELEGATION_INVALID'
  | 'DELEGATION_UNKNOWN'
  | 'CORRECTION_INVALID'
  | 'ANNULMENT_INVALID'
  /** It is not the last thing that the actor did, or not for them to take back. */
  | 'UNDO_INVALID'
  | 'UNDO_OF_UNDO'
  | 'UNDO_TOO_LATE'
  /** What an event did has reached others, or cannot be done without. */
  | 'ACT_IRREVOCABLE'
  /** A later event stands on what is to be annulled. */
  | 'BUILT_UPON'
  /** The dossier was not decided, or its decision has gone further than that. */
  | 'REOPEN_INVALID'
  | 'REOPEN_LIMIT'
  | 'MIGRATION_REFUSED'
  | 'TRANSFER_REFUSED'
  | 'IMPORT_INVALID';

/** A command that the dossier's state, its procedure or the law does not allow. */
export class CommandError extends ThutucError<CommandErrorCode> {
  override readonly name = 'CommandError';
}

/** Codes of {@link AuthorisationError}. */
export type AuthorisationErrorCode =
  | 'NOT_AUTHORISED'
  /** The actor represents the applicant beyond the days of the power. */
  | 'POWER_EXPIRED'
  | 'DELEGATION_EXPIRED'
  | 'DUTIES_SEPARATE'
  | 'CLAIMED_BY_OTHER'
  /** No dossier goes by the code and the factor together. */
  | 'LOOK_UP_FAILED';

/** An actor who may not do what the command asks for. */
export class AuthorisationError extends ThutucError<AuthorisationErrorCode> {
  override readonly name = 'AuthorisationError';
}

/** Another command was faster: load the dossier again and repeat. */
export class ConflictError extends ThutucError<'VERSION_CONFLICT'> {
  override readonly name = 'ConflictError';
}

/** Codes of {@link LogError}. */
export type LogErrorCode =
  | 'LOG_TAMPERED'
  | 'LOG_GAP'
  | 'LOG_VERSION'
  | 'LOG_CORRUPT'
  /** Nothing in the store says that the log is whole: its row or its snapshot says otherwise. */
  | 'LOG_UNPROVEN';

/** A log that is not what was written. */
export class LogError extends ThutucError<LogErrorCode> {
  override readonly name = 'LogError';
}

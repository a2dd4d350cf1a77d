/** The codes of commands. */
import type { AuthorisationError, CommandError, ConflictError } from '@thutuc/core';
import type { EntriesOf } from './entry.js';
import { incidentErrors } from './incidents.js';
import { intakeErrors } from './intake.js';
import { interruptionErrors } from './interruptions.js';
import { messageErrors } from './messages.js';

export const commandErrors: EntriesOf<CommandError> = {
  COMMAND_INVALID: [
    'The request is not a command.',
    'A field is missing, unknown or of the wrong kind; an id begins with `@`.',
    'Mend what `details.issues` lists, by path.',
  ],
  COMMAND_ID_REUSED: [
    'The id was given to another command on this dossier.',
    'Ids are not unique, or a command was changed and sent again under its id.',
    'Give each command an id of its own; resend a command as it was.',
  ],
  DOSSIER_UNKNOWN: [
    'There is no such dossier.',
    'A message of the engine is for a dossier that is gone. People hear `NOT_AUTHORISED` instead.',
    'Check the id.',
  ],
  DOSSIER_EXISTS: [
    'The id of a new dossier is taken.',
    'It was submitted or imported before.',
    'Choose another id, or leave `dossier` out.',
  ],
  PROCEDURE_UNKNOWN: [
    'The engine has no such procedure or version.',
    'The id or version is misspelt, or the release does not bring it.',
    'Give the procedure to the engine, or name one that it has.',
  ],
  PROCEDURE_NOT_EFFECTIVE: [
    'The version is not in force on the day of the submission.',
    'The day lies outside `effective` of the version.',
    'Name the version that is in force, or none.',
  ],
  UNIT_UNBOUND: [
    'A party of the dossier has no unit.',
    'The procedure names none, and nobody has chosen one.',
    'Have the unit chosen, or name it in the procedure.',
  ],
  UNIT_UNKNOWN: [
    'The directory has no such unit.',
    'The code is misspelt, or the unit was merged.',
    'Name a unit of the directory; at an incident, add the unit or correct the data, and try again.',
  ],
  UNIT_OUT_OF_DATE: [
    'The unit does not exist on that day.',
    'It ended before, or begins later, as the directory has it.',
    'Name a unit that exists, such as one that took over from it.',
  ],
  UNIT_NOT_OFFERED: [
    'The procedure does not let a party be bound to this unit.',
    'It is not among those under `chosenBy`.',
    'Choose one of these.',
  ],
  ...interruptionErrors,
  ...intakeErrors,
  NOBODY_ASKED: [
    'A list of units to consult is empty.',
    'The data lists none, and the procedure does not say that it may be empty.',
    'Correct the data.',
  ],
  PARTY_BOUND: [
    'A unit was named for a party that is bound without it.',
    'The procedure names its unit or a rule for it.',
    'Leave the party out.',
  ],
  DATA_INVALID: [
    'A value does not fit the data of the procedure.',
    'The field is unknown, of another type, missing, or not for this step to write.',
    'Send the fields that the procedure declares.',
  ],
  OUT_OF_ORDER: [
    'The dossier is not where this can be done.',
    'Its lifecycle or its open steps do not allow the command now.',
    'Load the dossier and see what is open.',
  ],
  STEP_UNKNOWN: [
    'The procedure has no such step.',
    'The name is misspelt, or of another version.',
    'Name one of the steps that `details.open` lists.',
  ],
  STEP_AMBIGUOUS: [
    'The name means several open steps.',
    'The step is open in more than one branch.',
    'Name the activation, as in `check#2`.',
  ],
  STEP_KIND: [
    'The command does not apply to a step of this kind.',
    'A payment was to be completed, a task to be paid, and the like.',
    'Send the command for the kind of step.',
  ],
  ACTIVATION_OVER: [
    'This entry into the step is over.',
    'Another person completed it, a limit passed, or a branch was cancelled.',
    'Nothing is to be done; see what is open now.',
  ],
  OUTCOME_UNKNOWN: [
    'The step cannot end in this way.',
    'The outcome is not under `on` of the step.',
    'Take one of `details.known`.',
  ],
  COMPLAINT_UNKNOWN: [
    'The dossier has no complaint of this id that is open.',
    'It is misspelt, or was answered already.',
    'Take one of those that `offers` names.',
  ],
  COMPLAINT_LIMIT: [
    'The dossier has 100 complaints.',
    'The same matter is complained of again and again.',
    'Answer those that are open; the next one belongs to another system.',
  ],
  DOCUMENT_UNKNOWN: [
    'The procedure knows no such document.',
    'The name is misspelt.',
    'Take one of `details.known`.',
  ],
  DOCUMENT_MISSING: [
    'The dossier lacks documents that this needs.',
    'They were not added before receipt, or before a step that requires them.',
    'Add them first.',
  ],
  DOCUMENT_TOO_LARGE: [
    'The document has too many bytes.',
    'It is larger than `details.max`.',
    'Compress or divide it.',
  ],
  EFFECTIVE_TOO_FAR_BACK: [
    'The effective instant lies further back than is allowed.',
    'It was recorded later than `backdatingHoursMax` allows.',
    'Record facts in time; a superior decides what else can be done.',
  ],
  EFFECTIVE_IN_FUTURE: [
    'The effective instant lies in the future.',
    'It is mistyped, or a clock is wrong.',
    'Record a fact once it has happened.',
  ],
  EFFECTIVE_BEFORE_STEP: [
    'The effective instant lies before what it is about.',
    'The step was entered later, or the dossier came in later.',
    'Check the date on the paper.',
  ],
  GUIDANCE_LIMIT: [
    'The applicant may not be told once more what is missing before receipt.',
    'It was told as often as `intake.guidance.max` says, or the procedure knows no guidance.',
    'Accept the dossier, or refuse it with reasons.',
  ],
  SUPPLEMENT_LIMIT: [
    'No further supplement may be asked for.',
    'The procedure allows `supplements.max` requests.',
    'Decide on what is there.',
  ],
  SUPPLEMENT_TOO_LATE: [
    'It is too late to ask for a supplement.',
    'The time under `supplements.within` has passed.',
    'Decide on what is there.',
  ],
  RECALL_TOO_LATE: [
    'It cannot be recalled any more.',
    'It was claimed or answered, or papers have come in.',
    'Ask whoever has it to send it back.',
  ],
  BACK_UNKNOWN: [
    'The step is not sent back there.',
    'The step has no `back`, or does not name that step under `back.to`; `details.known` lists those it names.',
    'Choose one of these, or complete the step by an outcome.',
  ],
  ...messageErrors,
  BACK_LIMIT: [
    'The step was sent back as often as it may be.',
    'It was sent back `back.max` times.',
    'Complete the step by one of its outcomes.',
  ],
  MORE_LIMIT: [
    'An agency that is asked may not ask for more.',
    'The consultation has no `more`, or it was asked for as often as that lets it be.',
    'Answer with what there is; an answer may have conditions.',
  ],
  APOLOGY_LIMIT: [
    'No further apology may be sent.',
    'The procedure allows `apology.max`.',
    'Settle the dossier.',
  ],
  APOLOGY_TOO_LATE: [
    'The apology comes too late.',
    'It was due before the appointment, by `apology.noticeBefore`.',
    'See what the law says of a late apology.',
  ],
  APPOINTMENT_INVALID: [
    'The new appointment cannot be kept.',
    'It is not after the present one, or on no day that counts.',
    'Choose another day.',
  ],
  LIMIT_NOT_STARTED: [
    'The statutory limit has not begun, and the command needs one that runs.',
    'The procedure lets it begin with a payment, a step, an arrival, the last paper or a date (`timeLimit.startsWith`).',
    'Wait until it has begun, or record what it begins with.',
  ],
  EXTENSION_LIMIT: [
    'No further extension may be granted.',
    'The procedure allows `extension.max`.',
    'Settle the dossier.',
  ],
  EXTENSION_TOO_LATE: [
    'The limit has passed and cannot be extended any more.',
    'The extension was recorded after its end.',
    'Settle the dossier.',
  ],
  EXTENSION_TOO_LONG: [
    'The extension is longer than the law allows.',
    'It exceeds `extension.cap`.',
    'Extend by less.',
  ],
  PAYMENT_AMOUNT: [
    'Another amount is due.',
    'The amount paid differs from the one of the step.',
    'Check the receipt; the amount due is among the details.',
  ],
  CARRIED_OUT: [
    'The fact was in time, but its limit has been carried out.',
    'It was typed in after the grace for recording had ended.',
    'A superior annuls the consequence; then the fact is recorded.',
  ],
  CONSEQUENCE_HELD: [
    'The limit has passed; its consequence waits for facts that came in time.',
    'The command takes effect after the limit.',
    'Record facts dated before the limit, or wait until `details.until`.',
  ],
  LEAVING_INCOMPLETE: [
    'The step may not be left yet.',
    'Fields or papers that it must have when it is left are absent.',
    'Record what the details name.',
  ],
  VISITS_LIMIT: [
    'The step may not be entered so often.',
    'A loop has used up `visitsMax`.',
    'Take another outcome.',
  ],
  DATE_UNCOUNTABLE: [
    'A date that follows from the command cannot be counted.',
    'A limit, a calendar or the order of suspensions gives none: `details.cause` is the code.',
    'See the code of the cause; check the dates, then the calendars and rules.',
  ],
  CONDITION_UNANSWERED: [
    'A condition that the command meets has no answer.',
    'Data that it asks for is absent: `details.cause` is the code.',
    'Record the data first.',
  ],
  CLAIM_STANDS: [
    'The work is claimed by a person who holds a role for it.',
    'The engine frees only what is claimed by people whose roles have ended.',
    'Let the person release it, or the role above free it.',
  ],
  ...incidentErrors,
  CHILD_OUTCOME: [
    'The dossiers of a step ended in a way that it does not know.',
    'Their outcome is not under `on` of the step.',
    'Resolve the incident by an outcome.',
  ],
  CHILD_ENDED: [
    'The end of this dossier was noted before.',
    'The engine told it twice.',
    'Nothing is to be done; people do not meet this code.',
  ],
  TIMER_OVER: [
    'The timer does not run any more.',
    'It has fired, or its step is over.',
    'Nothing is to be done; people do not meet this code.',
  ],
  TIMER_NOT_DUE: [
    'The timer is not due yet.',
    'Its date was moved, or the clock of a worker is ahead.',
    'Nothing is to be done; it fires in time.',
  ],
  DELEGATION_INVALID: [
    'The delegation does not fit.',
    'Its dates lie the wrong way round, or it is given to oneself.',
    'Check person and dates.',
  ],
  DELEGATION_UNKNOWN: [
    'There is no such delegation.',
    'The event named gave none, or it was revoked.',
    'Name the event that gave it.',
  ],
  CORRECTION_INVALID: [
    'The event cannot be corrected in this way.',
    'It does not hold the fact, or the new value does not fit.',
    'Name the event that recorded the fact.',
  ],
  UNDO_INVALID: [
    'The event is not for the actor to undo.',
    'It is not the last thing that they did, was annulled already, or only a superior annuls it; `details.why` says which.',
    'Ask a superior to annul it.',
  ],
  UNDO_OF_UNDO: [
    'The last thing that the actor did is an undo.',
    'It was sent twice, or is to be taken back itself.',
    'Do again what was undone.',
  ],
  UNDO_TOO_LATE: [
    'The time to undo it has passed.',
    'The procedure gives it `undo.within`.',
    'Ask a superior to annul it.',
  ],
  ANNULMENT_INVALID: [
    'The event cannot be annulled in this way.',
    'There is no such event, it is annulled already, it only told something, or its clock was not ahead.',
    'Name an event that stands. See `details.why`.',
  ],
  ACT_IRREVOCABLE: [
    'What the event did is for good.',
    'It has reached others, or what came after it cannot do without it.',
    'Correct what it says, or decide anew. See `details.why`.',
  ],
  BUILT_UPON: [
    'A later event stands on the one that is to be annulled.',
    'It touches the same step, scope, clock, count or data.',
    'Annul the event of `details.by` first, or leave both.',
  ],
  REOPEN_INVALID: [
    'The dossier cannot be reopened.',
    'It was never decided, was erased, another dossier was told how it ended, or the step is not under `reopening.to`; `details.why` says which.',
    'Have a new dossier submitted that refers to it.',
  ],
  REOPEN_LIMIT: [
    'The dossier was reopened as often as it may be.',
    'It was reopened `reopening.max` times.',
    'Have a new dossier submitted that refers to it.',
  ],
  MIGRATION_REFUSED: [
    'The dossier cannot come under the other version.',
    'Open steps have no place there, or the version allows no transition.',
    'See `details`; plan the migration first.',
  ],
  TRANSFER_REFUSED: [
    'The dossier cannot go to these units.',
    'The message says why: a party that is bound already or by the procedure, a unit that was not asked, a day to come, a recount without a basis.',
    'See `details`; plan the transfer first.',
  ],
  IMPORT_INVALID: [
    'What is to be imported is no state of the procedure.',
    'Steps, dates or counts contradict each other.',
    'Mend what the message names.',
  ],
};

export const authorisationErrors: EntriesOf<AuthorisationError> = {
  NOT_AUTHORISED: [
    'The actor may not do this; or has nothing to do with a dossier of this id, if there is one.',
    'They do not hold the role today, or chose an id that is not theirs to choose.',
    'Ask those whom the message names; check the id.',
  ],
  POWER_EXPIRED: [
    'The actor represents the applicant on other days.',
    'The power of attorney has not begun, has ended, or was revoked.',
    'Have the applicant give it anew (`empower`).',
  ],
  DELEGATION_EXPIRED: [
    'The delegation by which the actor might do this has ended.',
    'Its last day has passed.',
    'Have it given anew.',
  ],
  DUTIES_SEPARATE: [
    'The same person may not do both steps.',
    'They did a step that the procedure separates from this one.',
    'Have a colleague do it.',
  ],
  CLAIMED_BY_OTHER: [
    'A colleague has claimed the work item.',
    'It is theirs until they release it.',
    'Have it released or reassigned.',
  ],
  LOOK_UP_FAILED: [
    'No dossier goes by this code and this proof together.',
    'There is none with the code, or the proof is not of it: both are one answer.',
    'Check both.',
  ],
};

export const conflictErrors: EntriesOf<ConflictError> = {
  VERSION_CONFLICT: [
    'The dossier has moved on.',
    'It is at another version than `expectedVersion`, or many commands met at once.',
    'Load it again, decide anew, send again.',
  ],
};

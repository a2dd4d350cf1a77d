/** The codes around a submission: drafts, applicants, powers of attorney, and submitting again. */
import type { CommandError } from '@thutuc/core';
import type { EntriesOf } from './entry.js';

/** What submissions and what stands around them are refused with. */
export const intakeErrors = {
  APPLICANTS_INVALID: [
    'Those who would apply together cannot.',
    'The procedure has one applicant (no `acts` of its applicant), or one of them is named twice.',
    'Correct what the message names.',
  ],
  APPLICANTS_UNCONFIRMED: [
    'Not all applicants have confirmed the submission.',
    'The procedure wants all of them (`acts: all`), and one has not given `confirmSubmission`.',
    'Wait until they have, or refuse the dossier.',
  ],
  CONFIRMED_ALREADY: [
    'The actor has confirmed this before.',
    'The same command was given once more; the other applicants have still to give it.',
    'Wait for the other applicants.',
  ],
  DRAFT_UNKNOWN: [
    'The actor has no such draft of the procedure.',
    'The id is misspelt, the draft was submitted or deleted, or it is another person’s: all are answered alike.',
    'List the drafts of the actor; where it was submitted, look up the dossier.',
  ],
  DRAFT_CHANGED: [
    'The draft has another revision than the one that was read.',
    'It was saved in another window, or by a representative.',
    'Read it again, and save what is to be kept.',
  ],
  DRAFT_TOO_LARGE: [
    'The draft is larger than a draft may be.',
    'Its JSON has more than a million characters.',
    'Leave papers out; they are added to the dossier once it is submitted.',
  ],
  DRAFT_LIMIT: [
    'The owner has as many drafts as one person may have.',
    'There are a hundred that were neither submitted nor deleted.',
    'Submit or delete one; sweep old ones.',
  ],
  POWER_INVALID: [
    'The power of attorney cannot be given so.',
    'The procedure has no `representation`, it ends before it begins, or its document is not held.',
    'Correct what the message names.',
  ],
  POWER_UNKNOWN: [
    'There is no such power of attorney.',
    'The event gave none, or it was revoked.',
    'Name the event by which it was given.',
  ],
  RESUBMISSION_UNKNOWN: [
    'The applicant has no such dossier.',
    'The id is misspelt, or the dossier is another person’s: both are answered alike.',
    'Check the id, or leave `resubmissionOf` out.',
  ],
  RESUBMISSION_INVALID: [
    'The dossier is not one to be submitted again.',
    'It is open, was granted, or is of a procedure that `intake.resubmission` does not name.',
    'Submit the new one without `resubmissionOf`.',
  ],
} as const satisfies Partial<EntriesOf<CommandError>>;

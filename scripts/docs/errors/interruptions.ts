/** The codes of interruptions. */
import type { CommandError } from '@thutuc/core';
import type { EntriesOf } from './entry.js';

/** What interruptions are refused with. */
export const interruptionErrors = {
  INTERRUPTION_KNOWN: [
    'The dossier follows the interruption already.',
    'The engine has asked the dossier twice to follow it.',
    'Nothing is to be done.',
  ],
  INTERRUPTION_ELSEWHERE: [
    'The interruption touches no limit of the dossier.',
    'Nothing of it ran while the interruption lasted, or its units are others.',
    'Nothing is to be done.',
  ],
  INTERRUPTION_INVALID: [
    'An interruption cannot be declared.',
    'It ends before it begins, has an end in the future that nobody can know, or lies outside of the calendars.',
    'Correct when it begins and ends.',
  ],
  INTERRUPTION_OVERLAPS: [
    'Another interruption of the same scope lasts at the same time.',
    'The same outage was declared twice, under two ids.',
    'Declare what the other one leaves, or end that one.',
  ],
  INTERRUPTION_UNKNOWN: [
    'No interruption of this id was declared.',
    'The id is wrong.',
    'List the interruptions, and name one of them.',
  ],
  INTERRUPTION_DECLARED: [
    'An interruption of this id was declared with another content, or its end is known.',
    'What was declared is never replaced.',
    'Choose another id; what lasts longer than its end is an interruption of its own.',
  ],
} as const satisfies Partial<EntriesOf<CommandError>>;

/** The errors of messages and signals. */
import type { EntriesOf } from './entry.js';
import type { CommandError } from '@thutuc/core';

/** What each means, why it comes, and what to do. */
export const messageErrors = {
  MESSAGE_UNEXPECTED: [
    'Nothing in the dossier waits for the message.',
    'No open step waits for it or catches it, its key is another one, or it was caught as often as it may be; and it has no `early`.',
    'Send it when something waits for it.',
  ],
  INBOX_FULL: [
    'No more messages are kept that nothing waits for.',
    'As many of its name are kept as `early.max` says, or 20 of all names.',
    'Send it when something waits for it.',
  ],
  MESSAGE_UNKNOWN: [
    'No dossier goes by the key of the message.',
    'The key is wrong, or the dossier has not got it yet.',
    'Check the key, or send it again later.',
  ],
  MESSAGE_AMBIGUOUS: [
    'Several dossiers go by the key of the message.',
    'The field that `correlates` has the same value in them; `details.count` says in how many.',
    'Deliver it to the dossier that is meant, by `deliverMessage`.',
  ],
  SIGNAL_UNKNOWN: [
    'The procedure catches no such signal.',
    'Its name is misspelt, or the dossier is under another version.',
    'Check the name.',
  ],
} satisfies Partial<EntriesOf<CommandError>>;

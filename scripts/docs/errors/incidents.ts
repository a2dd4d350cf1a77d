/** The codes of incidents. */
import type { CommandError } from '@thutuc/core';
import type { EntriesOf } from './entry.js';

/** What each means, why it comes, and what to do. */
export const incidentErrors = {
  INCIDENT_NONE: [
    'The step has no incident.',
    'Another person has settled it.',
    'Nothing is to be done.',
  ],
  INCIDENT_OPEN: [
    'The step has an incident already.',
    'The engine raised it before.',
    'Nothing is to be done; people do not meet this code.',
  ],
  INCIDENT_PERSISTS: [
    'The step still cannot go on.',
    'What caused the incident has not been mended: `details.cause`.',
    'Mend the cause, or resolve the incident by an outcome.',
  ],
} as const satisfies Partial<EntriesOf<CommandError>>;

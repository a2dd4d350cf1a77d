/** What the processes of a crowd do: all of them write to one dossier. */
import { parseInstant } from '@thutuc/legal-time';

export const theDossier = 'D-1';

/** A Monday morning, before any limit has passed. */
export const crowdTime = parseInstant('2025-03-03T09:00:00+01:00');

/** Commands that every process sends: each is carried out once. */
export const sharedCommands: readonly string[] = Array.from({ length: 5 }, (_, i) => `shared.${i}`);

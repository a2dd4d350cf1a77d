/** What the reference says of an error code. */
import type { ThutucError } from '@thutuc/legal-time';

/** What the code means, how it comes about, and what to do. */
export type Entry = readonly [meaning: string, cause: string, remedy: string];

/** An entry for each code of an error: a code without one does not compile. */
export type EntriesOf<Failure extends ThutucError> = Readonly<Record<Failure['code'], Entry>>;

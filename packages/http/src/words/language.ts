/** A language as the service over HTTP speaks it. */
import type { CoreLanguage } from '@thutuc/core/procedure';
import type { refusals } from './refusals.js';

/** A language with the words of the service. */
export interface HttpLanguage extends CoreLanguage {
  readonly http: HttpWords;
}

/** The words of the service. */
export interface HttpWords {
  /** Why the service refuses a request, by the code of the refusal. */
  readonly refusals: Readonly<Record<keyof typeof refusals, string>>;
}

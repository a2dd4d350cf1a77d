/** A language as the page of a log speaks it: every word that a person reads. */
import type { Language } from '@thutuc/legal-time';
import type { PageWords } from './page-words.js';

/** A language with the words of the page of a log. */
export interface InsightLanguage extends Language {
  readonly insight: InsightWords;
}

/** The words of this package. */
export interface InsightWords {
  readonly page: PageWords;
}

/** English, the language that comes with this package. */
import { english as legalEnglish } from '@thutuc/legal-time';
import type { InsightLanguage } from './language.js';
import { pageWords } from './page-words.js';

/** English. */
export const english: InsightLanguage = { ...legalEnglish, insight: { page: pageWords } };

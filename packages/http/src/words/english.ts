/** English, the language that comes with this package. */
import { english as coreEnglish } from '@thutuc/core/words';
import type { HttpLanguage } from './language.js';
import { refusals } from './refusals.js';

/** English. */
export const english: HttpLanguage = { ...coreEnglish, http: { refusals } };

/** The languages of charts and documents. */
import type { Localized } from '@thutuc/core/procedure';

/** A language that charts and documents come in. */
export type Language = keyof Localized;

/** A text in both languages. */
export const both = (vi: string, en: string): Localized => ({ vi, en });

/** The languages of charts and documents. */
import type { Bilingual } from '@thutuc/legal-time';

/** A language that charts and documents come in. */
export type Language = keyof Bilingual;

/** A text in both languages. */
export const both = (vi: string, en: string): Bilingual => ({ vi, en });

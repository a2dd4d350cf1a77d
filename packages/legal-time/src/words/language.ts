/** The languages that everything a person reads comes in. */

/** Vietnamese or English. */
export type Language = 'vi' | 'en';

/** What we say, in each of them. */
export type Bilingual = Readonly<Record<Language, string>>;

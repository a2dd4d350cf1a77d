/** The languages that everything a person reads comes in. */

/** Vietnamese or English. */
export type Language = 'vi' | 'en';

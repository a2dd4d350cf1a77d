/** Text from outside as it may be printed. */

/** Marks that turn the direction of writing, and so what stands beside them. */
const turning = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Controls but for the newline. */
const controls = /(?!\n)\p{Cc}+/gu;

/**
 * A text in composed letters, without controls and marks of direction; newlines stay.
 *
 * @example
 * ```ts
 * cleanText('Nguyê\u0303n\tAn'); // => 'Nguyễn An'
 * ```
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replace(turning, '')
    .replace(controls, ' ');
}

/** Text from outside as one line that stays where it is put. */

/** Controls, line and paragraph separators: whatever could end a line or a header. */
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of writing, and so what stands beside them. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text on one line, without characters that steer a terminal, a header or the direction of
 * writing, in composed letters.
 *
 * @example
 * ```ts
 * oneLine('An\r\nBcc: all@example.vn'); // => 'An Bcc: all@example.vn'
 * ```
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(turning, '')
    .replace(breaking, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The lines of a longer text, each cleaned; empty ones are left out. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== '');
}

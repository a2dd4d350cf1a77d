/** Folding texts, so that a search finds Vietnamese words however they are typed. */

/**
 * A text without tones, marks and capitals: what is left of it when it is typed in a hurry.
 *
 * 1. Letters are parted from their marks, and the marks are dropped; `đ` becomes `d`.
 * 2. Capitals become small.
 * 3. Blanks become one space; those at the ends go.
 *
 * @example
 * ```ts
 * fold('  Nguyễn Văn   ĐỨC '); // => 'nguyen van duc'
 * ```
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/gu, ' ').trim();
}

function foldLetters(text: string): string {
  return (isPlain(text) ? text : withoutMarks(text)).toLowerCase();
}

/** Whether a text has no letters with marks, as ids have none: that is quick to see. */
function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function withoutMarks(text: string): string {
  const parted = text.normalize('NFD');
  // Where nothing lies beyond the marks of Latin letters, there are no others: quick to find.
  const bare = /^[\0-\u036f]*$/.test(parted)
    ? parted.replace(/[\u0300-\u036f]+/g, '')
    : parted.replace(/\p{M}+/gu, '');
  return bare.replace(/[đĐ]/g, 'd');
}

/** Longest word that is kept, in characters: a search for more finds what begins with these. */
const wordCharactersMax = 40;

/**
 * The folded words of a text: what is between characters that are neither letters nor digits.
 *
 * @example
 * ```ts
 * foldedWords('Hồ sơ H22-240712-0001'); // => ['ho', 'so', 'h22', '240712', '0001']
 * ```
 */
export function foldedWords(text: string): string[] {
  const letters = foldLetters(text);
  const words = letters.match(isPlain(letters) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > wordCharactersMax ? cut(word) : word));
}

function cut(word: string): string {
  return Array.from(word).slice(0, wordCharactersMax).join('');
}

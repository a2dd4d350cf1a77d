/** Long words, such as codes, that may go on in the next line. */

/** A space that has no width: the template breaks the line there, or leaves it out. */
const nothing = '\u200b';

/**
 * A text whose longest words may break behind their marks, and at last anywhere.
 *
 * @param wordMax - Words of more letters may break.
 */
export function breakable(text: string, wordMax: number): string {
  return text.replace(/\S+/gu, (word) => (word.length > wordMax ? broken(word, wordMax) : word));
}

function broken(word: string, wordMax: number): string {
  let since = 0;
  const parts = Array.from(word, (letter) => {
    since += 1;
    if (!/[-./_@:,;]/u.test(letter) && since < wordMax) return letter;
    since = 0;
    return letter + nothing;
  });
  return parts.join('');
}

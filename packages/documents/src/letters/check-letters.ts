/** Whether a font has every letter of a paper. */
import { DocumentError } from '../errors.js';
import { mapTexts } from '../paper/map-texts.js';
import type { Paper } from '../paper/paper.js';

const namedMax = 20;

/** @throws DocumentError `LETTER_MISSING`, which names the letters and where the first stands */
export function checkLetters(paper: Paper, family: string, letters: ReadonlySet<number>): void {
  const missing = new Set<string>();
  let first: string | undefined;
  mapTexts(paper, (text, path) => {
    for (const letter of text) {
      if (letter === '\n' || letters.has(letter.codePointAt(0) ?? 0)) continue;
      missing.add(letter);
      first ??= path;
    }
    return text;
  });
  if (first === undefined) return;
  const named = [...missing].slice(0, namedMax).map(nameOf);
  throw new DocumentError(
    'LETTER_MISSING',
    `The font "${family}" has no ${named.join(', ')}, at "${first}" of the paper. ` +
      'Write it otherwise, or give the typesetter a font that has it.',
    { letters: [...missing].slice(0, namedMax), path: first, font: family },
  );
}

/** As in `“漢” (U+6F22)`. */
function nameOf(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  return `“${letter}” (U+${point.toString(16).toUpperCase().padStart(4, '0')})`;
}

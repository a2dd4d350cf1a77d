/** The font of documents: which files it is of, and which letters it has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { DocumentError } from '../errors.js';

/** A font: its family, and its files for upright, italic and bold text. */
export interface DocumentFont {
  /** As the files call it. */
  readonly family: string;
  /** TrueType or OpenType, the first of upright text. */
  readonly files: readonly Uint8Array[];
}

/**
 * Tinos, which is as wide as Times New Roman letter by letter, and has all Vietnamese letters.
 *
 * @see https://fonts.google.com/specimen/Tinos, under the SIL Open Font License 1.1
 */
export function tinos(): DocumentFont {
  const files = [
    import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  ];
  return { family: 'Tinos', files: files.map((url) => readFileSync(fileURLToPath(url))) };
}

/** The code points that every file of a font has. @throws DocumentError `FONT_INVALID` */
export function lettersOf({ family, files }: DocumentFont): ReadonlySet<number> {
  if (files.length === 0) throw invalidFont(family, 'it has no files');
  const sets = files.map((file) => new Set(pointsOf(family, file)));
  return sets.reduce((all, one) => new Set([...all].filter((point) => one.has(point))));
}

function pointsOf(family: string, file: Uint8Array): readonly number[] {
  try {
    const font = create(Buffer.from(file));
    if ('characterSet' in font) return font.characterSet;
  } catch (cause) {
    throw invalidFont(family, cause instanceof Error ? cause.message : String(cause), cause);
  }
  throw invalidFont(family, 'it is a collection of fonts');
}

function invalidFont(family: string, reason: string, cause?: unknown): DocumentError {
  const message = `The font "${family}" cannot be read: ${reason}. Give it as TrueType or OpenType.`;
  return new DocumentError('FONT_INVALID', message, { family }, { cause });
}

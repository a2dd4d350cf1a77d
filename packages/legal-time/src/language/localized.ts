/** Texts in several languages, and which of them a reader gets. */

/** A text by language tag (BCP 47), such as `{ nl: 'Toets', en: 'Check', vi: 'Kiểm tra' }`. */
export type Localized = Readonly<Record<string, string>>;

/**
 * The language tag that serves a reader best: the same whatever its case, then the one without the
 * last subtags, then another variety of the language; `undefined` where none is of the language.
 *
 * @example
 * ```ts
 * closestTag(['en', 'nl'], 'nl-BE'); // => 'nl'
 * closestTag(['en', 'pt-BR'], 'pt'); // => 'pt-BR'
 * ```
 */
export function closestTag(tags: readonly string[], wanted: string): string | undefined {
  let range = wanted.toLowerCase();
  for (;;) {
    const same = tags.find((tag) => tag.toLowerCase() === range);
    if (same !== undefined) return same;
    const cut = range.lastIndexOf('-');
    if (cut === -1) break;
    range = range.slice(0, cut);
  }
  // Tags for private use are of no language.
  if (range === 'x') return undefined;
  return tags.filter((tag) => tag.toLowerCase().startsWith(`${range}-`)).sort()[0];
}

/** Who reads: in which language, and what stands in for texts that are not in it. */
export interface Reader {
  /** Language tag (BCP 47), in any case. */
  readonly tag: string;
  /** The default language of whatever is read, such as that of a procedure. */
  readonly fallback?: string | undefined;
}

/**
 * The text of localized ones that a reader gets: the closest to their language, else that of
 * `fallback`, else English, else the first by its tag. Empty where there is no text at all.
 *
 * @param reader - A tag alone stands for a reader without a fallback.
 * @example
 * ```ts
 * textIn({ nl: 'Toets', en: 'Check' }, 'nl-BE'); // => 'Toets'
 * textIn({ nl: 'Toets', en: 'Check' }, 'vi'); // => 'Check'
 * textIn({ nl: 'Toets', en: 'Check' }, { tag: 'vi', fallback: 'nl' }); // => 'Toets'
 * ```
 */
export function textIn(texts: Localized, reader: Reader | string): string;
export function textIn(texts: Localized | undefined, reader: Reader | string): string | undefined;
export function textIn(texts: Localized | undefined, reader: Reader | string): string | undefined {
  if (texts === undefined) return undefined;
  const { tag: wanted, fallback = 'en' } = asReader(reader);
  const tags = Object.keys(texts);
  const closest = (tag: string): string | undefined => closestTag(tags, tag);
  const tag = closest(wanted) ?? closest(fallback) ?? closest('en') ?? tags.sort()[0];
  return tag === undefined ? '' : texts[tag];
}

function asReader(reader: Reader | string): Reader {
  return typeof reader === 'string' ? { tag: reader } : reader;
}

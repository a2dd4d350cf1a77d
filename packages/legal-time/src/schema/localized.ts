/** Texts by language, from JSON of unknown origin. */
import { z } from 'zod';

/** A language tag in its usual case. */
const LANGUAGE_TAG = new RegExp(
  [
    '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?', // language, script, region
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*', // variants
    '(?:-[a-wy-z\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?$', // extensions, private use
  ].join(''),
);

/** Schema of a language tag (BCP 47), such as `nl` or `zh-Hant-TW`. */
export const languageTagSchema = z
  .string()
  .max(64)
  .regex(LANGUAGE_TAG, 'a language tag (BCP 47), such as "nl" or "zh-Hant-TW"')
  .refine(isWellFormed, 'a language tag that names nothing twice');

/** What no pattern says: no variant and no extension stands twice. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Schema of a text by language tag, in at least one language. */
export function localizedSchema(lengthMax = 2000) {
  return z
    .record(languageTagSchema, z.string().min(1).max(lengthMax))
    .refine((texts) => Object.keys(texts).length > 0, 'give the text in at least one language')
    .meta({ minProperties: 1 });
}

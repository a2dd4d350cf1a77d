/** The texts of a procedure: what people read, in one language or several. */
import type { Language, Localized } from '@thutuc/legal-time';
import { listBySchema, type Placed } from './by-schema.js';
import { localizedSchema } from './names.js';
import type { Procedure } from './procedure.js';

/** Every text of a procedure with its path, such as `steps.check.name`, in order. */
export function listTexts(procedure: Procedure): Placed<Localized>[] {
  return listBySchema(procedure, localizedSchema);
}

/** A language for readers of a procedure, whose default language stands in for missing texts. */
export function languageForTexts<Spoken extends Language>(
  language: Spoken,
  { defaultLanguage }: Pick<Procedure, 'defaultLanguage'>,
): Spoken {
  return defaultLanguage === undefined ? language : { ...language, fallback: defaultLanguage };
}

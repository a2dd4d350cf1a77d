/** Texts are there in every language that the procedure speaks. */
import { textIn } from '@thutuc/legal-time';
import { listTexts } from '@thutuc/core/procedure';
import type { VerifyRule } from '../subject.js';

/** Reports texts that lack a language which other texts have, or which is the default. */
export const textsInAllLanguages: VerifyRule = {
  id: 'texts-in-all-languages',
  category: 'hygiene',
  severity: 'warning',
  *check({ procedure }) {
    const { defaultLanguage } = procedure;
    const texts = listTexts(procedure);
    const spoken = new Set(texts.flatMap(({ value }) => Object.keys(value)));
    if (defaultLanguage !== undefined) spoken.add(defaultLanguage);
    for (const { path, value } of texts) {
      for (const language of spoken) {
        if (Object.hasOwn(value, language)) continue;
        const instead = textIn(value, { tag: language, fallback: defaultLanguage });
        yield {
          path: `${path}.${language}`,
          say: ({ textMissing }) => textMissing(language, instead),
        };
      }
    }
  },
};

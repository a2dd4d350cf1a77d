/** Language tags of texts: what the grammar takes, Node's own reader of tags takes as well. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageTagSchema, localizedSchema } from './localized.js';

const letters = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[a-z]{${min},${max}}$`));
const subtags = fc.record({
  language: letters(2, 3),
  script: fc.option(letters(4, 4), { nil: undefined }),
  region: fc.option(fc.stringMatching(/^(?:[a-z]{2}|\d{3})$/), { nil: undefined }),
  variant: fc.option(letters(5, 8), { nil: undefined }),
  own: fc.option(letters(1, 8), { nil: undefined }),
});

/** The usual case of each subtag, as RFC 5646, 2.1.1 has it. */
const usual = subtags.map(({ language, script, region, variant, own }) =>
  [
    language,
    script && script.charAt(0).toUpperCase() + script.slice(1),
    region?.toUpperCase(),
    variant,
    own && `x-${own}`,
  ]
    .filter((part) => part !== undefined)
    .join('-'),
);

describe('a language tag', () => {
  it('in its usual case is taken, and no other case of it', () => {
    fc.assert(
      fc.property(usual, (tag) => {
        expect(languageTagSchema.safeParse(tag).success).toBe(true);
        expect(() => Intl.getCanonicalLocales(tag)).not.toThrow();
        const shouted = tag.toUpperCase();
        expect(languageTagSchema.safeParse(shouted).success).toBe(shouted === tag);
      }),
    );
  });

  it('of any text is taken only where Node takes it too', () => {
    const near = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/);
    fc.assert(
      fc.property(near, (text) => {
        if (!languageTagSchema.safeParse(text).success) return;
        expect(() => Intl.getCanonicalLocales(text)).not.toThrow();
      }),
    );
  });

  it.each([
    '',
    'english',
    'e',
    'nl_BE',
    'NL',
    'nl-be',
    '__proto__',
    'constructor',
    'a-b',
    'i-klingon',
    'x-a',
    'en-fonipa-fonipa',
  ])('%j is none', (text) => {
    expect(languageTagSchema.safeParse(text).success).toBe(false);
  });
});

describe('a text by language', () => {
  it('is in one language at least, and says something in each', () => {
    const schema = localizedSchema(5);
    expect(schema.safeParse({ nl: 'Toets' }).success).toBe(true);
    for (const wrong of [{}, { nl: '' }, { nl: 'Toetsen' }, { name: 'Toets' }, 'Toets']) {
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });
});

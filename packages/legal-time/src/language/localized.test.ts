/** Which text a reader gets: compared with a slow model, and with what RFC 4647 says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestTag, textIn } from './localized.js';

const tag = fc.constantFrom(
  'en',
  'en-GB',
  'nl',
  'nl-BE',
  'vi',
  'zh',
  'zh-Hant',
  'zh-Hant-TW',
  'x-a',
);
const texts = fc.dictionary(tag, fc.string({ minLength: 1 }), { minKeys: 1 });

/** Goes through every tag for every length of the wanted one, longest first. */
function slowest(tags: readonly string[], wanted: string): string | undefined {
  const parts = wanted.split('-');
  const ranges = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  for (const range of ranges) if (tags.includes(range)) return range;
  const language = parts[0] ?? '';
  const sameLanguage = tags.filter((one) => language !== 'x' && one.split('-')[0] === language);
  return [...sameLanguage].sort()[0];
}

describe('the closest language', () => {
  it('is what going through all of them finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tag), tag, (tags, wanted) => {
        expect(closestTag(tags, wanted)).toBe(slowest(tags, wanted));
      }),
    );
  });

  it('is the same whatever the case of the wanted one and the order of the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tag), tag, (tags, wanted) => {
        const found = closestTag(tags, wanted);
        expect(closestTag([...tags].reverse(), wanted.toUpperCase())).toBe(found);
      }),
    );
  });
});

describe('a text', () => {
  it('is there for every reader, and one of those given', () => {
    fc.assert(
      fc.property(
        texts,
        fc.string(),
        fc.option(tag, { nil: undefined }),
        (given, language, own) => {
          expect(Object.values(given)).toContain(textIn(given, { tag: language, fallback: own }));
        },
      ),
    );
  });

  it('is that of the default language where no other is of the reader’s', () => {
    fc.assert(
      fc.property(texts, tag, tag, (given, language, own) => {
        const tags = Object.keys(given);
        fc.pre(closestTag(tags, language) === undefined && tags.includes(own));
        expect(textIn(given, { tag: language, fallback: own })).toBe(given[own]);
      }),
    );
  });

  it.each([
    [{ vi: 'Kiểm tra', en: 'Check' }, 'nl', undefined, 'Check'],
    [{ vi: 'Kiểm tra', en: 'Check' }, 'nl', 'vi', 'Kiểm tra'],
    [{ vi: 'Kiểm tra', nl: 'Toets' }, 'en', undefined, 'Toets'],
    [{ 'zh-Hant': '審查', 'zh-Hans': '审查' }, 'zh-TW', undefined, '审查'],
    [{ en: 'Check' }, 'constructor', '__proto__', 'Check'],
    [{}, 'en', undefined, ''],
    [undefined, 'en', undefined, undefined],
  ])('%j in %s, by default %s: %s', (given, language, own, said) => {
    expect(textIn(given, { tag: language, fallback: own })).toBe(said);
  });
});

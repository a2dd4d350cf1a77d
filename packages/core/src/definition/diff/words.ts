/** Fields and values of a procedure in words. */
import { z } from 'zod';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import { formatTimeLimit, type Localized, textIn } from '@thutuc/legal-time';
import { citationSchema, formatCitation } from '../citation.js';
import { limitStartSchema } from '../limit-start.js';
import { startInWords } from '../limit-start-words.js';
import type { CoreLanguage } from '../../words/language.js';

/** A field in words: `supplements.max` → `supplements, most times`. */
export function fieldInWords(path: readonly string[], language: CoreLanguage): string {
  const names: Readonly<Record<string, string>> = language.core.changes.fields;
  const nameOf = (key: string) => (Object.hasOwn(names, key) ? names[key] : undefined);
  return path.map((key) => nameOf(key) ?? `"${key}"`).join(', ');
}

/** A limit with what counts it and what it rests on. */
const limitSchema = timeLimitSchema.extend({
  rule: z.string().optional(),
  basis: z.array(citationSchema).optional(),
  startsWith: limitStartSchema.optional(),
});

/** A value at a path in words. */
export function valueInWords(
  value: unknown,
  path: readonly string[],
  isText: (path: readonly string[]) => boolean,
  language: CoreLanguage,
): string {
  const inner = (part: unknown, key: string) =>
    valueInWords(part, [...path, key], isText, language);
  if (typeof value === 'string') return `"${value}"`;
  const { yes, no, none } = language.core.changes;
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) {
    if (value.length === 0) return none;
    return value.map((item, i) => inner(item, String(i))).join('; ');
  }
  if (isText(path)) return `"${textIn(value as Localized, language)}"`;
  const limit = limitSchema.safeParse(value);
  if (limit.success) return limitInWords(limit.data, language);
  const citation = citationSchema.safeParse(value);
  if (citation.success) return formatCitation(citation.data, language);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, part]) => `${fieldInWords([key], language)} ${inner(part, key)}`)
    .join(', ');
}

function limitInWords(
  { amount, unit, rule, basis, startsWith }: z.infer<typeof limitSchema>,
  language: CoreLanguage,
): string {
  const sources = [
    ...(rule === undefined ? [] : [rule]),
    ...(basis ?? []).map((one) => formatCitation(one, language)),
  ];
  const start = startsWith === undefined ? '' : startInWords(startsWith, language);
  const limit = [formatTimeLimit({ amount, unit }, language), start].filter(Boolean).join(' ');
  return sources.length === 0 ? limit : `${limit} (${sources.join('; ')})`;
}

/** Whether a value is a limit, which is put into words as a whole. */
export function isLimit(value: object): boolean {
  return 'amount' in value && limitSchema.safeParse(value).success;
}

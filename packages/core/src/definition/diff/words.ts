/** Fields and values of a procedure in words. */
import { z } from 'zod';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import {
  dateInWords,
  formatTimeLimit,
  type Localized,
  numberText,
  textIn,
} from '@thutuc/legal-time';
import { type Citation, citationSchema, formatCitation } from '../citation.js';
import { limitStartSchema } from '../limit-start.js';
import { startInWords } from '../limit-start-words.js';
import type { CoreLanguage } from '../../words/language.js';
import type { NameOf } from './names.js';

/** How fields and values are told. */
export interface Telling {
  readonly language: CoreLanguage;
  /** Whether a value is a text in several languages. */
  readonly isText: (path: readonly string[]) => boolean;
  readonly nameOf: NameOf;
  /** The name of a counting rule, by its id. */
  readonly ruleName: NameOf;
}

/** A field in words: `supplements.max` → `supplements, most times`. */
export function fieldInWords(path: readonly string[], telling: Telling): string {
  const { fields } = telling.language.core.changes;
  return path.map((key) => wordOf(fields, key) ?? keyInWords(key, telling)).join(', ');
}

/** The name of what a key refers to, a word of the law for it, or the key itself. */
function keyInWords(key: string, { language, nameOf }: Telling): string {
  const { changes, outcomes } = language.core;
  const name = nameOf(key);
  const said =
    name === undefined
      ? (wordOf(changes.values, key) ?? wordOf(outcomes, key))
      : textIn(name, language);
  return `"${said ?? key}"`;
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

const civilDate = /^\d{4}-\d{2}-\d{2}$/u;

function textInWords(text: string, key: string, telling: Telling): string {
  const { language, ruleName } = telling;
  if (civilDate.test(text)) return dateInWords(text, language);
  const rule = ruleName(text);
  if (rule !== undefined) return textIn(rule, language);
  // What things are called is shown as it stands: an id that was changed must be seen.
  return verbatim.has(key) ? `"${text}"` : keyInWords(text, telling);
}

const verbatim: ReadonlySet<string> = new Set(['id', 'version', 'code']);

/** A limit with what counts it and what it rests on. */
const limitSchema = timeLimitSchema.extend({
  rule: z.string().optional(),
  basis: z.array(citationSchema).optional(),
  startsWith: limitStartSchema.optional(),
});

/** A value at a path in words. */
export function valueInWords(value: unknown, path: readonly string[], telling: Telling): string {
  const { language, isText } = telling;
  const inner = (part: unknown, key: string) => valueInWords(part, [...path, key], telling);
  if (typeof value === 'string') return textInWords(value, path.at(-1) ?? '', telling);
  const { yes, no, none } = language.core.changes;
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) {
    if (value.length === 0) return none;
    return value.map((item, i) => inner(item, String(i))).join('; ');
  }
  if (isText(path)) return `"${textIn(value as Localized, language)}"`;
  const limit = limitSchema.safeParse(value);
  if (limit.success) return limitInWords(limit.data, telling);
  const citation = citationSchema.safeParse(value);
  if (citation.success) return citationInWords(citation.data, language);
  if (typeof value === 'number') return numberText(value, language);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // The name of an outcome says which one it is.
  if (path.at(-1) === 'outcomeNames')
    return Object.entries(value)
      .map(([key, part]) => inner(part, key))
      .join('; ');
  return Object.entries(value)
    .map(([key, part]) => `${fieldInWords([key], telling)} ${inner(part, key)}`)
    .join(', ');
}

/** Arrangements of the agency's own have no number that a reader could look up. */
function citationInWords(citation: Citation, language: CoreLanguage): string {
  return citation.status === 'internal'
    ? language.core.changes.internal
    : formatCitation(citation, language);
}

function limitInWords(
  { amount, unit, rule, basis, startsWith }: z.infer<typeof limitSchema>,
  { language, ruleName }: Telling,
): string {
  const counted = rule === undefined ? undefined : ruleName(rule);
  const sources = [
    ...(rule === undefined ? [] : [counted === undefined ? rule : textIn(counted, language)]),
    ...new Set((basis ?? []).map((one) => citationInWords(one, language))),
  ];
  const start = startsWith === undefined ? '' : startInWords(startsWith, language);
  const limit = [formatTimeLimit({ amount, unit }, language), start].filter(Boolean).join(' ');
  return sources.length === 0 ? limit : `${limit} (${sources.join('; ')})`;
}

/** Whether a value is a limit, which is put into words as a whole. */
export function isLimit(value: object): boolean {
  return 'amount' in value && limitSchema.safeParse(value).success;
}

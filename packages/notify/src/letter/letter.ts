/** A letter: what a message says, before it is written for a medium. */
import type { NotificationFacts } from '../facts/facts.js';
import { placeholdersOfTemplate, type TemplateWords } from '../templates/template.js';
import { cleanLine } from './clean.js';
import { valuesOf, type Values } from './values.js';
import type { NotifyLanguage } from '../words/language.js';

/** A paragraph, and the list that ends it. */
export interface Paragraph {
  readonly text: string;
  readonly items: readonly string[];
}

/** What a message says; every text is one line of plain text. */
export interface Letter {
  /** Tag of its language. */
  readonly language: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly Paragraph[];
  /** What the letter is about: labels and values. */
  readonly details: readonly (readonly [label: string, value: string])[];
  readonly link?: { readonly label: string; readonly url: string };
  readonly regards: string;
  readonly office: string;
  readonly automatic: string;
}

/**
 * Writes a letter of a template. Facts are put in once: braces that come with a fact stay what
 * they are.
 *
 * @param name - The reader's name, where it is known.
 */
export function writeLetter(
  { subject, body }: TemplateWords,
  facts: NotificationFacts,
  language: NotifyLanguage,
  name?: string,
): Letter {
  const words = language.notify.letter;
  const values = valuesOf(facts, language);
  const office = textOf(values, 'office');
  const url = safeUrl(facts.link ?? '');
  return {
    language: language.tag,
    subject: fill(subject, values),
    greeting: words.greeting(name === undefined ? undefined : cleanLine(name) || undefined),
    paragraphs: body.flatMap((text) => paragraphOf(text, values)),
    details: [
      [words.dossier, textOf(values, 'dossier')],
      [words.procedure, textOf(values, 'procedure')],
      [words.office, office],
    ],
    ...(url !== undefined && { link: { label: words.lookUp, url } }),
    regards: words.regards,
    office,
    automatic: words.automatic,
  };
}

/** None where the paragraph names a fact that the message does not have. */
function paragraphOf(text: string, values: Values): Paragraph[] {
  const names = placeholdersOfTemplate(text) as (keyof Values)[];
  if (names.some((name) => values[name] === undefined)) return [];
  const last = names.at(-1);
  const list = last === undefined ? undefined : values[last];
  const ending = `{${last ?? ''}}`;
  if (typeof list !== 'object' || !text.endsWith(ending))
    return [{ text: fill(text, values), items: [] }];
  return [{ text: fill(text.slice(0, -ending.length), values).trimEnd(), items: list }];
}

function fill(text: string, values: Values): string {
  return text.replace(/\{([^{}]*)\}/g, (_, name: string) => textOf(values, name as keyof Values));
}

function textOf(values: Values, name: keyof Values): string {
  const value = values[name] ?? '';
  return typeof value === 'string' ? value : value.join('; ');
}

/** The address of a page; none for one that a browser would run instead of opening. */
function safeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

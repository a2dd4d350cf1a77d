/** Templates of one's own in the place of those that come along. */
import type { NotificationTemplate } from '@thutuc/core';
import { NotifyError } from '../errors.js';
import { english } from '../words/english.js';
import type { NotifyLanguage } from '../words/language.js';
import {
  certainPlaceholders,
  placeholders,
  placeholdersOfTemplate,
  type TemplateWords,
} from './template.js';

/** Templates by language tag and name; the others stay as they are. */
export type TemplateChanges = Readonly<
  Record<string, Partial<Record<NotificationTemplate, TemplateWords>>>
>;

/**
 * English and the languages given, with changes of their templates.
 *
 * @example
 * ```ts
 * const receipt = { subject: 'Ontvangen: {dossier}', body: ['Afspraak: {due}.'] };
 * languagesWith({ nl: { receipt } }, [dutch])[1].notify.templates.receipt.subject;
 * // => 'Ontvangen: {dossier}'
 * ```
 * @throws NotifyError `TEMPLATE_INVALID` for a template that is not known, and one that names
 *   what there is not
 */
export function languagesWithChanges(
  changes: TemplateChanges = {},
  languages: readonly NotifyLanguage[] = [],
): readonly NotifyLanguage[] {
  const known = new Map([english, ...languages].map((language) => [language.tag, language]));
  for (const [tag, texts] of Object.entries(changes)) {
    if (!known.has(tag))
      throw invalid(tag, `is of no language known; there are ${[...known.keys()].join(', ')}`);
    for (const [name, words] of Object.entries(texts)) check(`${tag}.${name}`, name, words);
  }
  return [...known.values()].map((language) => {
    const own = Object.hasOwn(changes, language.tag) ? changes[language.tag] : {};
    const { letter, templates } = language.notify;
    return { ...language, notify: { letter, templates: { ...templates, ...own } } };
  });
}

function check(path: string, name: string, { subject, body }: TemplateWords): void {
  const names = Object.keys(english.notify.templates);
  if (!names.includes(name)) throw invalid(path, `is none; there are ${names.join(', ')}`);
  checkText(`${path}.subject`, subject, certainPlaceholders);
  body.forEach((text, i) => checkText(`${path}.body.${i}`, text, placeholders));
}

function checkText(path: string, text: string, known: readonly string[]): void {
  const unknown = placeholdersOfTemplate(text).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw invalid(path, `names {${unknown.join('}, {')}}; it may name {${known.join('}, {')}}`);
}

function invalid(path: string, what: string): NotifyError {
  return new NotifyError('TEMPLATE_INVALID', `Template ${path} ${what}.`);
}

/** Templates of one's own in the place of those that come along. */
import type { NotificationTemplate } from '@thutuc/core';
import type { Language } from '@thutuc/legal-time';
import { NotifyError } from '../errors.js';
import { en } from './en.js';
import {
  certainPlaceholders,
  placeholders,
  placeholdersIn,
  type Templates,
  type TemplateWords,
} from './template.js';
import { vi } from './vi.js';

/** Templates by language and name; the others stay as they are. */
export type TemplateChanges = Partial<
  Record<Language, Partial<Record<NotificationTemplate, TemplateWords>>>
>;

/**
 * The templates that come along, with changes.
 *
 * @example
 * ```ts
 * const receipt = { subject: 'Đã nhận hồ sơ {dossier}', body: ['Hẹn trả: {due}.'] };
 * completeTemplates({ vi: { receipt } }).vi.receipt.subject; // => 'Đã nhận hồ sơ {dossier}'
 * ```
 * @throws NotifyError `TEMPLATE_INVALID` for a template that is not known, and one that names
 *   what there is not
 */
export function completeTemplates(changes: TemplateChanges = {}): Templates {
  for (const [language, texts] of Object.entries(changes)) {
    if (!Object.hasOwn({ vi, en }, language)) throw invalid(language, 'is of no language known');
    for (const [name, words] of Object.entries(texts)) check(`${language}.${name}`, name, words);
  }
  return { vi: { ...vi, ...changes.vi }, en: { ...en, ...changes.en } };
}

function check(path: string, name: string, { subject, body }: TemplateWords): void {
  if (!Object.hasOwn(vi, name))
    throw invalid(path, `is none; there are ${Object.keys(vi).join(', ')}`);
  checkText(`${path}.subject`, subject, certainPlaceholders);
  body.forEach((text, i) => checkText(`${path}.body.${i}`, text, placeholders));
}

function checkText(path: string, text: string, known: readonly string[]): void {
  const unknown = placeholdersIn(text).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw invalid(path, `names {${unknown.join('}, {')}}; it may name {${known.join('}, {')}}`);
}

function invalid(path: string, what: string): NotifyError {
  return new NotifyError('TEMPLATE_INVALID', `Template ${path} ${what}.`);
}

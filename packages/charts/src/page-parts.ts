/** What all reports are put in: a page, its answer, its sections. */
import { escapeText, type Language } from '@thutuc/legal-time';
import { prose } from './prose.js';
import { style } from './style.js';

/**
 * A page without any link to elsewhere.
 *
 * @param options - `head`: markup that ends its head, such as further rules of style.
 */
export function pageDocument(
  language: Language,
  title: string,
  parts: readonly string[],
  { head = '' }: { readonly head?: string } = {},
): string {
  const name = escapeText(title);
  return (
    `<!doctype html><html lang="${language.tag}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>` +
    `<style>${style}</style>${head}</head><body><main><h1>${name}</h1>${parts.join('\n')}</main></body></html>\n`
  );
}

/** The part of a page that answers in sentences, the first of them large. */
export function answerBox(sentences: readonly string[]): string {
  const lines = sentences.map((text) => `<p>${prose(text)}</p>`);
  return `<div class="answer">${lines.join('')}</div>`;
}

/** The part of a page with what must be minded before any figure is read. */
export function warningBox(word: string, text: string): string {
  return `<p class="warning"><strong>${escapeText(word)}</strong> ${prose(text)}</p>`;
}

/** A section with its title, and a note where there is one. */
export function pageSection(title: string, note: string | undefined, inner: string): string {
  return `<section>${headOf(title, note)}${inner}</section>`;
}

/** A section that stays on one page where it is printed. */
export function wholePageSection(title: string, note: string | undefined, inner: string): string {
  return `<section class="whole">${headOf(title, note)}${inner}</section>`;
}

function headOf(title: string, note: string | undefined): string {
  const small = note === undefined ? '' : `<p class="note">${escapeText(note)}</p>`;
  return `<h2>${escapeText(title)}</h2>${small}`;
}

/** Tables, lists and pages of HTML, with every text escaped. */
import { element, type Attributes } from '../markup/element.js';
import { escapeText } from '@thutuc/legal-time';
import type { DiagramLanguage } from '../words/language.js';
import { pageStyle } from './style.js';

/** An element that holds one text. */
export function htmlText(name: string, content: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeText(content));
}

/** A section with a heading. */
export function htmlSection(heading: string, ...content: string[]): string {
  return element('section', {}, htmlText('h2', heading), ...content);
}

/** A list of terms and what is said of each; the values are markup. */
export function htmlTermList(terms: readonly (readonly [term: string, markup: string])[]): string {
  const rows = terms.flatMap(([term, markup]) => [htmlText('dt', term), element('dd', {}, markup)]);
  return element('dl', {}, ...rows);
}

/** A table with a heading row, which scrolls where it is too wide; cells are markup. */
export function htmlTable(
  columns: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly style?: string | undefined }[],
  label: string,
): string {
  const head = columns.map((column) => htmlText('th', column, { scope: 'col' }));
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element(
        'tbody',
        {},
        ...rows.map(({ cells, style }) => element('tr', { class: style }, ...cells)),
      ),
    ),
  );
}

/** A cell of a table. */
export function htmlCell(markup: string, style?: string): string {
  return element('td', { class: style }, markup);
}

/** A whole page that needs nothing from outside. */
export function htmlPage(title: string, language: DiagramLanguage, ...body: string[]): string {
  return `<!doctype html>\n${element(
    'html',
    { lang: language.tag },
    element(
      'head',
      {},
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      htmlText('title', title),
      element('style', {}, pageStyle),
    ),
    element('body', {}, ...body),
  )}\n`;
}

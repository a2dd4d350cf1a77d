/** Publishes a procedure: the notice for everybody, and the process for those who work by it. */
import { type Procedure, languageForTexts } from '@thutuc/core/procedure';
import { controlSheet } from '../documents/control-sheet.js';
import { element } from '../markup/element.js';
import { escapeText, textIn } from '@thutuc/legal-time';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { htmlCell, htmlPage, htmlSection, htmlTable, htmlTermList, htmlText } from './html.js';
import {
  basisSection,
  chartSection,
  documentsSection,
  factsSection,
  resultsSection,
  stepsSection,
} from './sections.js';

/** How a notice is made. */
export interface NoticeOptions {
  /** Languages in their order on the page. @defaultValue English */
  readonly languages?: readonly DiagramLanguage[];
}

/**
 * The notice that hangs on the wall and on the web, as one HTML page that needs nothing from
 * outside: documents required, fee, total limit, each step with agency, role and limit, results,
 * legal basis, flow chart. It prints on A4 and follows the reader's light or dark setting.
 *
 * @example
 * ```ts
 * await writeFile('notice.html', publishNotice(procedure));
 * ```
 */
export function publishNotice(
  procedure: Procedure,
  { languages = [english] }: NoticeOptions = {},
): string {
  const byTag = new Map(languages.map((language) => [language.tag, language]));
  const shown = [...byTag.values()].map((language) => languageForTexts(language, procedure));
  const [first = english] = shown;
  const links = shown.map(({ tag, diagram }) =>
    htmlText('a', diagram.language, { href: `#${tag}`, lang: tag, hreflang: tag }),
  );
  return htmlPage(
    textIn(procedure.name, first),
    first,
    shown.length > 1 ? element('nav', {}, ...links) : '',
    element('main', {}, ...shown.map((language, i) => noticeIn(procedure, language, i === 0))),
  );
}

function noticeIn(procedure: Procedure, language: DiagramLanguage, isFirst: boolean): string {
  const name = textIn(procedure.name, language);
  return element(
    'article',
    { id: language.tag, lang: language.tag },
    htmlText('p', language.diagram.notice.notice, { class: 'kicker' }),
    isFirst ? htmlText('h1', name) : htmlText('h1', name, { class: 'title' }),
    factsSection(procedure, language),
    documentsSection(procedure, language),
    stepsSection(procedure, language, 'public'),
    resultsSection(procedure, language),
    basisSection(procedure, language),
    chartSection(procedure, language),
  );
}

/**
 * The process as quality management by ISO 9001 wants it in one document, from the one
 * definition: flow chart, step table (who, what, how long, with what result) and control sheet.
 *
 * @example
 * ```ts
 * await writeFile('process.html', publishProcess(procedure, { language: vietnamese }));
 * ```
 */
export function publishProcess(
  procedure: Procedure,
  options: { readonly language?: DiagramLanguage } = {},
): string {
  const language = languageForTexts(options.language ?? english, procedure);
  return htmlPage(
    `${language.diagram.notice.process}: ${textIn(procedure.name, language)}`,
    language,
    element(
      'main',
      {},
      element(
        'article',
        {},
        htmlText('p', language.diagram.notice.process, { class: 'kicker' }),
        htmlText('h1', textIn(procedure.name, language)),
        factsSection(procedure, language),
        element('div', { class: 'wide' }, stepsSection(procedure, language, 'internal')),
        chartSection(procedure, language),
        controlSection(procedure, language),
      ),
    ),
  );
}

function controlSection(procedure: Procedure, language: DiagramLanguage): string {
  const sheet = controlSheet(procedure, language);
  const blanks = sheet.columns.slice(4).map(() => htmlCell(''));
  const rows = sheet.rows.map(({ number, what, holder, limit }) => ({
    cells: [
      htmlCell(escapeText(number), 'number'),
      ...[what, holder, limit].map((one) => htmlCell(escapeText(one))),
      ...blanks,
    ],
    style: 'blank',
  }));
  const fields = sheet.fields.map((field): [string, string] => [field, '&nbsp;']);
  return element(
    'div',
    { class: 'wide' },
    htmlSection(sheet.title, htmlTermList(fields), htmlTable(sheet.columns, rows, sheet.title)),
  );
}

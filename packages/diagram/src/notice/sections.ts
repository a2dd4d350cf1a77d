/** The sections of a notice: facts, documents, steps, results, legal basis, flow chart. */
import { dateInWords, moneyInWords, escapeText, textIn } from '@thutuc/legal-time';
import { limitStartInWords, listSteps, type Procedure, withMark } from '@thutuc/core/procedure';
import { stepList, wayInWords } from '../documents/step-list.js';
import { stepTable, type StepRow } from '../documents/step-table.js';
import { layoutProcedure } from '../layout/layout.js';
import { element } from '../markup/element.js';
import { px } from '../markup/px.js';
import { renderSvg } from '../svg/render.js';
import { citationInWords, citationsInWords } from '../words/citations.js';
import { expiryInWords } from '../words/expiry.js';
import { limitInWords } from '../words/limits.js';
import type { DiagramLanguage } from '../words/language.js';
import { htmlCell, htmlSection, htmlTable, htmlTermList, htmlText } from './html.js';

/** Code, field, where to apply, time limit, fee, supplements, version. */
export function factsSection(procedure: Procedure, language: DiagramLanguage): string {
  const { code, field, effective, timeLimit } = procedure;
  const begins = limitStartInWords(procedure, language);
  const party = (name: string) => textIn(procedure.parties[name]?.name, language) ?? name;
  const since = `${language.diagram.notice.from} ${dateInWords(effective.from, language)}`;
  const until = effective.to
    ? `, ${language.diagram.notice.to} ${dateInWords(effective.to, language)}`
    : '';
  const facts: [string, string][] = [
    ...(code ? [plain(language.diagram.notice.code, code)] : []),
    ...(field ? [plain(language.diagram.notice.field, textIn(field, language))] : []),
    plain(language.diagram.notice.receivedBy, party(procedure.receipt.party)),
    plain(language.diagram.notice.resultFrom, party(procedure.result.party)),
    [
      language.diagram.notice.limit,
      htmlText(
        'span',
        withMark(limitInWords(timeLimit, language), procedure, 'timeLimit', language),
        {
          class: 'big',
        },
      ) +
        (begins === '' ? '' : htmlText('div', begins)) +
        muted(citationsInWords(timeLimit.basis, language).join('; ')),
    ],
    ...fee(procedure, language),
    ...supplements(procedure, language),
    ...expiry(procedure, language),
    plain(language.diagram.notice.effective, since + until),
    plain(language.diagram.notice.version, procedure.version),
  ];
  const note = procedure.note ? htmlText('p', textIn(procedure.note, language)) : '';
  return htmlSection(language.diagram.notice.facts, htmlTermList(facts), note);
}

const plain = (term: string, value: string): [string, string] => [term, escapeText(value)];
const muted = (value: string) => htmlText('div', value, { class: 'muted' });

/** The fee; of a definition that says nothing of it, nothing is known. */
function fee({ fee }: Procedure, language: DiagramLanguage): [string, string][] {
  if (fee === undefined) return [];
  const amount =
    fee.amount === 0
      ? language.diagram.notice.noFee
      : moneyInWords(fee.amount, fee.currency, language);
  const note = fee.note ? muted(textIn(fee.note, language)) : '';
  return [[language.diagram.notice.fee, htmlText('strong', amount) + note]];
}

function supplements(procedure: Procedure, language: DiagramLanguage): [string, string][] {
  const { supplements } = procedure;
  if (supplements === undefined) return [];
  const { max, within, basis } = supplements;
  const often =
    max === 1 ? language.diagram.notice.once : `${max} ${language.diagram.notice.times}`;
  const when = within
    ? `, ${language.diagram.notice.within} ${limitInWords(within, language)} ${language.diagram.notice.afterReceipt}`
    : '';
  const said =
    max === 0
      ? language.diagram.notice.never
      : `${language.diagram.notice.supplementsMax} ${often}${when}`;
  const sources = citationsInWords(basis, language).join('; ');
  return [
    [
      language.diagram.notice.supplements,
      escapeText(withMark(said, procedure, 'supplements', language)) + muted(sources),
    ],
  ];
}

function expiry(procedure: Procedure, language: DiagramLanguage): [string, string][] {
  if (procedure.expiry === undefined) return [];
  const { event, outcome } = expiryInWords(procedure, procedure.expiry.outcome, language);
  const sources = citationsInWords(procedure.expiry.basis, language).join('; ');
  return [[event, escapeText(outcome) + muted(sources)]];
}

/** The documents that the applicant hands in. */
export function documentsSection(procedure: Procedure, language: DiagramLanguage): string {
  const documents = Object.values(procedure.documents).filter(({ from }) => from === 'applicant');
  if (documents.length === 0) {
    return htmlSection(
      language.diagram.notice.documents,
      htmlText('p', language.diagram.notice.noDocuments),
    );
  }
  const words = language.diagram.notice;
  const columns = [words.document, words.copies, words.need, words.basis];
  const rows = documents.map(({ name, copies, required, basis }) => ({
    cells: [
      htmlText('th', textIn(name, language), { scope: 'row' }),
      htmlCell(String(copies), 'number'),
      htmlCell(escapeText(required ? words.always : words.ifApplicable)),
      htmlCell(escapeText(citationsInWords(basis, language).join('; '))),
    ],
  }));
  return htmlSection(
    language.diagram.notice.documents,
    htmlTable(columns, rows, language.diagram.notice.documents),
  );
}

/** What the table of steps shows beside number, task, owner and limit. */
export type StepColumns = 'public' | 'internal';

/** Each step with its agency, role and limit; for the process also documents and ways on. */
export function stepsSection(
  procedure: Procedure,
  language: DiagramLanguage,
  columns: StepColumns,
): string {
  const words = language.diagram.notice;
  const shown = [
    words.number,
    words.what,
    words.who,
    words.howLong,
    ...(columns === 'internal' ? [words.produces, words.next] : []),
    words.basis,
  ];
  const rows = stepTable(procedure, language).map((row) => ({
    cells: stepCells(row, language, columns),
    style: row.number.includes('.') ? 'inner' : undefined,
  }));
  return htmlSection(
    language.diagram.notice.steps,
    htmlTable(shown, rows, language.diagram.notice.steps),
  );
}

function stepCells(row: StepRow, language: DiagramLanguage, columns: StepColumns): string[] {
  const internal = citationInWords({ act: '', status: 'internal' }, language);
  const owner = row.agency
    ? escapeText(row.agency) + muted(row.role ?? '')
    : htmlText('span', '–', { class: 'muted' });
  const lines = (list: readonly string[], style?: string) =>
    htmlCell(list.map((line) => htmlText('div', line)).join(''), style);
  return [
    htmlCell(escapeText(row.number), 'number'),
    htmlCell(htmlText('strong', row.what) + row.notes.map(muted).join(''), 'what'),
    htmlCell(owner, 'who'),
    htmlCell(escapeText(row.limit ?? ''), 'limit'),
    ...(columns === 'internal'
      ? [lines(row.produces), lines(row.ways.map((way) => wayInWords(way, language)))]
      : []),
    lines(columns === 'public' ? row.basis.filter((one) => one !== internal) : row.basis, 'basis'),
  ];
}

/** How a dossier can end, and the papers that come of it. */
export function resultsSection(procedure: Procedure, language: DiagramLanguage): string {
  const ends = Object.values(procedure.steps).filter((step) => step.kind === 'end');
  const byLaw =
    procedure.expiry === undefined
      ? []
      : [expiryInWords(procedure, procedure.expiry.outcome, language).outcome];
  const made = new Set(
    listSteps(procedure).flatMap(({ step }) => ('produces' in step ? step.produces : [])),
  );
  const papers = Object.entries(procedure.documents)
    .filter(([name, { from }]) => from === 'agency' && made.has(name))
    .map(([, { name }]) => textIn(name, language));
  return htmlSection(
    language.diagram.notice.results,
    htmlText('p', `${language.diagram.notice.ends}:`),
    list([...new Set([...ends.map(({ name }) => textIn(name, language)), ...byLaw])]),
    ...(papers.length > 0
      ? [htmlText('p', `${language.diagram.notice.papers}:`), list(papers)]
      : []),
  );
}

/** All acts that the procedure rests on; those not read in the text itself are marked. */
export function basisSection(procedure: Procedure, language: DiagramLanguage): string {
  const { basis, timeLimit, documents, supplements, extension, suspension, expiry } = procedure;
  const all = [
    ...basis,
    ...timeLimit.basis,
    ...[supplements, extension, suspension, expiry].flatMap((rule) => rule?.basis ?? []),
    ...Object.values(documents).flatMap((document) => document.basis),
    ...listSteps(procedure).flatMap(({ step }) => ('basis' in step ? step.basis : [])),
  ].filter(({ status }) => status !== 'internal');
  const byText = new Map(all.map((citation) => [citationInWords(citation, language), citation]));
  const items = [...byText].map(([said, { status }]) => {
    const mark =
      status === 'secondary'
        ? ` ${htmlText('span', language.diagram.notice.secondary, { class: 'tag' })}`
        : '';
    return element('li', {}, escapeText(said) + mark);
  });
  return htmlSection(language.diagram.notice.basis, element('ul', {}, ...items));
}

/** The flow chart, and the same in words. */
export function chartSection(procedure: Procedure, language: DiagramLanguage): string {
  const layout = layoutProcedure(procedure, { language });
  const svg = renderSvg(layout, { theme: 'auto' });
  const steps = stepList(procedure, language).map((line) => htmlText('li', line));
  return element(
    'div',
    { class: 'page' },
    htmlSection(
      language.diagram.notice.chart,
      htmlText('p', language.diagram.notice.toSteps, { class: 'muted' }),
      element(
        'div',
        {
          class: 'chart',
          role: 'region',
          tabindex: 0,
          'aria-label': language.diagram.notice.chart,
          style: `--chart-width:${px(layout.width)}px`,
        },
        svg,
      ),
    ),
    htmlSection(language.diagram.notice.inWords, element('ol', { class: 'steps' }, ...steps)),
  );
}

const list = (items: readonly string[]) =>
  element('ul', {}, ...items.map((item) => htmlText('li', item)));

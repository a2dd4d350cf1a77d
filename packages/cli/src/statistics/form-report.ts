/** Reports by a form: a row for each procedure or unit, and one for all. */
import { type Figure, figuresFold, foldBy, foldStream, type LogReading } from '@thutuc/insight';
import { textIn } from '@thutuc/legal-time';
import {
  kioskNotes,
  receiptFigures,
  type ReportForm,
  undatedNote,
  undecidedNotes,
} from '@thutuc/vn/reports';
import type { CliLanguage } from '../texts/language.js';
import {
  type MadeReport,
  type ReportKind,
  type ReportRequest,
  tableOf,
  unitName,
} from './report-request.js';

/** The group of all dossiers. */
const all = '';

/** The report by a form. */
export function formReport(form: ReportForm): ReportKind {
  const { id: name } = form;
  return {
    name,
    title: (language) => textIn(form.name, language),
    figures: (period, practice) => Object.values(receiptFigures(period, practice)),
    isByPractice: true,
    make: (request) => makeReport(form, request),
  };
}

async function makeReport(form: ReportForm, request: ReportRequest): Promise<MadeReport> {
  const { source, period, language, practice } = request;
  const words = language.cli.statistics;
  const definitions = Object.values(receiptFigures(period, practice));
  const groupOf = ({ account }: LogReading): string =>
    form.rows === 'procedures' ? account.procedure : (account.office ?? words.noUnit);
  const groups = await foldStream(
    foldBy((read: LogReading) => [groupOf(read), all], figuresFold(definitions)),
    source.readings(),
  );
  const total = groups.get(all) ?? [];
  const rows = await Promise.all(
    [...groups]
      .filter(([group, figures]) => group !== all && countOf(figures, 'received') > 0)
      .map(async ([group, figures]) => [
        await nameOf(group, form, request),
        ...form.columns.map(({ figure }) => countOf(figures, figure)),
      ]),
  );
  rows.sort(([a], [b]) => String(a).localeCompare(String(b), language.legalTime.locale));
  const noted = [
    ['undated', undatedNote],
    ['kiosk', kioskNotes[practice?.kiosk ?? 'counter']],
  ] as const;
  const table = tableOf(request, {
    title: textIn(form.name, language),
    columns: [
      { head: form.rows === 'procedures' ? words.name : words.unit },
      ...form.columns.map((column) => ({
        head: headOf(column, language),
        group: textIn(column.group, language),
        isNumber: true,
      })),
    ],
    rows: [...rows, [words.total, ...form.columns.map(({ figure }) => countOf(total, figure))]],
    sumRows: 1,
    notes: [
      ...form.notes.map((note) => textIn(note, language)),
      textIn(undecidedNotes[practice?.withoutDecision ?? 'byDate'], language),
      ...noted.flatMap(([id, note]) => {
        const count = countOf(total, id);
        return count === 0 ? [] : [`${textIn(note, language)}: ${count}`];
      }),
    ],
  });
  return { tables: [table], figures: total };
}

function headOf({ number, name }: ReportForm['columns'][number], language: CliLanguage): string {
  const text = textIn(name, language);
  return number === undefined ? text : `(${number}) ${text}`;
}

function countOf(figures: readonly Figure[], id: string): number {
  return figures.find((figure) => figure.id === id)?.numerator ?? 0;
}

/** A procedure under its field; a unit by its name. */
async function nameOf(group: string, form: ReportForm, request: ReportRequest): Promise<string> {
  if (form.rows === 'units') return unitName(group, request);
  const procedure = request.source.procedure(group);
  const field = textIn(procedure?.field, request.language);
  const name = textIn(procedure?.name, request.language) ?? group;
  return field === undefined ? name : `${field}: ${name}`;
}

/** `thutuc report`: reports on the dossiers of a period, and the dossiers behind each figure. */
import { countsIn, type FigureDefinition, type Period, periodOf } from '@thutuc/insight';
import { pageOfTables, tablesCsv, workbookOf } from '@thutuc/insight/table';
import type { Directory } from '@thutuc/core';
import { dateInWords, numberText, parseInstant } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '@thutuc/vn';
import type { CountingPractice } from '@thutuc/vn/reports';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { writeFile } from '../procedure-folder/files.js';
import { loadDirectory, loadProcedures } from '../procedure-folder/load.js';
import { periodIn } from '../statistics/period-in.js';
import { type LogSource, openLogSource } from '../statistics/log-source.js';
import { reportKinds } from '../statistics/report-kinds.js';
import { type MadeReport, type ReportKind, unitName } from '../statistics/report-request.js';
import { reportLines } from '../statistics/table-lines.js';
import { tableLines } from '../terminal/columns.js';
import { instantText } from '../texts/dates.js';

/** Makes a report, or lists those that there are; answers 0. */
export async function report(input: CommandInput): Promise<number> {
  const { positionals, options, switches } = input;
  if (switches.has('list')) return listReports(input);
  const kind = kindOf(positionals[0]);
  const period = periodIn('report', options);
  const practice = practiceIn(kind, switches);
  const definition = figureOf(kind.figures(period, practice), options.dossiers);
  const { 'as-of': asOf, procedure, unit, directory: file } = options;
  const directory = loadDirectory(file);
  const published =
    options.published === undefined ? undefined : loadProcedures(options.published)[0];
  assertEnding(options.out);
  const store = await openKeptStore(options.store, 'report');
  try {
    const at = asOf === undefined ? undefined : parseInstant(asOf);
    const source = openLogSource(store, { asOf: at, procedure, unit });
    if (definition !== undefined) return await listDossiers(definition, source, input);
    const lines = await linesOf(period, at, directory, input);
    const { language } = input;
    const request = { source, period, language, directory, lines, published, practice };
    await put(kind, period, await kind.make(request), input);
    return 0;
  } finally {
    await store.close();
  }
}

function listReports({ language, switches, terminal }: CommandInput): number {
  const anyDay = periodOf({ from: '2026-01-01', to: '2026-01-01', zone: VIETNAM_ZONE });
  const rows = reportKinds.map((kind) => ({
    name: kind.name,
    title: kind.title(language),
    figures: kind.figures(anyDay).map(({ id }) => id),
  }));
  if (switches.has('json')) {
    terminal.print(JSON.stringify(rows, null, 2));
    return 0;
  }
  const columns = language.cli.statistics.listHeads.map((head) => ({ head }));
  const cells = rows.map(({ name, title, figures }) => [name, title, figures.join(', ')]);
  terminal.print(tableLines(columns, cells, terminal.width, terminal.paint.dim).join('\n'));
  return 0;
}

function kindOf(name: string | undefined): ReportKind {
  const names = reportKinds.map((kind) => kind.name);
  const found = reportKinds.find((kind) => kind.name === name);
  if (found !== undefined) return found;
  throw usageError('report', ({ noneOf, missing }) =>
    name === undefined ? missing(['REPORT']) : noneOf(name, names),
  );
}

/** How the office counts. @throws CliError `USAGE` for a report that no practice changes */
function practiceIn(kind: ReportKind, switches: CommandInput['switches']): CountingPractice {
  const asked = (['undecided-on-time', 'kiosk-online'] as const).filter((one) => switches.has(one));
  const [first] = asked;
  if (first !== undefined && kind.isByPractice !== true) {
    const names = reportKinds.flatMap(({ name, isByPractice }) => (isByPractice ? [name] : []));
    throw usageError('report', ({ goesWith }) => goesWith(`--${first}`, names.join(', ')));
  }
  return {
    ...(asked.includes('undecided-on-time') && { withoutDecision: 'onTime' }),
    ...(asked.includes('kiosk-online') && { kiosk: 'online' }),
  };
}

function figureOf(
  figures: readonly FigureDefinition[],
  id: string | undefined,
): FigureDefinition | undefined {
  if (id === undefined) return undefined;
  const found = figures.find((figure) => figure.id === id);
  if (found !== undefined) return found;
  const known = figures.map((figure) => figure.id);
  throw usageError('report', ({ takesOneOf }) => takesOneOf('--dossiers', known, id));
}

/** The ids of all dossiers behind a figure, each printed as it is found. */
async function listDossiers(
  definition: FigureDefinition,
  source: LogSource,
  { switches, terminal }: CommandInput,
): Promise<number> {
  const found: string[] = [];
  for await (const read of source.readings()) {
    if (!countsIn(definition, read)) continue;
    if (switches.has('json')) found.push(read.account.dossier);
    else terminal.print(read.account.dossier);
  }
  if (switches.has('json'))
    terminal.print(JSON.stringify({ figure: definition.id, dossiers: found }, null, 2));
  return 0;
}

async function linesOf(
  { from, to, zone }: Period,
  asOf: number | undefined,
  directory: Directory,
  { options, language }: CommandInput,
): Promise<string[]> {
  const words = language.cli.statistics;
  const { procedure, unit } = options;
  return [
    words.period(dateInWords(from, language), dateInWords(to, language)),
    ...(asOf === undefined ? [] : [words.asOf(instantText(asOf, zone, language))]),
    ...(procedure === undefined ? [] : [words.onlyProcedure(procedure)]),
    ...(unit === undefined ? [] : [words.onlyUnit(await unitName(unit, { directory, language }))]),
  ];
}

const endings = ['.csv', '.xlsx', '.html'] as const;

function assertEnding(out: string | undefined): void {
  if (out === undefined || endings.some((ending) => out.endsWith(ending))) return;
  throw usageError('report', ({ takesOneOf }) => takesOneOf('-o', endings, out));
}

/** Writes a report into the file that is named, or prints it. */
async function put(
  kind: ReportKind,
  { from, to }: Period,
  { tables, figures }: MadeReport,
  input: CommandInput,
): Promise<void> {
  const { options, switches, language, terminal } = input;
  const { out } = options;
  if (out !== undefined) {
    const number = (value: number): string => numberText(value, language);
    const page = { lang: language.tag, number };
    if (out.endsWith('.csv')) writeFile(out, tablesCsv(tables));
    else if (out.endsWith('.xlsx')) writeFile(out, await workbookOf(tables));
    else writeFile(out, pageOfTables(kind.title(language), tables, page));
  }
  if (switches.has('json')) {
    const shown = tables.map(({ title, columns, rows, notes }) => ({
      title,
      columns,
      rows,
      notes,
    }));
    terminal.print(
      JSON.stringify({ report: kind.name, from, to, tables: shown, figures }, null, 2),
    );
  } else if (out === undefined) {
    terminal.print(tables.map((table) => reportLines(table, input).join('\n')).join('\n\n'));
  } else terminal.print(out);
}

/** `thutuc verify`: a linter for procedures, with proofs of time from every start day. */
import {
  budgetTable,
  formatFindings,
  verifyProcedure,
  type VerifyOptions,
  type VerifyReport,
} from '@thutuc/verify';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { ThutucError, textIn } from '@thutuc/legal-time';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { putPicture } from '../command-line/put-picture.js';
import { printable } from '../terminal/printable.js';
import { loadProcedureFolder, type ProcedureFolder } from '../procedure-folder/load.js';
import { readTextFile } from '../procedure-folder/files.js';
import { errorText } from '../texts/error-text.js';

/** A report and the file that it is about. */
interface FileReport {
  readonly file: string;
  /** The name of the procedure. */
  readonly title: string;
  readonly report: VerifyReport;
}

/**
 * Verifies every procedure of every file; answers 1 where there are errors, or more warnings than
 * `--max-warnings` allows, or a file that cannot be read: the others are verified all the same.
 */
export async function verify(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const warningsMax = Number(options['max-warnings'] ?? Infinity);
  const settings = {
    ...(await settingsOf(options)),
    foreignCalendar: switches.has('foreign-calendar'),
  };
  const { loaded, failures } = await loadAll(positionals);
  const all = loaded.flatMap(({ folder }) => folder.procedures);
  const reports: FileReport[] = [];
  for (const { file, folder } of loaded) {
    try {
      reports.push(...reportsOn(file, folder, { ...settings, all, language }));
    } catch (error) {
      failures.push(failureOf(file, error));
    }
  }
  const isDrawn = await putPicture('svg', input, () => budgetSvg(reports, language));
  if (!isDrawn) {
    if (switches.has('json')) printJson(reports, failures, input);
    else for (const { file, report } of reports) printReport(file, report, input);
  }
  for (const { file, error } of failures) {
    const message = printable(`${file}: ${await errorText(error, language)}`);
    terminal.printError(`${terminal.errorPaint.bad(`error ${error.code}:`)} ${message}`);
  }
  const count = (severity: 'error' | 'warning'): number =>
    reports.flatMap(({ report }) => report.findings).filter((found) => found.severity === severity)
      .length;
  return failures.length > 0 || count('error') > 0 || count('warning') > warningsMax ? 1 : 0;
}

interface Loaded {
  readonly file: string;
  readonly folder: ProcedureFolder;
}

interface Failure {
  readonly file: string;
  readonly error: ThutucError;
}

async function loadAll(
  files: readonly string[],
): Promise<{ loaded: Loaded[]; failures: Failure[] }> {
  const loaded: Loaded[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      loaded.push({ file, folder: await loadProcedureFolder(file) });
    } catch (error) {
      failures.push(failureOf(file, error));
    }
  }
  return { loaded, failures };
}

/** What cannot be verified, as far as thutuc can tell why. */
function failureOf(file: string, error: unknown): Failure {
  if (!(error instanceof ThutucError)) throw error;
  return { file, error: error as ThutucError };
}

function reportsOn(
  file: string,
  { procedures, calendars, rules, acts }: ProcedureFolder,
  {
    all,
    language,
    ...settings
  }: Pick<VerifyOptions, 'years' | 'published' | 'foreignCalendar'> & {
    readonly all: readonly Procedure[];
    readonly language: CommandInput['language'];
  },
): FileReport[] {
  return procedures.map((procedure) => {
    const others = all.filter((other) => other !== procedure);
    const options = { ...settings, language, calendar: calendars[0], rules, acts, others };
    const report = verifyProcedure(procedure, options);
    const name = procedures.length > 1 ? `${file} (${procedure.id})` : file;
    return { file: name, title: textIn(procedure.name, language), report };
  });
}

async function settingsOf(
  options: CommandInput['options'],
): Promise<Pick<VerifyOptions, 'years' | 'published'>> {
  const { years, published } = options;
  const publication: { published?: Procedure } =
    published === undefined ? {} : { published: parseProcedure(readTextFile(published)) };
  if (years === undefined) return { ...publication, years: await presentYears() };
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/u.exec(years) ?? [];
  if (from === undefined || to === undefined || to < from)
    throw usageError('verify', ({ takesYears }) => takesYears('--years', years));
  return { ...publication, years: { from: Number(from), to: Number(to) } };
}

/** This year and the next two: core knows no present. */
async function presentYears(): Promise<NonNullable<VerifyOptions['years']>> {
  const { systemClock } = await import('@thutuc/node');
  const year = new Date(systemClock.now()).getUTCFullYear();
  return { from: year, to: year + 2 };
}

function printReport(
  file: string,
  report: VerifyReport,
  { switches, language, terminal }: CommandInput,
): void {
  terminal.print(printable(formatFindings(report, { file, language })));
  if (switches.has('budget') && report.budget !== undefined)
    terminal.print(printable(`\n${budgetTable(report.budget, language)}\n`));
}

/** Draws the time budget of the one procedure that was verified. */
async function budgetSvg(
  reports: readonly FileReport[],
  language: CommandInput['language'],
): Promise<string> {
  const [first, second] = reports;
  const budget = first?.report.budget;
  if (second !== undefined || first === undefined || budget === undefined)
    throw usageError('verify', ({ budgetOfOne }) => budgetOfOne);
  const { timeBudgetSvg } = await import('@thutuc/diagram');
  return timeBudgetSvg(budget, { language, title: first.title });
}

function printJson(
  reports: readonly FileReport[],
  failures: readonly Failure[],
  { terminal }: CommandInput,
): void {
  const answers = [
    ...reports.map(({ file, report }) => ({ file, ...report })),
    ...failures.map(({ file, error: { code, message } }) => ({ file, error: { code, message } })),
  ];
  terminal.print(JSON.stringify(answers, null, 2));
}

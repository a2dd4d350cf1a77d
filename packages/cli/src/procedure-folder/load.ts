/** A procedure with what lies beside it: directory, counting rules, calendar. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ActBook,
  builtInActs,
  builtInRules,
  createActBook,
  createRuleBook,
  type RuleBook,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { createDirectory, type Directory, type DirectoryFile } from '@thutuc/core';
import {
  fillParameters,
  parametersIn,
  parametersInvalid,
  type ParameterValues,
  parseParameters,
  parseProcedure,
  type Procedure,
} from '@thutuc/core/procedure';
import { reportedActs, reportedRules } from '@thutuc/legal-time/reported';
import { parseAct, parseCalendar, parseCountingRule } from '@thutuc/legal-time/schema';
import { isBpmnPath, proceduresInBpmn } from './bpmn.js';
import { readJsonFile, readTextFile } from './files.js';

/** What a procedure runs with. */
export interface ProcedureFolder {
  readonly procedures: readonly [Procedure, ...Procedure[]];
  readonly directory: Directory;
  readonly rules: RuleBook;
  readonly acts: ActBook;
  readonly calendars: readonly [WorkingCalendar, ...WorkingCalendar[]];
}

/**
 * Loads a procedure from a file, or from a folder with a `procedure.json`: then with every other
 * `procedure….json` of the folder, which may be further versions. A file of BPMN is imported.
 *
 * `parameters.json` gives the values that the law on record does not: without it, a procedure that
 * waits for some is refused with their list. `directory.json`, `rules.json` (counting rules of its
 * own), `acts.json` (acts of its own) and `calendar.json` are taken from the same folder where they
 * are there; the calendar is Vietnam's where there is none.
 *
 * @throws CliError for files that cannot be read; ProcedureError, DirectoryError, TimeLimitError
 *   ActError and CalendarError for what is wrong in them
 */
export async function loadProcedureFolder(path: string): Promise<ProcedureFolder> {
  return {
    procedures: isBpmnPath(path) ? await proceduresInBpmn(path) : loadProcedures(path),
    directory: createDirectory(loadDirectoryFile(path)),
    rules: rulesBeside(path),
    acts: await loadActs(fileBeside(path, 'acts.json')),
    calendars: [await loadCalendar(fileBeside(path, 'calendar.json'))],
  };
}

/** The content of the `directory.json` beside a procedure; of one that knows nobody without it. */
export function loadDirectoryFile(path: string | undefined): unknown {
  const file = path === undefined ? undefined : fileBeside(path, 'directory.json');
  return file === undefined ? emptyDirectoryFile : readJsonFile(file);
}

function fileBeside(path: string, name: string): string | undefined {
  const file = join(isFolder(path) ? path : dirname(path), name);
  return existsSync(file) ? file : undefined;
}

/** The procedure in a file; of a folder `procedure.json` and after it the further ones. */
export function loadProcedures(path: string): readonly [Procedure, ...Procedure[]] {
  const values = valuesBeside(path);
  if (!isFolder(path)) return [parsed(readTextFile(path), values)];
  const further = readdirSync(path).filter((name) => /^procedure.+\.json$/u.test(name));
  const texts = ['procedure.json', ...further.sort()].map((name) => readTextFile(join(path, name)));
  assertUsed(texts, values);
  const [first = '', ...others] = texts;
  return [parsed(first, values), ...others.map((text) => parsed(text, values))];
}

/** The procedure in a text, its parameters filled in. */
function parsed(text: string, values: ParameterValues): Procedure {
  const isWaiting = text.includes('"$parameter"');
  return parseProcedure(isWaiting ? fillParameters(valueOf(text), values) : text);
}

/** The JSON in a text; of one that is none, nothing: reading the procedure says what is wrong. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The values in the `parameters.json` beside a procedure. */
function valuesBeside(path: string): ParameterValues {
  const file = fileBeside(path, 'parameters.json');
  return file === undefined ? {} : parseParameters(readJsonFile(file));
}

/** Refuses values that no procedure of a folder asks for: their names are misspelt. */
function assertUsed(texts: readonly string[], values: ParameterValues): void {
  const asked = new Set(
    texts.flatMap((text) => parametersIn(valueOf(text)).map(({ name }) => name)),
  );
  const issues = Object.keys(values)
    .filter((name) => !asked.has(name))
    .map((name) => ({ path: `parameters.${name}`, message: 'no procedure asks for this value' }));
  if (issues.length > 0) throw parametersInvalid(issues);
}

/**
 * The counting rules of the product, with those of a file that holds a list of more. Rules that are
 * reported are among them: each is asked for by its id, and its dates say so.
 */
export function loadRules(path: string | undefined): RuleBook {
  const own = listIn(path).map(parseCountingRule);
  return createRuleBook([...builtInRules, ...reportedRules, ...own]);
}

/** The counting rules that a procedure is read with. */
export function rulesBeside(path: string): RuleBook {
  return loadRules(fileBeside(path, 'rules.json'));
}

/** The acts of the product, with those of a file that holds a list of more. */
export async function loadActs(path?: string): Promise<ActBook> {
  const { vietnamActs } = await import('@thutuc/vn');
  const own = listIn(path).map(parseAct);
  return createActBook([...builtInActs, ...reportedActs, ...vietnamActs, ...own]);
}

/** The list in a JSON file, of one where it holds no array; of none without a file. */
function listIn(path: string | undefined): unknown[] {
  if (path === undefined) return [];
  const value = readJsonFile(path);
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The calendar in a file; Vietnam's where no file is named. */
export async function loadCalendar(path: string | undefined): Promise<WorkingCalendar> {
  if (path !== undefined) return parseCalendar(readJsonFile(path));
  const { vietnamCalendar } = await import('@thutuc/vn');
  return vietnamCalendar();
}

/** The file of a directory that knows nobody. */
const emptyDirectoryFile: DirectoryFile = {
  schema: 'thutuc/directory@1',
  units: [],
  people: [],
};

/** Who is who, where nobody says so: people and units go by their codes. */
export const emptyDirectory: Directory = createDirectory(emptyDirectoryFile);

/** Who is who by a file that is named; {@link emptyDirectory} without one. */
export function loadDirectory(file: string | undefined): Directory {
  return file === undefined ? emptyDirectory : createDirectory(readJsonFile(file));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

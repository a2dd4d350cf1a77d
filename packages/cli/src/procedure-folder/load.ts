/** A procedure with what lies beside it: directory, counting rules, calendar. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  builtInRules,
  createCalendar,
  createDirectory,
  createRuleBook,
  parseProcedure,
  type CalendarSpec,
  type Directory,
  type DirectoryFile,
  type Procedure,
  type RuleBook,
  type WorkingCalendar,
} from '@thutuc/core';
import { readJson, readText } from './files.js';

/** What a procedure runs with. */
export interface ProcedureFolder {
  readonly procedures: readonly [Procedure, ...Procedure[]];
  readonly directory: Directory;
  readonly rules: RuleBook;
  readonly calendars: readonly [WorkingCalendar, ...WorkingCalendar[]];
}

/**
 * Loads a procedure from a file, or from a folder with a `procedure.json`: then with every other
 * `procedure….json` of the folder, which may be further versions.
 *
 * `directory.json`, `rules.json` (counting rules of its own) and `calendar.json` are taken from
 * the same folder where they are there; the calendar is Vietnam's where there is none.
 *
 * @throws CliError for files that cannot be read; ProcedureError, DirectoryError, TimeLimitError
 *   and CalendarError for what is wrong in them
 */
export async function loadProcedureFolder(path: string): Promise<ProcedureFolder> {
  const folder = isFolder(path) ? path : dirname(path);
  const beside = (name: string): string | undefined => {
    const candidate = join(folder, name);
    return existsSync(candidate) ? candidate : undefined;
  };
  const directory = beside('directory.json');
  return {
    procedures: loadProcedures(path),
    directory: directory === undefined ? emptyDirectory : createDirectory(readJson(directory)),
    rules: loadRules(beside('rules.json')),
    calendars: [await loadCalendar(beside('calendar.json'))],
  };
}

/** The procedure in a file; of a folder `procedure.json` and after it the further ones. */
export function loadProcedures(path: string): readonly [Procedure, ...Procedure[]] {
  if (!isFolder(path)) return [parseProcedure(readText(path))];
  const further = readdirSync(path).filter((name) => /^procedure.+\.json$/u.test(name));
  const load = (name: string): Procedure => parseProcedure(readText(join(path, name)));
  return [load('procedure.json'), ...further.sort().map(load)];
}

/** The built-in counting rules, with those of a file that holds a list of more. */
export function loadRules(path: string | undefined): RuleBook {
  const own = path === undefined ? [] : readJson(path);
  return createRuleBook([...builtInRules, ...(Array.isArray(own) ? (own as unknown[]) : [own])]);
}

/** The calendar in a file; Vietnam's where no file is named. */
export async function loadCalendar(path: string | undefined): Promise<WorkingCalendar> {
  if (path !== undefined) return createCalendar(readJson(path) as CalendarSpec);
  const { vietnamCalendar } = await import('@thutuc/vn');
  return vietnamCalendar();
}

/** The file of a directory that knows nobody. */
export const emptyDirectoryFile: DirectoryFile = {
  schema: 'thutuc/directory@1',
  units: [],
  people: [],
};

/** Who is who, where nobody says so: people and units go by their codes. */
export const emptyDirectory: Directory = createDirectory(emptyDirectoryFile);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

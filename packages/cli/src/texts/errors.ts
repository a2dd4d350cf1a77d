/** What the command line says of input that it cannot work with: what, where, and what to do. */

/** Why the system does not let a file be read or written. */
export type SystemReason = 'ENOENT' | 'EISDIR' | 'EACCES' | 'ENOTDIR' | 'EEXIST';

/** What is wrong with JSON, in the words of its parser, and where, as far as that is known. */
export interface JsonFault {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

/** Errors of the packages that the command line uses, by their class. */
type ErrorKind =
  | 'ActError'
  | 'AnchorError'
  | 'BpmnError'
  | 'CalendarError'
  | 'ClockError'
  | 'ConditionError'
  | 'DiagramError'
  | 'DirectoryError'
  | 'DocumentError'
  | 'EngineOptionsError'
  | 'InsightError'
  | 'LogError'
  | 'NotifyError'
  | 'ProcedureError'
  | 'SimulationError'
  | 'StoreError'
  | 'TimeLimitError'
  | 'VietnamError';

/** A number between bounds. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Words of errors; options come as they are written, as in `--store`. */
export interface ErrorWords {
  /** A wrong use, for a reason without a full stop, and the command that prints the help. */
  readonly usage: (reason: string, help: string) => string;
  readonly reasons: UsageReasons;
  readonly system: Readonly<Record<SystemReason, string>>;
  readonly unreadable: (path: string, reason: string) => string;
  readonly unwritable: (path: string, reason: string) => string;
  readonly fileExists: (path: string) => string;
  readonly noFile: (path: string) => string;
  readonly noFolder: (path: string) => string;
  readonly noStore: (path: string) => string;
  readonly notJson: (path: string, fault: JsonFault) => string;
  readonly noCommands: (path: string) => string;
  /** A line of a command file. */
  readonly badLine: (path: string, line: number, reason: string) => string;
  readonly lines: {
    readonly notJson: (fault: JsonFault) => string;
    readonly notCommand: string;
    readonly before: (line: number) => string;
  };
  readonly commandNotJson: (fault: JsonFault) => string;
  readonly commandForm: string;
  readonly noHandlers: (path: string) => string;
  readonly unloadable: (path: string, reason: string) => string;
  readonly notifyInvalid: (path: string, issues: string) => string;
  readonly officeInvalid: (path: string, issues: string) => string;
  /** What an office says of itself is missing: where in the file of `--office`. */
  readonly officeSilent: (path: string, place: string) => string;
  readonly divisionForm: (path: string) => string;
  readonly reopeningForm: (path: string) => string;
  readonly noDossier: (id: string) => string;
  readonly notDemo: string;
  readonly ofDemo: string;
  readonly expectedRefusal: (line: number, code: string) => string;
  readonly expectedOther: (line: number, code: string, other: string) => string;
  readonly languageMissing: (language: string, library: string) => string;
  readonly libraryMissing: (library: string) => string;
  /** What cannot be used, of errors whose details are in English. */
  readonly kinds: Readonly<Record<ErrorKind, string>>;
  readonly inEnglish: (kind: string, message: string) => string;
}

/** Why a use is wrong: clauses that begin in lower case and end without a full stop. */
interface UsageReasons {
  readonly noCommand: (name: string) => string;
  readonly noOption: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly needsValue: (option: string) => string;
  /** The value begins with a dash, and could be an option; `written` is how to give it. */
  readonly needsDashedValue: (option: string, written: string) => string;
  readonly argumentCount: (given: number, expected: Bounds) => string;
  readonly missing: (options: readonly string[]) => string;
  readonly missingDeadline: string;
  readonly takesWhole: (option: string, bounds: Bounds, given: string) => string;
  readonly takesNumber: (option: string, bounds: Bounds, given: string) => string;
  readonly takesOneOf: (option: string, known: readonly string[], given: string) => string;
  readonly noneOf: (given: string, known: readonly string[]) => string;
  readonly takesTag: (given: string) => string;
  readonly takesYears: (option: string, given: string) => string;
  readonly takesHours: (option: string, given: string) => string;
  readonly takesInstant: (option: string, given: string) => string;
  readonly takesPeriod: (option: string) => string;
  readonly goesWith: (option: string, other: string) => string;
  readonly notTogether: (option: string, other: string) => string;
  readonly forDossiers: (option: string) => string;
  readonly personAndDirectory: string;
  readonly storeForm: (given: string) => string;
  readonly storeMissing: string;
  readonly planOfPostgres: string;
  readonly budgetOfOne: string;
  readonly zoneMissing: (country: string, zones: readonly string[]) => string;
}

const reasons: UsageReasons = {
  noCommand: (name) => `there is no command "${name}"`,
  noOption: (option) => `there is no option "${option}"`,
  takesNoValue: (option) => `"${option}" takes no value`,
  needsValue: (option) => `"${option}" needs a value`,
  needsDashedValue: (option, written) =>
    `"${option}" needs a value; write one that begins with a dash as ${written}`,
  argumentCount: (given, { min, max }) =>
    `${given} argument(s) given, ${min === max ? min : `${min} to ${max}`} expected`,
  missing: (options) => `${options.join(', ')} ${options.length === 1 ? 'is' : 'are'} missing`,
  missingDeadline: 'give --rules, --from and --limit, or --cases',
  takesWhole: (option, { min, max }, given) =>
    `${option} takes a whole number from ${min} to ${max}, not "${given}"`,
  takesNumber: (option, { min, max }, given) =>
    `${option} takes a number from ${min} to ${max}, not "${given}"`,
  takesOneOf: (option, known, given) => `${option} takes ${known.join(', ')}, not "${given}"`,
  noneOf: (given, known) =>
    `"${given}" is ${known.length === 1 ? 'not' : 'none of'} ${known.join(', ')}`,
  takesTag: (given) => `--lang takes a language tag such as vi, nl or nl-BE, not "${given}"`,
  takesYears: (option, given) =>
    `${option} takes a year or years such as 2019-2027, not "${given}"`,
  takesHours: (option, given) =>
    `${option} takes hours such as 08:00-12:00,13:00-17:00, not "${given}"`,
  takesInstant: (option, given) =>
    `${option} takes an instant with its offset, such as 2026-01-05T00:00:00+07:00, not "${given}"`,
  takesPeriod: (option) =>
    `${option} takes a first and a last day, such as ${option} 2026-07-01 2026-11-30`,
  goesWith: (option, other) => `${option} is for ${other}`,
  notTogether: (option, other) => `${option} and ${other} do not go together`,
  forDossiers: (option) => `${option} is for dossiers: leave out --work`,
  personAndDirectory: '--person and --directory, which says what they may take, go together',
  storeForm: (given) =>
    `a store is "sqlite:PATH", "postgresql://HOST/DATABASE" or "memory", not "${given}"`,
  storeMissing: '--store sqlite:PATH or --store postgresql://… is missing',
  planOfPostgres: '--plan is for PostgreSQL',
  budgetOfOne: '--svg draws the time budget of one procedure whose time is known',
  zoneMissing: (country, zones) =>
    `give --zone: ${country} has not one time zone${zones.length === 0 ? '' : ` (${zones.join(', ')} …)`}`,
};

/** English. */
export const errorWords: ErrorWords = {
  usage: (reason, help) => `${reason}. See "${help}".`,
  reasons,
  system: {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it is not allowed',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'there is one already',
  },
  unreadable: (path, reason) =>
    `"${path}" cannot be read: ${reason}. Check the path and its rights.`,
  unwritable: (path, reason) =>
    `"${path}" cannot be written: ${reason}. Check that its folder exists.`,
  fileExists: (path) => `"${path}" is there already. Name a new file.`,
  noFile: (path) => `There is no file "${path}". Check the path.`,
  noFolder: (path) => `There is no folder "${path}". Check the path.`,
  noStore: (path) => `There is no store "${path}". Check the path, or make it: thutuc db migrate.`,
  notJson: (path, { reason }) => `"${path}" is not JSON: ${reason}. Correct the file.`,
  noCommands: (path) => `"${path}" holds no commands. Write one command on each line, as JSON.`,
  badLine: (path, line, reason) => `${path}:${line}: ${reason}.`,
  lines: {
    notJson: ({ reason }) => reason,
    notCommand: 'this is not a command',
    before: (line) => `"at" lies before that of line ${line}`,
  },
  commandNotJson: ({ reason }) => `The command is not JSON: ${reason}.`,
  commandForm: 'A command is a name such as accept, or {"type": "accept", …} as JSON.',
  noHandlers: (path) =>
    `"${path}" does not export handlers. Its default export is an object of functions by name.`,
  unloadable: (path, reason) =>
    `"${path}" cannot be loaded: ${reason}. Check the path and the module.`,
  notifyInvalid: (path, issues) => `"${path}" is not valid: ${issues}.`,
  officeInvalid: (path, issues) => `"${path}" is not valid: ${issues}.`,
  officeSilent: (path, place) => `"${path}" has no "${place}", which this paper needs. Add it.`,
  reopeningForm: (path) =>
    `"${path}" does not say which dossiers are reopened, and how. Give "to" (a step), "cause" (appeal, error or court), "basis" (a list) and "reasons", and the ids of the dossiers on the command line or under "dossiers".`,
  divisionForm: (path) =>
    `"${path}" does not divide dossiers. It is an object with "field", a data field, and "units", the unit for each of its values.`,
  noDossier: (id) => `There is no dossier "${id}" in this store. Check its id.`,
  notDemo:
    'The store has dossiers that no demo has made. Name another place, which need not be there yet.',
  ofDemo:
    'The store was made by a demo: nobody was asked who they are. Name the store of real dossiers.',
  expectedRefusal: (line, code) =>
    `Line ${line} expects to be refused with ${code}, but was carried out.`,
  expectedOther: (line, code, other) =>
    `Line ${line} expects to be refused with ${code}, but was refused with ${other}.`,
  languageMissing: (language, library) =>
    `The language "${language}" is in the package ${library}, which is not installed. Install it beside thutuc, or leave --lang out for English.`,
  libraryMissing: (library) =>
    `The library "${library}" is not installed. Install it beside thutuc: npm install ${library}.`,
  kinds: {
    ActError: 'An act of law cannot be used.',
    AnchorError: 'The anchor cannot be used.',
    BpmnError: 'The BPMN model cannot be taken.',
    CalendarError: 'The calendar or a date cannot be used.',
    ClockError: 'The clock of a machine is wrong.',
    ConditionError: 'A condition cannot be used.',
    DiagramError: 'The picture cannot be drawn.',
    DirectoryError: 'The directory cannot be used.',
    DocumentError: 'The paper cannot be made.',
    EngineOptionsError: 'What the engine was given does not fit together.',
    InsightError: 'The report cannot be made.',
    LogError: 'The log of a dossier is not what was written.',
    NotifyError: 'The notifications cannot be sent.',
    ProcedureError: 'The procedure is not valid.',
    SimulationError: 'The scenario cannot be simulated.',
    StoreError: 'The store cannot be used.',
    TimeLimitError: 'The time limit cannot be counted.',
    VietnamError: 'The law of Vietnam that is known does not answer this.',
  },
  inEnglish: (_, message) => message,
};

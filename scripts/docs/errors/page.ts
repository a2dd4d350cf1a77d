/** The reference of error codes, written from what is said of each. */
import {
  AuthorisationError,
  ClockError,
  CommandError,
  ConflictError,
  httpStatusOf,
  RateError,
  StoreError,
} from '@thutuc/core';
import { HttpError } from '@thutuc/http';
import { authorisationErrors, commandErrors, conflictErrors } from './commands.js';
import type { Entry } from './entry.js';
import {
  actErrors,
  calendarErrors,
  compileErrors,
  conditionErrors,
  procedureErrors,
  timeLimitErrors,
} from './law.js';
import {
  anchorErrors,
  deliveryErrors,
  directoryErrors,
  handlerErrors,
  logErrors,
  notifyErrors,
  optionsErrors,
  clockErrors,
  rateErrors,
  saltErrors,
  storeErrors,
  webhookErrors,
} from './storage.js';
import { clientErrors, httpErrors } from './http.js';
import {
  bpmnErrors,
  cliErrors,
  createErrors,
  diagramErrors,
  insightErrors,
  documentErrors,
  simulationErrors,
  vietnamErrors,
} from './tools.js';

const begin = '<!-- BEGIN: errors, written from the code -->';
const end = '<!-- END: errors -->';

/** The errors by the package that exports them, and who answers a request with them. */
const parts: readonly (readonly [
  heading: string,
  entries: Readonly<Record<string, Entry>>,
  make?: (code: never) => Error,
])[] = [
  ['CommandError', commandErrors, (code) => new CommandError(code, '')],
  ['AuthorisationError', authorisationErrors, (code) => new AuthorisationError(code, '')],
  ['ConflictError', conflictErrors, (code) => new ConflictError(code, '')],
  ['StoreError', storeErrors, (code) => new StoreError(code, '')],
  ['LogError', logErrors],
  ['AnchorError', anchorErrors],
  ['EngineOptionsError', optionsErrors],
  ['ClockError', clockErrors, (code) => new ClockError(code, '')],
  ['RateError', rateErrors, (code) => new RateError(code, '')],
  ['SaltError', saltErrors],
  ['DirectoryError', directoryErrors],
  ['ProcedureError', procedureErrors],
  ['CompileError', compileErrors],
  ['ConditionError', conditionErrors],
  ['ActError', actErrors],
  ['CalendarError', calendarErrors],
  ['TimeLimitError', timeLimitErrors],
  ['Deliveries', { ...deliveryErrors, ...handlerErrors }],
  ['NotifyError', notifyErrors],
  ['WebhookError, of `@thutuc/notify-webhook`', webhookErrors],
  ['SimulationError, of `@thutuc/simulation`', simulationErrors],
  ['DiagramError, of `@thutuc/diagram`', diagramErrors],
  ['BpmnError, of `@thutuc/bpmn`', bpmnErrors],
  ['HttpError, of `@thutuc/http`', httpErrors, (code) => new HttpError(code)],
  ['ServiceError, of `@thutuc/http/client`', clientErrors],
  ['InsightError, of `@thutuc/insight`', insightErrors],
  ['DocumentError, of `@thutuc/documents`', documentErrors],
  ['VietnamError, of `@thutuc/vn`', vietnamErrors],
  ['The command line', cliErrors],
  ['`npm create thutuc`', createErrors],
];

/** The codes that the page lists, by their class. */
export const listedCodes: ReadonlySet<string> = new Set(
  parts.flatMap(([, entries]) => Object.keys(entries)),
);

/** The document with its part between the marks written anew. */
export function withErrors(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const text = parts.map((part) => section(...part)).join('\n\n');
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

function section(
  heading: string,
  entries: Readonly<Record<string, Entry>>,
  make: ((code: never) => Error) | undefined,
): string {
  const rows = Object.entries(entries).map(([code, [meaning, cause, remedy]]) => {
    const status = make === undefined ? [] : [String(statusOf(make(code as never)))];
    return `| ${[`\`${code}\``, ...status, meaning, cause, remedy].join(' | ')} |`;
  });
  const heads = ['code', ...(make === undefined ? [] : ['HTTP']), 'meaning', 'cause', 'remedy'];
  const rule = `|${' --- |'.repeat(heads.length)}`;
  return [`## ${heading}`, '', `| ${heads.join(' | ')} |`, rule, ...rows].join('\n');
}

function statusOf(error: Error): number {
  return error instanceof HttpError ? error.status : httpStatusOf(error);
}

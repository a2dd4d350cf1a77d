/** `thutuc log`: figures of an event log, and how it fits a procedure. */
import type { Procedure } from '@thutuc/core/procedure';
import {
  type Conformance,
  conformanceFold,
  modelOfProcedure,
  ownersOf,
  type ProposedName,
  proposeNames,
  withNames,
} from '@thutuc/insight/conformance';
import {
  Findings,
  isUnfinished,
  type LogCase,
  type LogFigures,
  logFiguresFold,
} from '@thutuc/insight/logs';
import { z } from 'zod';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { conformanceTables } from '../event-log/conformance-tables.js';
import { figureTables, findingTables } from '../event-log/figure-tables.js';
import { inspectLog } from '../event-log/inspect.js';
import { casesOfFile, casesOfStore } from '../event-log/open-log.js';
import { readJsonFile } from '../procedure-folder/files.js';
import { loadCalendar, loadProcedures } from '../procedure-folder/load.js';
import { reportLines } from '../statistics/table-lines.js';

/** Prints the figures of a log; answers 0. */
export async function log(input: CommandInput): Promise<number> {
  const [first, second] = input.positionals;
  if (first === 'inspect' && second !== undefined) return inspectLog(second, input);
  if (second !== undefined)
    throw usageError('log', ({ noneOf }) => noneOf(first ?? '', ['inspect']));
  const made = await figuresOf(first, input);
  const { terminal, switches } = input;
  if (switches.has('json')) terminal.print(JSON.stringify(made, asJson, 2));
  else {
    const tables = [
      ...figureTables(made.figures, made.zone, input),
      ...conformanceTables(made, input),
      ...findingTables(made.findings, input),
    ];
    terminal.print(tables.map((table) => reportLines(table, input).join('\n')).join('\n\n'));
  }
  return 0;
}

/** What the command works out. */
export interface LogAnswer {
  readonly figures: LogFigures;
  readonly conformance?: Conformance | undefined;
  /** Steps that activities may stand for, where nobody said which they are. */
  readonly proposedNames?: readonly ProposedName[] | undefined;
  readonly findings: Findings;
  readonly zone: string;
}

async function figuresOf(file: string | undefined, input: CommandInput): Promise<LogAnswer> {
  const { options, switches } = input;
  const { store, procedure: folder, names } = options;
  const now = Date.now();
  const findings = new Findings();
  const isOurs = store !== undefined || folder !== undefined;
  const calendar =
    options.calendar !== undefined || isOurs ? await loadCalendar(options.calendar) : undefined;
  const zone = options.zone ?? calendar?.zone ?? 'UTC';
  const procedure = folder === undefined ? undefined : loadProcedures(folder)[0];
  const stepOf =
    names === undefined ? {} : z.record(z.string(), z.string()).parse(readJsonFile(names));
  const fold = logFiguresFold({
    ...{ zone, now, calendarOf: () => calendar, arrivals: { per: 'month', calendar } },
    handedBy: switches.has('persons') ? 'resource' : 'group',
  });
  const fits = procedure === undefined ? undefined : conformanceOf(procedure);
  let figures = fold.start();
  let fit = fits?.start();
  for await (const read of casesIn(file, zone, input, findings, now)) {
    const one = withNames(read, stepOf);
    figures = fold.add(figures, one);
    if (fits !== undefined && fit !== undefined) fit = fits.add(fit, one);
  }
  const result = fold.result(figures);
  const steps = switches.has('persons') ? result.steps : { ...result.steps, byPerson: new Map() };
  const activities = result.flow.activities.map(({ name }) => name);
  return {
    ...{ figures: { ...result, steps }, findings, zone },
    ...(fits !== undefined && fit !== undefined && { conformance: fits.result(fit) }),
    ...(procedure !== undefined && { proposedNames: unknownOf(activities, procedure) }),
  };
}

function casesIn(
  file: string | undefined,
  zone: string,
  { options }: CommandInput,
  findings: Findings,
  now: number,
): AsyncIterable<LogCase> {
  if (options.store !== undefined) return casesOfStore(options.store, options, zone);
  if (file === undefined) throw usageError('log', ({ missing }) => missing(['FILE']));
  return casesOfFile(file, options, findings, now);
}

function conformanceOf(procedure: Procedure) {
  return conformanceFold({
    model: modelOfProcedure(procedure),
    ownerOf: ownersOf(procedure),
    isPrefix: isUnfinished,
  });
}

/** Proposals for the activities that are no step of the procedure. */
function unknownOf(activities: readonly string[], procedure: Procedure): readonly ProposedName[] {
  return proposeNames(
    activities.filter((name) => !name.startsWith('@')),
    procedure,
  ).filter(({ activity, step, likeness }) => likeness < 1 && step !== activity);
}

/** Maps as objects, and findings as what they list. */
function asJson(_: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Findings)
    return { counts: Object.fromEntries(value.counts), listed: value.listed };
  return value;
}

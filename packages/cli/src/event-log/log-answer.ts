/** The figures of an event log, how it fits a procedure, and those of its page: in one pass. */
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
import { lawOfProcedure, pageFold, type PageFigures } from '@thutuc/insight/page';
import type { WorkingCalendar } from '@thutuc/legal-time';
import { z } from 'zod';
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { readJsonFile } from '../procedure-folder/files.js';
import {
  loadCalendar,
  loadProcedureFolder,
  type ProcedureFolder,
} from '../procedure-folder/load.js';
import { casesOfFile, casesOfStore } from './open-log.js';
import { showReading } from './progress.js';

/** What the command works out. */
export interface LogAnswer {
  readonly figures: LogFigures;
  /** Where a page or all figures are asked for. */
  readonly page?: PageFigures | undefined;
  readonly conformance?: Conformance | undefined;
  /** Steps that activities may stand for, where nobody said which they are. */
  readonly proposedNames?: readonly ProposedName[] | undefined;
  readonly findings: Findings;
  readonly zone: string;
}

/** What a log is read with. */
interface Reading {
  readonly calendar: WorkingCalendar | undefined;
  readonly zone: string;
  readonly now: number;
  readonly findings: Findings;
}

/** Works out all that is asked for, in one pass over the cases. */
export async function answerOf(
  file: string | undefined,
  input: CommandInput,
): Promise<{ readonly answer: LogAnswer; readonly folder: ProcedureFolder | undefined }> {
  const { options, switches } = input;
  const folder =
    options.procedure === undefined ? undefined : await loadProcedureFolder(options.procedure);
  const calendar = await calendarOf(input, folder);
  const zone = options.zone ?? calendar?.zone ?? 'UTC';
  const reading = { calendar, zone, now: Date.now(), findings: new Findings() };
  const procedure = folder?.procedures[0];
  const stepOf =
    options.names === undefined
      ? {}
      : z.record(z.string(), z.string()).parse(readJsonFile(options.names));
  const folds = {
    figures: standardFold(reading, switches.has('persons')),
    page:
      options.html !== undefined || switches.has('json') ? foldOfPage(reading, folder) : undefined,
    fit: procedure === undefined ? undefined : fitFold(procedure),
  };
  let figures = folds.figures.start();
  let page = folds.page?.start();
  let fit = folds.fit?.start();
  const progress = showReading(input);
  for await (const read of casesIn(file, input, reading)) {
    const one = withNames(read, stepOf);
    figures = folds.figures.add(figures, one);
    if (page !== undefined) page = folds.page?.add(page, one);
    if (fit !== undefined) fit = folds.fit?.add(fit, one);
    progress.next();
  }
  progress.end();
  const result = folds.figures.result(figures);
  const steps = switches.has('persons') ? result.steps : { ...result.steps, byPerson: new Map() };
  const activities = result.flow.activities.map(({ name }) => name);
  const answer = {
    ...{ figures: { ...result, steps }, findings: reading.findings, zone },
    ...(page !== undefined && { page: folds.page?.result(page) }),
    ...(fit !== undefined && { conformance: folds.fit?.result(fit) }),
    ...(procedure !== undefined && { proposedNames: unknownOf(activities, procedure) }),
  };
  return { answer, folder };
}

/** The calendar that is asked for, that of the procedure, or with our own store Vietnam's. */
async function calendarOf(
  { options: { calendar, store } }: CommandInput,
  folder: ProcedureFolder | undefined,
): Promise<WorkingCalendar | undefined> {
  if (calendar !== undefined) return loadCalendar(calendar);
  if (folder !== undefined) return folder.calendars[0];
  return store === undefined ? undefined : loadCalendar(undefined);
}

function casesIn(
  file: string | undefined,
  { options }: CommandInput,
  { findings, now, zone }: Reading,
): AsyncIterable<LogCase> {
  if (options.store !== undefined) return casesOfStore(options.store, options, zone);
  if (file === undefined) throw usageError('log', ({ missing }) => missing(['FILE']));
  return casesOfFile(file, options, findings, now);
}

function standardFold({ calendar, zone, now }: Reading, persons: boolean) {
  return logFiguresFold({
    ...{ zone, now, calendarOf: () => calendar, arrivals: { per: 'month', calendar } },
    handedBy: persons ? 'resource' : 'group',
  });
}

function foldOfPage({ calendar, zone, now }: Reading, folder: ProcedureFolder | undefined) {
  const procedure = folder?.procedures[0];
  const law =
    folder === undefined || procedure === undefined || calendar === undefined
      ? undefined
      : lawOfProcedure(procedure, folder.rules.get(procedure.timeLimit.rule), calendar);
  return pageFold({ zone, now, calendarOf: () => calendar, law });
}

function fitFold(procedure: Procedure) {
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

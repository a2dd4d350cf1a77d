/** How a log fits a procedure, as tables. */
import type { Conformance, ProposedName } from '@thutuc/insight/conformance';
import type { Cell, ReportTable } from '@thutuc/insight/table';
import type { CommandInput } from '../command-line/command.js';
import { columnsOf, tableOf } from '../statistics/report-request.js';
import { longTable } from './figure-tables.js';

/** What a log was held against, and what came of it. */
interface Held {
  readonly conformance?: Conformance | undefined;
  readonly proposedNames?: readonly ProposedName[] | undefined;
}

/** The tables of conformance; none where no procedure is given. */
export function conformanceTables(
  { conformance, proposedNames = [] }: Held,
  { language }: Pick<CommandInput, 'language'>,
): ReportTable[] {
  if (conformance === undefined) return [];
  const { titles, facts, heads, notes, deviations } = language.cli.eventLogs;
  const { cases, fitting, notAligned, cost, costMax } = conformance;
  const figures: Cell[][] = [
    [facts.cases, cases],
    [facts.fitting, fitting.count],
    ...(notAligned.count === 0 ? [] : [[facts.notAligned, notAligned.count]]),
    [facts.fitness, percent(conformance.fitness)],
    [facts.replay, percent(conformance.replayFitness)],
    [facts.precision, percent(conformance.precision)],
  ];
  const rows = conformance.deviations.map(({ kind, activity, count, cases: behind }): Cell[] => [
    deviations[kind],
    activity,
    count,
    behind.slice(0, 3).join(', '),
  ]);
  const named = proposedNames.map(({ activity, step, likeness }): Cell[] => [
    activity,
    step ?? null,
    Math.round(likeness * 100),
  ]);
  const proposed = longTable(titles.names, heads.names, 2, named, { language });
  return [
    tableOf(
      { language, lines: [] },
      {
        ...{ title: titles.conformance, columns: columnsOf(heads.fact), rows: figures },
        notes: [notes.fitness(cost, costMax)],
      },
    ),
    ...(rows.length === 0
      ? []
      : [longTable(titles.deviations, heads.found, 2, rows, { language })]),
    ...(named.length === 0 ? [] : [{ ...proposed, notes: [...proposed.notes, notes.proposed] }]),
  ];
}

function percent(share: number | undefined): Cell {
  return share === undefined ? null : Math.round(share * 1000) / 10;
}

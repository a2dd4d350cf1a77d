/** The figures of a log as tables. */
import type { Cell, ReportTable } from '@thutuc/insight/table';
import type { Durations, Findings, LogFigures, VisitTimes } from '@thutuc/insight/logs';
import type { CommandInput } from '../command-line/command.js';
import { columnsOf, tableOf } from '../statistics/report-request.js';
import { durationText, elapsedText, instantText } from '../texts/dates.js';

type Given = Pick<CommandInput, 'language'>;

/** How many rows of a long table are shown. */
const rowsMax = 15;

/** The tables of the standard figures; those that have nothing to say are left out. */
export function figureTables(figures: LogFigures, zone: string, given: Given): ReportTable[] {
  const { titles, heads } = given.language.cli.eventLogs;
  const { steps } = figures;
  const { byActivity, byAgency } = steps;
  const isAgencyKnown = [...byAgency.keys()].some((name) => name !== '');
  return [
    overview(figures, zone, given),
    timesTable(titles.activities, byActivity, given),
    ...(isAgencyKnown ? [timesTable(titles.agencies, byAgency, given)] : []),
    variantsTable(figures, given),
    longTable(titles.follows, heads.follows, 2, followRows(figures, given), given),
    ...(isAgencyKnown ? [ledgerTable(figures, given)] : []),
    longTable(
      ...([titles.handover, heads.handover, 2] as const),
      figures.handover.map(({ from, to, count }) => [from, to, count]),
      given,
    ),
    contradictionTable(figures, given),
  ].filter(({ rows, notes }) => rows.length + notes.length > 0);
}

function overview({ flow }: LogFigures, zone: string, given: Given): ReportTable {
  const { language } = given;
  const { titles, facts, heads, notes } = language.cli.eventLogs;
  const { cases, emptyCases, events, activities, directlyFollows, variants, cycle } = flow;
  const instant = (at: number | undefined): Cell =>
    at === undefined ? null : instantText(at, zone, language);
  return tableOf(
    { language, lines: [] },
    {
      title: titles.overview,
      columns: columnsOf(heads.fact),
      rows: [
        [facts.cases, cases],
        ...(emptyCases === 0 ? [] : [[facts.empty, emptyCases]]),
        [facts.events, events],
        [facts.activities, activities.length],
        [facts.pairs, directlyFollows.length],
        [facts.variants, variants.length],
        [facts.first, instant(flow.from)],
        [facts.last, instant(flow.to)],
        [facts.mean, elapsed(cycle.meanMs, given)],
        [facts.median, elapsed(cycle.medianMs, given)],
      ],
      notes: [notes.cycle(cycle.count)],
    },
  );
}

function timesTable(
  title: string,
  times: ReadonlyMap<string, VisitTimes>,
  given: Given,
): ReportTable {
  const { heads, notes, nobody } = given.language.cli.eventLogs;
  const rows = [...times].map(([name, { inAll, working }]): Cell[] => [
    name === '' ? nobody : name,
    inAll.count,
    elapsed(inAll.meanMs, given),
    elapsed(inAll.medianMs, given),
    workingMean(working, given),
  ]);
  const { language } = given;
  const columns = columnsOf(heads.times);
  return tableOf({ language, lines: [] }, { title, columns, rows, notes: [notes.times] });
}

function variantsTable({ flow }: LogFigures, given: Given): ReportTable {
  const { titles, heads } = given.language.cli.eventLogs;
  const rows = flow.variants.map(({ activities, count, cycle }): Cell[] => [
    activities.join(' → '),
    count,
    elapsed(cycle.medianMs, given),
  ]);
  return longTable(titles.variants, heads.variants, 1, rows, given);
}

function followRows({ flow }: LogFigures, given: Given): Cell[][] {
  return flow.directlyFollows.map(({ from, to, count, between }) => [
    from,
    to,
    count,
    elapsed(between.meanMs, given),
  ]);
}

function ledgerTable({ ledger }: LogFigures, given: Given): ReportTable {
  const { language } = given;
  const { titles, heads, notes, nobody, and } = language.cli.eventLogs;
  const rows = ledger.parts.map(({ holders, cases, clockMs, workingMs, closedMs }): Cell[] => [
    holders.length === 0 ? nobody : holders.join(and),
    cases,
    elapsedText(clockMs, language),
    workingMs + closedMs === 0 ? null : durationText(workingMs, language),
    workingMs + closedMs === 0 ? null : elapsedText(closedMs, language),
  ]);
  const table = longTable(titles.ledger, heads.ledger, 1, rows, given);
  return { ...table, notes: [notes.ledger, ...table.notes] };
}

function contradictionTable({ contradictions }: LogFigures, given: Given): ReportTable {
  const { language } = given;
  const words = language.cli.eventLogs;
  const { monthEnds, ...found } = contradictions;
  const rows = (Object.keys(words.contradictions) as (keyof typeof found)[]).flatMap((kind) =>
    found[kind].map(({ name, count, cases }): Cell[] => [
      words.contradictions[kind],
      name,
      count,
      cases.slice(0, 3).join(', '),
    ]),
  );
  const table = longTable(words.titles.contradictions, words.heads.found, 2, rows, given);
  const ends = monthEnds.map(({ month, onLastDay, inMonth }) =>
    words.notes.monthEnd(month, onLastDay, inMonth),
  );
  return { ...table, notes: [...table.notes, ...ends] };
}

/** What could not be read, or only in part; none where all was. */
export function findingTables(findings: Findings, given: Given): ReportTable[] {
  const { language } = given;
  const words = language.cli.eventLogs;
  if (findings.counts.size === 0) return [];
  const rows = [...findings.counts].map(([code, count]): Cell[] => {
    const lines = findings.listed.flatMap((one) =>
      one.code === code && one.line !== undefined ? [one.line] : [],
    );
    return [words.findings[code], count, lines.slice(0, 5).join(', ')];
  });
  const columns = columnsOf(words.heads.findings);
  const title = words.titles.findings;
  return [tableOf({ language, lines: [] }, { title, columns, rows })];
}

/** A table of which the first rows are shown. */
export function longTable(
  title: string,
  heads: readonly string[],
  texts: number,
  rows: readonly Cell[][],
  { language }: Given,
): ReportTable {
  const { notes } = language.cli.eventLogs;
  const isLong = rows.length > rowsMax;
  return tableOf(
    { language, lines: [] },
    {
      ...{ title, columns: columnsOf(heads, texts), rows: rows.slice(0, rowsMax) },
      notes: isLong ? [notes.shown(rowsMax, rows.length)] : [],
    },
  );
}

function elapsed(ms: number | undefined, { language }: Given): Cell {
  return ms === undefined ? null : elapsedText(ms, language);
}

function workingMean({ meanMs }: Durations, { language }: Given): Cell {
  return meanMs === undefined ? null : durationText(meanMs, language);
}

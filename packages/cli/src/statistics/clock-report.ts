/** The report of two clocks: on time by law against the national indicator, and why not. */
import { type Figure, foldBothOf, foldBy, foldStream, type LogReading } from '@thutuc/insight';
import { textIn } from '@thutuc/legal-time';
import {
  clockFigureNames,
  clockFigures,
  type Disagreement,
  type TwoClocks,
  twoClocksFold,
} from '@thutuc/vn/reports';
import { dueText, instantText, lastInstantText } from '../texts/dates.js';
import { columnsOf, type ReportKind, type ReportRequest, tableOf } from './report-request.js';

/** How many dossiers stand behind each figure in JSON, as of other figures. */
const listedMax = 100;

/** Law and indicator by procedure, why they disagree, and on which dossiers. */
export const clockReport: ReportKind = {
  name: 'clocks',
  title: ({ cli }) => cli.statistics.titles.clocks,
  figures: (period) => clockFigures(period),
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const [all, byProcedure] = await foldStream(
      foldBothOf(
        twoClocksFold(period),
        foldBy(({ account }: LogReading) => [account.procedure], twoClocksFold(period, {}, 0)),
      ),
      source.readings(),
    );
    const rows = [...byProcedure].map(([id, { counts }]) => [
      textIn(source.procedure(id)?.name, language) ?? id,
      ...clockFigureNames.map((name) => counts[name]),
    ]);
    const tables = [
      tableOf(request, {
        title: words.titles.clocks,
        columns: columnsOf(words.clockHeads),
        rows: [...rows, [words.total, ...clockFigureNames.map((name) => all.counts[name])]],
        sumRows: 1,
        notes: words.clockNotes,
      }),
      tableOf(request, {
        title: words.clockReasonsTitle,
        columns: columnsOf(words.clockReasonHeads),
        rows: [...all.reasons].map(([reason, count]) => [words.clockReasons[reason], count]),
      }),
      tableOf(request, {
        title: words.clockListTitle,
        columns: words.clockListHeads.map((head) => ({ head })),
        rows: all.listed.map((one) => rowOf(one, request)),
      }),
    ];
    return {
      tables: tables.filter((table, i) => i === 0 || table.rows.length > 0),
      figures: figuresIn(all),
    };
  },
};

/** The dossiers on which they agree are not kept: `--dossiers` lists them. */
function figuresIn({ counts, listed }: TwoClocks): Figure[] {
  const behind = (law: Disagreement['law']): string[] =>
    listed.flatMap((one) => (one.law === law ? [one.dossier] : [])).slice(0, listedMax);
  return clockFigureNames.map((id) => ({
    id,
    numerator: counts[id],
    notKnown: 0,
    dossiers: id === 'lawOnly' ? behind('onTime') : id === 'indicatorOnly' ? behind('late') : [],
  }));
}

function rowOf(one: Disagreement, { source, period, language }: ReportRequest): string[] {
  const { zone } = period;
  const words = language.cli.statistics;
  const { verdicts } = language.vn;
  const { dossier, code, procedure, law, due, appointment, indicator, endedAt, reason } = one;
  const { waitingDays, supplements, verdict, endAt } = indicator;
  return [
    code ?? dossier,
    textIn(source.procedure(procedure)?.name, language) ?? procedure,
    words.clockVerdict(
      verdicts[law],
      due === undefined ? words.notKnown : lastInstantText(due.dueAt, zone, language),
      endedAt === undefined ? words.pending : instantText(endedAt, zone, language),
    ),
    words.clockVerdict(
      verdicts[verdict],
      promisedText(appointment),
      words.clockEnd(instantText(endAt, zone, language), waitingDays, supplements),
    ),
    words.clockReasons[reason],
  ];

  function promisedText(on: string | number | undefined): string {
    if (on === undefined) return words.notKnown;
    return typeof on === 'string' ? dueText(on, language) : instantText(on, zone, language);
  }
}

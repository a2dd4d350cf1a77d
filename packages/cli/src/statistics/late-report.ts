/** The late list, and the apologies that are owed day by day. */
import { apologiesFold, foldStream, type LateDossier, lateFold, periodOf } from '@thutuc/insight';
import { dateInWords, textIn } from '@thutuc/legal-time';
import { durationText, instantText, lastInstantText } from '../texts/dates.js';
import { type ReportKind, type ReportRequest, tableOf, unitName } from './report-request.js';

/** The dossiers that missed their limit, and who held each for how long. */
export const lateReport: ReportKind = {
  name: 'late',
  title: ({ cli }) => cli.statistics.titles.late,
  figures: () => [],
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const list = await foldStream(lateFold(period, source.calendarOf), source.readings());
    const table = tableOf(request, {
      title: words.titles.late,
      columns: words.lateHeads.map((head) => ({ head })),
      rows: await Promise.all(list.dossiers.map((late) => rowOf(late, request))),
      notes: [words.lateCount(list.count, list.dossiers.length)],
    });
    return { tables: [table], figures: [] };
  },
};

async function rowOf(late: LateDossier, request: ReportRequest): Promise<string[]> {
  const { source, period, language } = request;
  const words = language.cli.statistics;
  const { zone } = period;
  const procedure = source.procedure(late.procedure);
  const held = await Promise.all(
    late.holders.map(async ({ unit, workingMs }) =>
      words.heldBy(
        // An applicant holds it as the party that the procedure names.
        textIn(procedure?.parties[unit]?.name, language) ?? (await unitName(unit, request)),
        durationText(workingMs, language),
      ),
    ),
  );
  const ended =
    late.endedAt === undefined ? words.pending : instantText(late.endedAt, zone, language);
  return [
    late.code ?? late.dossier,
    textIn(procedure?.name, language) ?? late.procedure,
    lastInstantText(late.dueAt, zone, language),
    ended,
    durationText(late.lateMs, language),
    held.join('; '),
  ];
}

/** How many dossiers a day are named; the others are counted. */
const namedMax = 10;

/** The apologies that are owed at the end of each day. */
export const apologyReport: ReportKind = {
  name: 'apologies',
  title: ({ cli }) => cli.statistics.titles.apologies,
  // What is owed at the end of the last day can be listed as a whole.
  figures: ({ to, zone }) => {
    const day = apologiesFold(periodOf({ from: to, to, zone }), 1);
    return [
      {
        id: 'owed',
        counts: (read) => (day.result(day.add(day.start(), read))[0]?.owed ?? 0) > 0,
      },
    ];
  },
  async make(request) {
    const { source, period, language } = request;
    const words = language.cli.statistics;
    const days = await foldStream(apologiesFold(period, namedMax), source.readings());
    const table = tableOf(request, {
      title: words.titles.apologies,
      columns: words.owedHeads.map((head, i) => ({ head, isNumber: i > 0 && i < 4 })),
      rows: days
        .filter(({ owed, made }) => owed + made > 0)
        .map(({ date, owed, made, madeLate, dossiers }) => [
          dateInWords(date, language),
          ...[owed, made, madeLate],
          [
            ...dossiers,
            ...(owed > dossiers.length ? [words.more(owed - dossiers.length)] : []),
          ].join(', '),
        ]),
    });
    return { tables: [table], figures: [] };
  },
};

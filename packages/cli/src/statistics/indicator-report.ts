/** Reports of indicators: what was counted, of how many, and why where no log tells. */
import {
  type Figure,
  type FigureDefinition,
  figuresFold,
  foldBothOf,
  foldBy,
  foldStream,
  type LogReading,
  type Period,
  shareOf,
  type Times,
  timesFold,
} from '@thutuc/insight';
import type { Cell } from '@thutuc/insight/table';
import { textIn } from '@thutuc/legal-time';
import { type Indicator, indicators766, measures224, pointsFor } from '@thutuc/vn/reports';
import { durationText, elapsedText } from '../texts/dates.js';
import {
  columnsOf,
  type MadeReport,
  type ReportKind,
  type ReportRequest,
  tableOf,
} from './report-request.js';

const all766 = (period: Period) => indicators766(period).flatMap(({ indicators }) => indicators);

/** The indicators of Decision 766. */
export const report766: ReportKind = {
  name: '766',
  title: ({ cli }) => cli.statistics.titles['766'],
  figures: (period) => figuresOf(all766(period)),
  async make(request) {
    const { language, period } = request;
    const figures = await foldStream(
      figuresFold(figuresOf(all766(period))),
      request.source.readings(),
    );
    const tables = indicators766(period).map(({ name, pointsMax, indicators }) =>
      indicatorTable(
        `${textIn(name, language)}${pointsMax === undefined ? '' : ` (${pointsMax})`}`,
        indicators,
        figures,
        request,
      ),
    );
    return { tables, figures };
  },
};

/** The measures of Decree 224/2026, with the mean time of each procedure. */
export const report224: ReportKind = {
  name: '224',
  title: ({ cli }) => cli.statistics.titles['224'],
  figures: (period) => figuresOf(measures224(period)),
  async make(request) {
    const { language, period } = request;
    const measures = measures224(period);
    const { source } = request;
    const times = foldBy(
      ({ account }: LogReading) => [account.procedure],
      timesFold(period, source.calendarOf),
    );
    const [figures, took] = await foldStream(
      foldBothOf(figuresFold(figuresOf(measures)), times),
      source.readings(),
    );
    const { titles } = language.cli.statistics;
    const table = indicatorTable(titles['224'], measures, figures, request);
    const notes = [...table.notes, ...meanTimes(took, request)];
    return { tables: [{ ...table, notes }], figures };
  },
};

function figuresOf(indicators: readonly Indicator[]): FigureDefinition[] {
  return indicators.flatMap(({ figure }) => figure ?? []);
}

function indicatorTable(
  title: string,
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  request: ReportRequest,
): MadeReport['tables'][number] {
  const { language } = request;
  const { indicatorHeads, indicatorNote } = language.cli.statistics;
  return tableOf(request, {
    title,
    columns: columnsOf(indicatorHeads, 2),
    rows: indicators.map((indicator) => {
      const figure = figures.find(({ id }) => id === indicator.id);
      return [indicator.id, textIn(indicator.name, language), ...cellsOf(indicator, figure)];
    }),
    notes: indicators.flatMap(({ id, name, formula, notKnown }) =>
      [formula, ...(notKnown ? [notKnown] : [])].map((text) =>
        indicatorNote(id, textIn(name, language), textIn(text, language)),
      ),
    ),
  });
}

/** Counted, of, share, points, silent logs; not known where none says anything. */
function cellsOf(indicator: Indicator, figure: Figure | undefined): Cell[] {
  if (figure === undefined) return [null, null, null, null, null];
  const share = shareOf(figure);
  if (share === undefined) return [null, null, null, null, figure.notKnown];
  return [
    ...[figure.numerator, figure.denominator ?? null],
    Math.round(share * 10_000) / 100,
    pointsFor(indicator, share) ?? null,
    figure.notKnown,
  ];
}

/** The mean time of each procedure of which dossiers ended. */
function meanTimes(
  times: ReadonlyMap<string, Times>,
  { source, language }: ReportRequest,
): string[] {
  const { meanTime } = language.cli.statistics;
  return [...times].flatMap(([id, { dossiers, workingMs, elapsedMs }]) => {
    if (dossiers === 0) return [];
    const name = textIn(source.procedure(id)?.name, language) ?? id;
    const working = durationText(workingMs / dossiers, language);
    return [meanTime(name, working, elapsedText(elapsedMs / dossiers, language))];
  });
}

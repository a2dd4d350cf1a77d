/** Arrivals, endings, backlog and the share on time: by month, quarter or year. */
import { pageSection, seriesChart } from '@thutuc/charts';
import { shareInterval } from '../log-folds/comparison.js';
import type { LogPage } from './about.js';
import { longTable } from './long-table.js';
import { periodsOf } from './page-figures.js';

/** More months are too many to tell apart in a picture, and in a table. */
const periodsMax = 36;

/** A period of the series; sums of its months. */
interface Period {
  readonly name: string;
  arrived: number;
  ended: number;
  /** At its end. */
  backlog: number;
  workingDays: number | undefined;
  readonly onTime: { numerator: number; denominator: number };
}

/** What came in and ended, period by period, with the share on time of what came in. */
export function seriesPart(about: LogPage): string {
  const { w, n, page } = about;
  const words = w.series;
  const periods = periodsIn(about);
  if (periods.length < 2) return '';
  const shares = periods.map(({ onTime }) => shareInterval(onTime));
  const isLegal = page.all.law !== undefined;
  const drawn = {
    ...{ periods: periods.map(({ name }) => name), title: words.title, label: n.number },
  };
  const counts = [
    { name: words.arrived, values: periods.map(({ arrived }) => arrived) },
    { name: words.ended, values: periods.map(({ ended }) => ended) },
    { name: words.backlog, values: periods.map(({ backlog }) => backlog) },
  ];
  const onTime = {
    name: words.onTime,
    values: shares.map((one) => (one === undefined ? undefined : one.share * 100)),
    ranges: shares.map((one) =>
      one === undefined ? undefined : { low: one.low * 100, high: one.high * 100 },
    ),
  };
  const pictures = [
    seriesChart({ ...drawn, series: counts, up: words.cases }),
    ...(isLegal ? [seriesChart({ ...drawn, series: [onTime], up: words.percent, most: 100 })] : []),
  ];
  return pageSection(words.title, words.note, pictures.join('') + seriesTable(periods, about));
}

function seriesTable(periods: readonly Period[], about: LogPage): string {
  const { w, n, page } = about;
  const [isDated, isLegal] = [page.workingDayMs !== undefined, page.all.law !== undefined];
  const [name = '', arrived = '', ended = '', backlog = '', days = '', ...shares] = w.series.heads;
  const heads = [
    ...[name, arrived, ended, backlog],
    ...(isDated ? [days] : []),
    ...(isLegal ? shares : []),
  ];
  const rows = periods.map((period) => {
    const interval = shareInterval(period.onTime);
    const { share = NaN, low = NaN, high = NaN } = interval ?? {};
    return [
      period.name,
      ...[period.arrived, period.ended, period.backlog].map((one) => n.number(one, 0)),
      ...(isDated ? [n.number(period.workingDays ?? NaN, 0)] : []),
      ...(isLegal ? [n.percent(share), n.percentRange({ low, high })] : []),
    ];
  });
  return longTable(heads, rows, about);
}

function periodsIn({ figures, page }: LogPage): readonly Period[] {
  const months = figures.arrivals.map((one) => ({ ...one, month: one.from.slice(0, 7) }));
  const [, periodOf] = periodsOf(
    months.map(({ month }) => month),
    periodsMax,
  );
  const periods = new Map<string, Period>();
  for (const { month, arrived, ended, backlog, workingDays } of months) {
    const name = periodOf(month);
    const known = periods.get(name) ?? {
      ...{ name, arrived: 0, ended: 0, backlog: 0, workingDays: undefined },
      onTime: { numerator: 0, denominator: 0 },
    };
    periods.set(name, known);
    known.arrived += arrived;
    known.ended += ended;
    known.backlog = backlog;
    if (workingDays !== undefined) known.workingDays = (known.workingDays ?? 0) + workingDays;
    const { numerator = 0, denominator = 0 } = page.months.get(month)?.law?.law ?? {};
    known.onTime.numerator += numerator;
    known.onTime.denominator += denominator;
  }
  return [...periods.values()];
}

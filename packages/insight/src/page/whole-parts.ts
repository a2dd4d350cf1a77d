/** The parts of the page about the log as a whole. */
import { heatMap, heatScale, pageSection, wholePageSection } from '@thutuc/charts';
import { columnHeads, escapeText } from '@thutuc/legal-time';
import { clockDays, type LogPage, workingDays } from './about.js';
import { longTable } from './long-table.js';

/** When work is completed, by weekday and hour. */
export function weekPart({ page, w, n, language }: LogPage): string {
  const { week } = page;
  const most = Math.max(...week);
  if (most === 0) return '';
  const [first, last] = hoursOf(week);
  // A log that knows days only has them all at midnight.
  if (last === 0) return '';
  const shares = week.map((count, place) => {
    const hour = place % 24;
    return hour < first || hour > last ? NaN : count / most;
  });
  const label = (share: number) => n.number(share * most, 0);
  const map = heatMap({
    caption: w.week.note,
    ...{ week: shares, weekdays: columnHeads(language), label },
  });
  const scale = heatScale(w.week.scale, label);
  return wholePageSection(w.week.title, undefined, `${scale}<div class="heat">${map}</div>`);
}

/** The first and the last hour of the day in which anything was completed. */
function hoursOf(week: readonly number[]): [number, number] {
  const hours = [...week.keys()].filter((place) => (week[place] ?? 0) > 0);
  const byHour = hours.map((place) => place % 24);
  return [Math.min(...byHour), Math.max(...byHour)];
}

/** How long each step took. */
export function stepsPart(about: LogPage): string {
  const { figures, page, w, n, nameOf } = about;
  const isDated = page.workingDayMs !== undefined;
  const rows = [...figures.steps.byActivity]
    .sort((a, b) => b[1].inAll.count - a[1].inAll.count)
    .map(([activity, { inAll, working }]) => [
      nameOf(activity),
      n.number(inAll.count, 0),
      clockDays(inAll.meanMs, about),
      clockDays(inAll.medianMs, about),
      clockDays(inAll.p90Ms, about),
      ...(isDated ? [workingDays(working.meanMs, about)] : []),
    ]);
  const heads = isDated ? w.steps.heads : w.steps.heads.slice(0, -1);
  return pageSection(w.steps.title, w.steps.note, longTable(heads, rows, about));
}

/** The chart of the procedure, with what happened laid over it. */
export function chartPart({ chart, w }: LogPage): string {
  if (chart === undefined) return '';
  const name = escapeText(w.chart.title);
  return pageSection(
    w.chart.title,
    w.chart.note,
    `<div class="procedure" role="region" tabindex="0" aria-label="${name}">${chart}</div>`,
  );
}

/** What went otherwise than published. */
export function deviationsPart(about: LogPage): string {
  const { conformance, w, n, nameOf } = about;
  if (conformance === undefined) return '';
  const { deviations, cases, fitness = NaN, precision = NaN } = conformance;
  const rows = deviations.map(({ kind, activity, count }) => [
    nameOf(activity),
    w.deviations.kind[kind],
    n.number(count, 0),
    n.percent(count / cases),
  ]);
  return pageSection(
    w.deviations.title,
    w.deviations.note(n.percent(fitness), n.percent(precision)),
    rows.length === 0
      ? `<p>${escapeText(w.deviations.none)}</p>`
      : longTable(w.deviations.heads, rows, about),
  );
}

/** What does not fit together. */
export function contradictionsPart(about: LogPage): string {
  const { figures, w, n, nameOf } = about;
  const { monthEnds, sameInstant, ...byActivity } = figures.contradictions;
  const kinds = Object.keys(byActivity) as (keyof typeof byActivity)[];
  const words = w.contradictions;
  const times = (count: number) => n.number(count, 0);
  const rows = [
    ...kinds.flatMap((kind) =>
      byActivity[kind].map(({ name, count }) => [words.kind[kind], nameOf(name), times(count)]),
    ),
    ...sameInstant.map(({ name, count }) => [words.kind.sameInstant, nameOf(name), times(count)]),
    ...monthEnds.map(({ month, onLastDay }) => [words.kind.monthEnds, month, times(onLastDay)]),
  ];
  return pageSection(
    words.title,
    undefined,
    rows.length === 0 ? `<p>${escapeText(words.none)}</p>` : longTable(words.heads, rows, about),
  );
}

/** Units against all others, and periods against the one before. */
export function comparisonPart(about: LogPage): string {
  const { page, w, n, unitOf } = about;
  const words = w.comparison;
  if (page.comparisons.length === 0) return '';
  const rows = page.comparisons.map(({ name, kind, against, cases, of, difference }) => {
    const times = of === 'onTime' ? 100 : 1 / 86_400_000;
    const unit = of === 'onTime' ? words.points : words.days;
    return [
      kind === 'unit' ? unitOf(name) : name,
      against ?? words.others,
      n.number(cases, 0),
      difference === undefined ? '–' : `${n.signed(difference.difference * times, 1)} ${unit}`,
      difference === undefined
        ? '–'
        : n.range({ low: difference.low * times, high: difference.high * times }),
      difference === undefined ? words.unknown : words.says[difference.says],
    ];
  });
  return pageSection(words.title, words.note, longTable(words.heads, rows, about));
}

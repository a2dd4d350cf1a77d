/** The report of a simulation: one HTML page that needs nothing else. */
import {
  answerBox,
  barChart,
  heatMap,
  heatScale,
  histogram,
  type HistogramInput,
  pageDocument,
  pageSection,
  table,
  warningBox,
  wholePageSection,
} from '@thutuc/charts';
import { columnHeads, escapeText, formatTimeLimit, textIn } from '@thutuc/legal-time';
import type { SimulationResult } from '../run/result.js';
import { isWork } from '../scenario/is-work.js';
import { type Page, pageAbout, type ReportInput } from './about.js';
import { answerSentences, inPercent, warningSentences } from './sentences.js';

/** The report as one HTML page without any link to elsewhere. */
export function reportHtml(input: ReportInput): string {
  const page = pageAbout(input);
  const { result, language, procedure, w } = page;
  const name =
    textIn(result.scenario.name, language) ?? textIn(procedure?.name, language) ?? w.title;
  return pageDocument(language, name, [
    ...warningSentences(input).map((text) => warningBox(w.warnings, text)),
    answerBox(answerSentences(input)),
    ...comparisonSection(page),
    ...lawSections(page),
    distributionSection(page),
    ...loadSection(page),
    stepSection(page),
  ]);
}

function lawSections({ result, w, n, units }: Page): string[] {
  const { law, elapsed } = result.figures;
  if (law === undefined) return [];
  const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[];
  const buckets = keys(w.bucket).map((key) => {
    const bucket = law.buckets[key];
    const text = `${n.number(bucket.mean)} (${n.range(bucket)})`;
    return { label: w.bucket[key], value: bucket.mean, text };
  });
  const parts = keys(w.part)
    .map((key) => ({ label: w.part[key], value: law.parts[key].mean, key }))
    .filter(({ value }) => value > 0)
    .map((part) => ({ ...part, text: n.number(part.value) }));
  const total = `${w.total}: ${n.number(elapsed.mean.mean)} ${units.clock}`;
  const both = [
    [w.law, law.onTimeShare],
    [w.indicator, law.indicatorShare],
  ] as const;
  const clocks = both.map(([name, share]) => [name, n.percent(share.mean), n.percentRange(share)]);
  const supplements = law.supplementsPerDossier;
  clocks.push([w.supplements, n.number(supplements.mean, 3), n.range(supplements, 3)]);
  const { reopenedShare: reopened } = law;
  if (reopened !== undefined) {
    clocks.push([w.reopened, n.percent(reopened.mean), n.percentRange(reopened)]);
  }
  return [
    wholePageSection(
      w.buckets,
      undefined,
      barChart({
        bars: buckets,
        title: w.buckets,
        axis: w.dossiersPerRun,
        isStacked: false,
        label: n.number,
      }) + table(w.shareHeads, clocks),
    ),
    wholePageSection(
      w.parts,
      w.partsNote(units.clock),
      `${barChart({
        bars: parts,
        title: w.parts,
        axis: units.clock,
        isStacked: true,
        label: n.number,
      })}<p class="total">${escapeText(total)}</p>`,
    ),
  ];
}

/** The times of dossiers; where two scenarios are compared, of both over axes of one height. */
function distributionSection(page: Page): string {
  const { result, comparison, w, units, sides } = page;
  const isWorking = result.legalTime?.isWorkingTime ?? true;
  const unit = isWorking ? units.working : units.clock;
  const compared = comparison === undefined ? [result] : [comparison.a, comparison.b];
  const inputs = compared.map((one) => histogramOf(one, page, unit));
  const most = Math.max(...inputs.flatMap(({ counts }) => counts), 1e-9);
  const pictures = inputs.map((input, side) => {
    const name = sides?.[side];
    const title =
      name === undefined ? '' : `<h3>${escapeText(`${'AB'.charAt(side)}: ${name}`)}</h3>`;
    return title + histogram({ ...input, most });
  });
  const [title, note] =
    result.legalTime === undefined
      ? [w.distribution, w.distributionNote(unit)]
      : [w.legalTime, w.legalTimeNote(unit)];
  return wholePageSection(title, note, pictures.join(''));
}

/** Dossiers of one run on average, by working time or by what they used of the limit. */
function histogramOf(
  { legalTime, columns, replications }: SimulationResult,
  { w, n, procedure, language }: Page,
  unit: string,
): HistogramInput {
  const { counts, width } = legalTime ?? columns;
  const limit = procedure === undefined ? '' : formatTimeLimit(procedure.timeLimit, language);
  return {
    counts: counts.map((count) => count / replications),
    width,
    title: legalTime === undefined ? w.distribution : w.legalTime,
    axes: { across: unit, up: w.dossiersPerRun },
    more: w.more,
    label: n.number,
    ...(legalTime === undefined ? {} : { mark: { at: legalTime.limit, label: w.limit(limit) } }),
  };
}

function loadSection({ result, w, n, names, language }: Page): string[] {
  const weeks = Object.entries(result.weeks);
  if (weeks.length === 0) return [];
  const label = (share: number) => n.number(share * 100, 0);
  const maps = weeks.map(([pool, { busy: week }]) =>
    heatMap({ caption: names.pool(pool), week, weekdays: columnHeads(language), label }),
  );
  const scale = heatScale(w.scale, (share) => n.percent(share, 0));
  return [pageSection(w.load, w.loadNote, `${scale}<div class="heat">${maps.join('')}</div>`)];
}

function stepSection({ result, w, n, names, units }: Page): string {
  const { scenario, figures } = result;
  const steps = Object.entries(figures.steps);
  const work = steps
    .filter(([path]) => isWork(scenario, path))
    .map(([path, { visits, wait, sojourn }]) => [
      names.step(path),
      n.number(visits.mean, 3),
      n.number(wait.mean.mean, 2),
      n.number(wait.p95.mean, 2),
      n.number(sojourn.mean.mean, 2),
    ]);
  const others = steps
    .filter(([path]) => !isWork(scenario, path))
    .map(([path, { visits, sojourn }]) => [
      names.step(path),
      n.number(visits.mean, 3),
      n.number(sojourn.mean.mean, 2),
    ]);
  const pools = Object.entries(figures.pools).map(([pool, { utilisation }]) => [
    names.pool(pool),
    n.percent(utilisation.mean),
    n.percentRange(utilisation),
  ]);
  const tables = [
    [w.stepHeads(units.working), work],
    [w.otherHeads(units.clock), others],
  ] as const;
  const shown = tables.filter(([, rows]) => rows.length > 0);
  return (
    wholePageSection(w.pools, undefined, table(w.poolHeads, pools)) +
    pageSection(w.steps, undefined, shown.map(([heads, rows]) => table(heads, rows)).join(''))
  );
}

function comparisonSection({ comparison, w, n, units, names, sides }: Page): string[] {
  if (comparison === undefined) return [];
  const { a, b, difference } = comparison;
  const rows = [
    [
      `${w.cycleRow} (${units.working})`,
      n.number(a.figures.cycle.mean.mean, 2),
      n.number(b.figures.cycle.mean.mean, 2),
      n.signed(difference.cycle.mean.mean),
      n.range(difference.cycle.mean, 2),
    ],
  ];
  const [before, after, change] = [a.figures.law, b.figures.law, difference.law];
  if (before !== undefined && after !== undefined && change !== undefined) {
    const shares = [
      [w.law, 'onTimeShare'],
      [w.indicator, 'indicatorShare'],
    ] as const;
    for (const [name, key] of shares) {
      rows.push([
        `${name} (%)`,
        n.number(before[key].mean * 100, 2),
        n.number(after[key].mean * 100, 2),
        n.signed(change[key].mean * 100),
        n.range(inPercent(change[key]), 2),
      ]);
    }
  }
  for (const [pool, { utilisation }] of Object.entries(difference.pools)) {
    const shareOf = ({ figures }: SimulationResult) => figures.pools[pool]?.utilisation.mean ?? NaN;
    rows.push([
      `${w.busy(names.pool(pool))} (%)`,
      n.number(shareOf(a) * 100, 2),
      n.number(shareOf(b) * 100, 2),
      n.signed(utilisation.mean * 100),
      n.range(inPercent(utilisation), 2),
    ]);
  }
  const called = (sides ?? ['A', 'B'])
    .map((name, side) => `${'AB'.charAt(side)}: ${name}`)
    .join(' · ');
  return [wholePageSection(w.comparison, called, table(w.comparisonHeads, rows))];
}

/** The report of a simulation: one HTML page that needs nothing else. */
import { escapeText, formatTimeLimit, type Language, type Procedure } from '@thutuc/core';
import { type SimulationResult, type Warning, warningText } from '../run/index.js';
import {
  type Names,
  namesIn,
  type Numbers,
  numbersIn,
  type Units,
  unitsOf,
} from '../texts/index.js';
import type { Comparison } from '../what-if/index.js';
import type { Estimate, Figures } from '../results/index.js';
import { isWork } from '../scenario/index.js';
import { barChart, heatMap, histogram, table } from './charts.js';
import { answerBox, document, section } from './frame.js';
import { words, type Words } from './words.js';

/** What a report is about. */
export interface ReportInput {
  readonly result: SimulationResult;
  readonly language: Language;
  /** Its names are used, and its limit is marked. */
  readonly procedure?: Procedure;
  /** The comparison whose second scenario is reported on. */
  readonly comparison?: Comparison;
  /** What the two scenarios are called; by their names where left out. */
  readonly sides?: readonly [a: string, b: string];
}

interface Page extends ReportInput {
  readonly w: Words;
  readonly units: Units;
  readonly n: Numbers;
  readonly names: Names;
}

/** The answer of a simulation in sentences, the most important first. */
export function answerSentences(input: ReportInput): string[] {
  const page = pageOf(input);
  const { w, n, units, result, comparison, sides } = page;
  const { law, cycle, pools, dossiers } = result.figures;
  const isUnfinished = dossiers.unfinished.mean > 0;
  const takes = (isUnfinished ? w.cycleOfFinished : w.cycle)(
    n.number(cycle.mean.mean, 2),
    n.range(cycle.mean, 2),
    units.working,
  );
  const onTime = law === undefined ? [] : [onTimeSentence(law.onTimeShare, page)];
  // How many are left out belongs into the headline.
  const sentences = [...onTime, takes].map((text, index) =>
    isUnfinished && index === 0 ? `${text}; ${unfinishedPart(dossiers, page)}.` : `${text}.`,
  );
  const busiest = Object.entries(pools).sort(
    ([, a], [, b]) => b.utilisation.mean - a.utilisation.mean,
  )[0];
  if (busiest !== undefined) {
    const [pool, { utilisation }] = busiest;
    sentences.push(w.busiest(page.names.pool(pool), n.percent(utilisation.mean)));
  }
  const basis = w.basis(n.number(result.replications, 0), n.number(dossiers.came.mean, 0));
  if (comparison === undefined) return [...sentences, basis];
  const { difference } = comparison;
  const share = difference.law?.onTimeShare;
  const change =
    share === undefined
      ? w.comparedCycle(
          ...sides!,
          n.signed(difference.cycle.mean.mean),
          n.range(difference.cycle.mean, 2),
          units.working,
        )
      : w.compared(...sides!, n.signed(share.mean * 100), n.range(inPercent(share), 2));
  return [change, ...sentences.map((text) => `B: ${text}`), basis];
}

function onTimeSentence(share: Estimate, { w, n }: Page): string {
  return w.onTime(n.percent(share.mean), n.percentRange(share));
}

function unfinishedPart({ unfinished, came }: Figures<Estimate>['dossiers'], { w, n }: Page) {
  const { mean } = unfinished;
  return w.unfinished(n.number(mean, mean < 10 ? 1 : 0), n.number(came.mean, 0));
}

/** The warnings of a result, or of both that are compared, in sentences. */
export function warningSentences(input: ReportInput): string[] {
  const { result, comparison, language, procedure } = input;
  const names = namesIn(language, procedure);
  const say = ({ warnings }: SimulationResult, side: string) =>
    warnings.map((warning) => {
      const text = warningText(withNames(warning, names), language);
      return `${side}${warning.code}: ${text}`;
    });
  if (comparison === undefined) return say(result, '');
  return [...say(comparison.a, 'A – '), ...say(comparison.b, 'B – ')];
}

function withNames(warning: Warning, names: Names): Warning {
  if (warning.code !== 'OVERLOADED') return warning;
  const { pool, load } = warning.details;
  return { ...warning, details: { pool: names.pool(pool), load } };
}

function inPercent({ mean, low, high }: Estimate) {
  return { mean: mean * 100, low: low * 100, high: high * 100 };
}

/** The report as one HTML page without any link to elsewhere. */
export function reportHtml(input: ReportInput): string {
  const page = pageOf(input);
  const { result, language, procedure, w } = page;
  const name = result.scenario.name?.[language] ?? procedure?.name[language] ?? w.title;
  const sections = [
    ...warningSentences(input).map(
      (text) =>
        `<p class="warning"><strong>${escapeText(w.warnings)}</strong> ${escapeText(text)}</p>`,
    ),
    answerBox(answerSentences(input)),
    ...comparisonSection(page),
    ...lawSections(page),
    distributionSection(page),
    ...loadSection(page),
    stepSection(page),
  ];
  return document(language, name, sections);
}

function pageOf(input: ReportInput): Page {
  const { language, procedure, result } = input;
  return {
    ...input,
    ...(input.comparison === undefined
      ? {}
      : { sides: input.sides ?? sidesOf(input.comparison, language) }),
    w: words[language],
    units: unitsOf(result.scenario, language),
    n: numbersIn(language),
    names: namesIn(language, procedure),
  };
}

/** The names of both scenarios, where these tell them apart. */
function sidesOf({ a, b }: Comparison, language: Language): [string, string] {
  const [first, second] = [a, b].map(({ scenario }) => scenario.name?.[language]);
  if (first === undefined || second === undefined || first === second) return ['A', 'B'];
  return [first, second];
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
  return [
    section(
      w.buckets,
      undefined,
      barChart(buckets, w.buckets, false) + table(['', '', ''], clocks),
    ),
    section(
      w.parts,
      w.partsNote(units.clock),
      `${barChart(parts, w.parts, true)}<p class="note">${escapeText(total)}</p>`,
    ),
  ];
}

function distributionSection(page: Page): string {
  const { result, w, n, units, procedure, language } = page;
  const { legalTime } = result;
  if (legalTime === undefined) {
    const { counts, width } = result.columns;
    const label = (value: number) => n.number(value, width < 1 ? 2 : 0);
    const picture = histogram({ counts, width, title: w.distribution, more: w.more, label });
    return section(w.distribution, w.distributionNote(units.working), picture);
  }
  const { counts, width, limit, isWorkingTime } = legalTime;
  const text = procedure === undefined ? '' : formatTimeLimit(procedure.timeLimit, language);
  const picture = histogram({
    counts,
    width,
    title: w.legalTime,
    more: w.more,
    label: (value) => n.number(value, Number.isInteger(width) ? 0 : 1),
    mark: { at: limit, label: w.limit(text) },
  });
  return section(
    w.legalTime,
    w.legalTimeNote(isWorkingTime ? units.working : units.clock),
    picture,
  );
}

function loadSection(page: Page): string[] {
  const { result, w } = page;
  const weeks = Object.entries(result.weeks);
  if (weeks.length === 0) return [];
  const maps = weeks.map(([pool, { busy }]) => heatMap(page.names.pool(pool), busy, w.weekdays));
  return [section(w.load, w.loadNote, `<div class="heat">${maps.join('')}</div>`)];
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
    section(w.pools, undefined, table(w.poolHeads, pools)) +
    section(w.steps, undefined, shown.map(([heads, rows]) => table(heads, rows)).join(''))
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
        name,
        n.percent(before[key].mean),
        n.percent(after[key].mean),
        n.signed(change[key].mean * 100),
        n.range(inPercent(change[key]), 2),
      ]);
    }
  }
  for (const pool of Object.keys(difference.pools)) {
    const [one, other] = [a, b].map(({ figures }) => figures.pools[pool]?.utilisation.mean ?? NaN);
    const { utilisation } = difference.pools[pool]!;
    rows.push([
      w.busy(names.pool(pool)),
      n.percent(one!),
      n.percent(other!),
      n.signed(utilisation.mean * 100),
      n.range(inPercent(utilisation), 2),
    ]);
  }
  const called = (sides ?? ['A', 'B']).map((name, side) => `${'AB'[side]!}: ${name}`).join(' · ');
  return [section(w.comparison, called, table(w.comparisonHeads, rows))];
}

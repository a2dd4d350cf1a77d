/** The report of a simulation: one HTML page that needs nothing else. */
import { escapeText, formatTimeLimit, type Language, type Procedure } from '@thutuc/core';
import { type SimulationResult, type Warning, warningText } from '../run/index.js';
import { type Names, namesIn, type Numbers, numbersIn } from '../texts/index.js';
import type { Comparison } from '../what-if/index.js';
import type { Estimate, Figures } from '../results/index.js';
import { barChart, heatMap, histogram, table } from './charts.js';
import { style } from './style.js';
import { words, type Words } from './words.js';

/** What a report is about. */
export interface ReportInput {
  readonly result: SimulationResult;
  readonly language: Language;
  /** Its names are used, and its limit is marked. */
  readonly procedure?: Procedure;
  /** The comparison whose second scenario is reported on. */
  readonly comparison?: Comparison;
}

interface Page extends ReportInput {
  readonly w: Words;
  readonly n: Numbers;
  readonly names: Names;
  readonly unit: string;
}

/** The answer of a simulation in sentences, the most important first. */
export function answerSentences(input: ReportInput): string[] {
  const page = pageOf(input);
  const { w, n, unit, result, comparison } = page;
  const { law, cycle, pools, dossiers } = result.figures;
  const isUnfinished = dossiers.unfinished.mean > 0;
  const takes = (isUnfinished ? w.cycleOfFinished : w.cycle)(
    n.number(cycle.mean.mean, 2),
    n.range(cycle.mean, 2),
    unit,
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
  if (comparison !== undefined) {
    const { difference, a } = comparison;
    const name = a.scenario.name?.[page.language] ?? 'A';
    const share = difference.law?.onTimeShare;
    sentences.push(
      share === undefined
        ? w.comparedCycle(
            name,
            n.signed(difference.cycle.mean.mean),
            n.range(difference.cycle.mean, 2),
            unit,
          )
        : w.compared(name, n.signed(share.mean * 100), n.range(inPercent(share), 2)),
    );
  }
  sentences.push(w.basis(result.replications, n.number(dossiers.came.mean, 0)));
  return sentences;
}

function onTimeSentence(share: Estimate, { w, n }: Page): string {
  return w.onTime(n.percent(share.mean), n.percentRange(share));
}

function unfinishedPart({ unfinished, came }: Figures<Estimate>['dossiers'], { w, n }: Page) {
  const { mean } = unfinished;
  return w.unfinished(n.number(mean, mean < 10 ? 1 : 0), n.number(came.mean, 0));
}

/** The warnings of a result, or of both that are compared, in sentences. */
export function warningSentences({ result, comparison, language }: ReportInput): string[] {
  const say = ({ warnings }: SimulationResult, side: string) =>
    warnings.map((warning: Warning) => `${side}${warning.code}: ${warningText(warning, language)}`);
  if (comparison === undefined) return say(result, '');
  return [...say(comparison.a, 'A – '), ...say(comparison.b, 'B – ')];
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
    `<div class="answer">${answerSentences(input)
      .map((text) => `<p>${escapeText(text)}</p>`)
      .join('')}</div>`,
    ...comparisonSection(page),
    ...lawSections(page),
    distributionSection(page),
    ...loadSection(page),
    stepSection(page),
  ];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escapeText(name)}</title>` +
    `<style>${style}</style></head><body><h1>${escapeText(name)}</h1>` +
    `${sections.join('\n')}</body></html>\n`
  );
}

function pageOf(input: ReportInput): Page {
  const w = words[input.language];
  const unit = w.units[input.result.scenario.timeUnit];
  const { language, procedure } = input;
  return { ...input, w, n: numbersIn(language), names: namesIn(language, procedure), unit };
}

function section(title: string, note: string | undefined, inner: string): string {
  const small = note === undefined ? '' : `<p class="note">${escapeText(note)}</p>`;
  return `<section><h2>${escapeText(title)}</h2>${small}${inner}</section>`;
}

function lawSections({ result, w, n, unit }: Page): string[] {
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
  const total = `${w.total}: ${n.number(elapsed.mean.mean)} ${unit}`;
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
      w.partsNote(unit),
      `${barChart(parts, w.parts, true)}<p class="note">${escapeText(total)}</p>`,
    ),
  ];
}

function distributionSection(page: Page): string {
  const { result, w, n, unit, procedure, language } = page;
  const { legalTime } = result;
  if (legalTime === undefined) {
    const { counts, width } = result.columns;
    const label = (value: number) => n.number(value, width < 1 ? 2 : 0);
    const picture = histogram({ counts, width, title: w.distribution, more: w.more, label });
    return section(w.distribution, w.distributionNote(unit), picture);
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
  return section(w.legalTime, w.legalTimeNote(unit, isWorkingTime), picture);
}

function loadSection(page: Page): string[] {
  const { result, w } = page;
  const weeks = Object.entries(result.weeks);
  if (weeks.length === 0) return [];
  const maps = weeks.map(([pool, { busy }]) => heatMap(page.names.pool(pool), busy, w.weekdays));
  return [section(w.load, w.loadNote, `<div class="heat">${maps.join('')}</div>`)];
}

function stepSection(page: Page): string {
  const { result, w, n } = page;
  const steps = Object.entries(result.figures.steps).map(([name, figures]) => [
    page.names.step(name),
    n.number(figures.visits.mean, 3),
    n.number(figures.wait.mean.mean, 2),
    n.number(figures.wait.p95.mean, 2),
    n.number(figures.sojourn.mean.mean, 2),
  ]);
  const pools = Object.entries(result.figures.pools).map(([name, { utilisation }]) => [
    page.names.pool(name),
    n.percent(utilisation.mean),
    n.percentRange(utilisation),
  ]);
  return (
    section(w.pools, undefined, table(w.poolHeads, pools)) +
    section(w.steps, undefined, table(w.stepHeads, steps))
  );
}

function comparisonSection({ comparison, w, n, unit }: Page): string[] {
  if (comparison === undefined) return [];
  const { a, b, difference } = comparison;
  const rows = [
    [
      `${w.cycleRow} (${unit})`,
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
  return [section(w.comparison, undefined, table(w.comparisonHeads, rows))];
}

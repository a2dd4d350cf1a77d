/** What came of a simulation in sentences, with what must be minded first. */
import { english } from '../texts/english.js';
import type { SimulationLanguage } from '../texts/language.js';
import type { Procedure } from '@thutuc/core/procedure';
import { type Warning, warningText } from '../run/warnings.js';
import type { Estimate } from '../results/estimate.js';
import type { Figures } from '../results/figures.js';
import { type Names, namesIn } from '../texts/names.js';
import { type Page, pageAbout, type ReportInput } from './about.js';

/** The answer of a simulation in sentences, the most important first. */
export function answerSentences(input: ReportInput): string[] {
  const page = pageAbout(input);
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

interface Warned {
  readonly warnings: readonly Warning[];
}

/** Results with warnings, and the language of the sentences. */
export interface WarningInput {
  readonly result: Warned;
  readonly comparison?: { readonly a: Warned; readonly b: Warned };
  /** @defaultValue English */
  readonly language?: SimulationLanguage;
  /** Its names are used. */
  readonly procedure?: Procedure | undefined;
}

/** The warnings of a result, or of both that are compared, in sentences. */
export function warningSentences(input: WarningInput): string[] {
  const { result, comparison, language = english, procedure } = input;
  const names = namesIn(language, procedure);
  const say = ({ warnings }: Warned, side: string) =>
    warnings.map((warning) => {
      const text = warningText(withNames(warning, names), language);
      return `${side}${warning.code}: ${text}`;
    });
  if (comparison === undefined) return say(result, '');
  return [...say(comparison.a, 'A – '), ...say(comparison.b, 'B – ')];
}

function withNames(warning: Warning, names: Names): Warning {
  const { details } = warning;
  if ('catches' in details) {
    const catches = details.catches.map((path) => names.caught(path));
    return { ...warning, details: { catches } } as Warning;
  }
  if (!('pool' in details)) return warning;
  return { ...warning, details: { ...details, pool: names.pool(details.pool) } } as Warning;
}

/** A share and its interval in per cent. */
export function inPercent({ mean, low, high }: Estimate) {
  return { mean: mean * 100, low: low * 100, high: high * 100 };
}

/** What the reader of a result must know before its figures. */
import { toCivilDate } from '@thutuc/legal-time';
import type { Model } from '../model/model.js';
import type { PoolLoad } from '../model/load.js';
import { reachedPools } from '../model/reached.js';
import { warmUpShare } from '../results/warm-up.js';
import type { Scenario } from '../scenario/scenario.js';
import type { WarningCode, WarningFacts } from '../texts/warning-words.js';
import { warningIn } from '../texts/warnings.js';
import { english } from '../texts/english.js';
import type { SimulationLanguage } from '../texts/language.js';
import { alikeShares } from './alike-shares.js';
import type { KeptResult } from './replicate.js';

/** Something in a result that its reader must know; the gravest come first. */
export type Warning = { readonly [Code in WarningCode]: WarningOf<Code> }[WarningCode];

interface WarningOf<Code extends WarningCode> {
  readonly code: Code;
  /** In English; `warningText` says it in other languages. */
  readonly message: string;
  readonly details: WarningFacts[Code];
}

/** Says a warning in a language. */
export function warningText(warning: Warning, language: SimulationLanguage): string {
  return warningIn(warning.code, warning.details, language);
}

/** The warnings of a simulation. */
export function warningsOf(
  scenario: Scenario,
  model: Model,
  results: readonly KeptResult[],
  loads: readonly PoolLoad[],
): Warning[] {
  const warnings: Warning[] = [];
  const sum = (of: 'came' | 'unfinished') =>
    results.reduce((total, { figures }) => total + figures.dossiers[of], 0);
  const [unfinished, came] = [sum('unfinished'), sum('came')];
  if (unfinished > 0) warnings.push(warn('UNFINISHED', { unfinished, came }));
  for (const { pool, load } of loads) {
    if (load >= 1) warnings.push(warn('OVERLOADED', { pool, load }));
  }
  const reached = reachedPools(model);
  for (const { name } of model.pools) {
    if (!reached.has(name)) warnings.push(warn('POOL_IDLE', { pool: name }));
  }
  if (results.length < 2) warnings.push(warn('FEW_REPLICATIONS', {}));
  if (results.some(({ figures }) => figures.dossiers.came === 0)) {
    warnings.push(warn('NOTHING_CAME', {}));
  }
  const { law } = model;
  const until = law?.inForceUntil;
  if (until !== undefined && toCivilDate(law?.dayOf(model.countUntil - 1) ?? 0) > until) {
    warnings.push(warn('VERSION_ENDS', { until }));
  }
  if (law?.startAssumed === true) warnings.push(warn('LIMIT_START_ASSUMED', {}));
  const { neverCaught = [] } = model;
  if (neverCaught.length > 0) warnings.push(warn('CATCHES_NEVER', { catches: neverCaught }));
  for (const { name, awayFrom } of model.pools) {
    if (awayFrom !== undefined) warnings.push(warn('ABSENT_LATER', { pool: name, from: awayFrom }));
  }
  const { warmUp, horizon, timeUnit } = scenario;
  const alike = alikeShares(results);
  if (alike !== undefined) warnings.push(warn('INTERVAL_BY_DOSSIERS', { ...alike, timeUnit }));
  const needed = warmUpShare(results.map(({ outputSeries }) => outputSeries)) * horizon;
  if (needed > warmUp + 0.05 * horizon) {
    warnings.push(warn('WARM_UP_SHORT', { needed, warmUp, timeUnit }));
  }
  return warnings;
}

function warn<Code extends WarningCode>(code: Code, details: WarningFacts[Code]): WarningOf<Code> {
  return { code, message: warningIn(code, details, english), details };
}

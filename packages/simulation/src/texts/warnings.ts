/** Warnings in words. */
import type { SimulationLanguage } from './language.js';
import type { Numbers } from '@thutuc/charts';
import { numbersIn } from './numbers.js';
import type { ShareWords, WarningCode, WarningFacts } from './warning-words.js';

/** A warning in words. */
export function warningIn<Code extends WarningCode>(
  code: Code,
  details: WarningFacts[Code],
  language: SimulationLanguage,
): string {
  const { warnings, units, shares: words } = language.simulation;
  const n = numbersIn(language);
  const unit = 'timeUnit' in details ? units[details.timeUnit] : '';
  const shares = 'shares' in details ? listed(details.shares, words, unit, n) : '';
  const say = warnings[code] as (facts: object, n: Numbers) => string;
  return say({ ...details, unit, shares }, n);
}

function digitsOf(span: string): number {
  return Math.min(span.split('.')[1]?.length ?? 0, 3);
}

function listed(paths: readonly string[], words: ShareWords, unit: string, n: Numbers): string {
  return paths
    .map((path) => {
      if (path.startsWith('within.')) {
        const span = path.slice('within.'.length);
        return words.within(n.number(Number(span), digitsOf(span)), unit);
      }
      return path === 'law.onTimeShare' ? words.onTime : words.indicator;
    })
    .join(words.and);
}

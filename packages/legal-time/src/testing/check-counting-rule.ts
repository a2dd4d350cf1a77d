/** Checks a counting rule with the properties that thutuc's own rules are tested with. */
import { parseCountingRule } from '../schema/counting-rule.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { type CheckOptions, type CheckReport, report } from './check-report.js';
import { clockProperties } from './clock-properties.js';
import { explanationProperties } from './explanation-properties.js';
import { periodProperties } from './period-properties.js';

/**
 * Checks a counting rule of your own: against a slow day-by-day count, and for what must hold of
 * any rule (a later start is never due earlier, the latest start inverts the due date, the
 * explanation counts the amount, suspensions add up in any order …). What the law itself breaks
 * is reported and not tested.
 *
 * @example
 * ```ts
 * const { failures } = checkCountingRule(myRule);
 * failures; // => []
 * ```
 * @throws TimeLimitError `RULE_INVALID`
 */
export function checkCountingRule(rule: CountingRule, options: CheckOptions = {}): CheckReport {
  const parsed = parseCountingRule(rule);
  const properties = [periodProperties, clockProperties, explanationProperties];
  return report(
    properties.flatMap((of) => of(parsed)),
    options,
  );
}

/** Whether a limit needs the minimum of working days that a rule sets, or is excepted from it. */
import type { TimeLimit } from '../limit/time-limit.js';
import type { CountingRule } from '../rule/counting-rule.js';

/** Whether the length of a limit frees it from the rule's roll and minimum. */
export function isExceptedFromMinimum(rule: CountingRule, limit: TimeLimit): boolean {
  return (
    rule.exceptions?.some(
      ({ unit, moreThan }) => limit.unit === unit && Math.abs(limit.amount) > moreThan,
    ) ?? false
  );
}

/** Whether a limit is long enough for the rule's minimum of working days. */
export function needsMinimum(rule: CountingRule, limit: TimeLimit): boolean {
  const minimum = rule.minimumWorkingDays;
  if (minimum === undefined || limit.amount === 0) return false;
  const days = limit.unit === 'weeks' ? limit.amount * 7 : limit.amount;
  const longer = limit.unit === 'months' || limit.unit === 'years';
  return longer || Math.abs(days) >= minimum.fromDays;
}

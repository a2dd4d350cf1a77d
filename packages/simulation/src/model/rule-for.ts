/** The rule that counts a limit. */
import type { AllottedLimit } from '@thutuc/core/procedure';
import type { CountingRule } from '@thutuc/legal-time';
import type { Setting } from './setting.js';

/** The rule that counts a limit of a procedure. */
export function ruleFor({ procedure, rules }: Setting, limit: AllottedLimit): CountingRule {
  return rules.get(limit.rule ?? procedure.allotmentRule);
}

/** A rule book: counting rules by id, no two with the same. */
import type { CountingRule } from './counting-rule.js';
import { TimeLimitError } from '../limit/errors.js';

/** Counting rules by id; made by {@link createRuleBook}. */
export interface RuleBook {
  /** Ids in the order given. */
  readonly ids: readonly string[];
  /** @throws TimeLimitError `RULE_UNKNOWN` */
  get(id: string): CountingRule;
  has(id: string): boolean;
}

/**
 * Keeps rules by id.
 *
 * @example
 * ```ts
 * const book = createRuleBook([...builtInRules]);
 * book.get('eu/1182-71').jurisdiction; // => 'EU'
 * ```
 * @throws TimeLimitError `RULE_DUPLICATE`
 */
export function createRuleBook(rules: readonly CountingRule[]): RuleBook {
  const byId = new Map<string, CountingRule>();
  for (const rule of rules) {
    if (byId.has(rule.id)) {
      throw new TimeLimitError(
        'RULE_DUPLICATE',
        `Two counting rules have the id "${rule.id}". Give one of them another id.`,
        { id: rule.id },
      );
    }
    byId.set(rule.id, rule);
  }
  return {
    ids: [...byId.keys()],
    has: (id) => byId.has(id),
    get(id) {
      const rule = byId.get(id);
      if (rule) return rule;
      throw new TimeLimitError(
        'RULE_UNKNOWN',
        `There is no counting rule "${id}". Known are: ${[...byId.keys()].join(', ')}.`,
        { id },
      );
    },
  };
}

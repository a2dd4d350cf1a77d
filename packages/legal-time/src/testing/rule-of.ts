/** A built-in rule by its id. */
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { createRuleBook } from '../rule/rule-book.js';

const book = createRuleBook(builtInRules);

/** A built-in rule by its id. */
export function ruleOf(id: string): CountingRule {
  return book.get(id);
}

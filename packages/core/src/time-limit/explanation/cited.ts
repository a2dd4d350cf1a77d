/** The articles that decided a step, by topic and unit. */
import {
  type Citation,
  citationsFor,
  type CountingRule,
  type RuleTopic,
} from '../counting-rule.js';
import type { TimeUnit } from '../time-limit.js';

/** The articles of a topic and unit, looked up once per rule. */
const known = new WeakMap<CountingRule, Map<string, readonly Citation[]>>();

/** The articles that a rule cites for the first of the topics that it has, in limits of a unit. */
export function cited(
  rule: CountingRule,
  unit: TimeUnit,
  ...topics: readonly RuleTopic[]
): readonly Citation[] {
  let lists = known.get(rule);
  if (!lists) known.set(rule, (lists = new Map<string, readonly Citation[]>()));
  const key = `${topics.join()} ${unit}`;
  let citations = lists.get(key);
  if (!citations) {
    const found = topics.map((topic) =>
      citationsFor(rule, topic).filter(({ units }) => units?.includes(unit) ?? true),
    );
    citations = found.find((list) => list.length > 0) ?? [];
    lists.set(key, citations);
  }
  return citations;
}

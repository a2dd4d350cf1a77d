/** The articles that decided a step, by topic and unit. */
import {
  type Citation,
  citationsOfRule,
  type CountingRule,
  type RuleTopic,
} from '../rule/counting-rule.js';
import type { TimeUnit } from '../limit/time-limit.js';

type OfTopics = Map<RuleTopic, readonly Citation[]>;

/** The articles of each unit and topic, looked up once per rule. */
const known = new WeakMap<CountingRule, Map<TimeUnit, OfTopics>>();

/** The articles that a rule cites for the first of the topics that it has, in limits of a unit. */
export function cited(
  rule: CountingRule,
  unit: TimeUnit,
  ...topics: readonly RuleTopic[]
): readonly Citation[] {
  let units = known.get(rule);
  if (units === undefined) known.set(rule, (units = new Map<TimeUnit, OfTopics>()));
  let lists = units.get(unit);
  if (lists === undefined) units.set(unit, (lists = new Map<RuleTopic, readonly Citation[]>()));
  for (const topic of topics) {
    let list = lists.get(topic);
    if (list === undefined) lists.set(topic, (list = citationsIn(rule, unit, topic)));
    if (list.length > 0) return list;
  }
  return [];
}

function citationsIn(rule: CountingRule, unit: TimeUnit, topic: RuleTopic): readonly Citation[] {
  // Working hours are no hours as they pass: only an article that names them decides them.
  const isSilent = unit !== 'workingHours' || topic !== 'time';
  const found = citationsOfRule(rule, topic).filter(
    ({ units }) => units?.includes(unit) ?? isSilent,
  );
  const acts = new Set(found.map(({ act, appliesAct }) => (appliesAct ? undefined : act)));
  return found.filter(({ appliesAct }) => appliesAct === undefined || acts.has(appliesAct));
}

/** The articles on a class of days off. */
export function citedForClass(
  rule: CountingRule,
  unit: TimeUnit,
  dayClass: string,
): readonly Citation[] {
  return cited(rule, unit, 'dayClass').filter(
    ({ dayClasses }) => dayClasses?.includes(dayClass) ?? true,
  );
}

/** The articles on a suspension for a reason; none that is about other reasons, or needs one. */
export function citedForReason(
  rule: CountingRule,
  unit: TimeUnit,
  reason: string | undefined,
): readonly Citation[] {
  return cited(rule, unit, 'suspension').filter(
    ({ reasons }) => reasons === undefined || (reason !== undefined && reasons.includes(reason)),
  );
}

/** The articles on a recess. */
export function citedForRecess(
  rule: CountingRule,
  unit: TimeUnit,
  recess: string,
): readonly Citation[] {
  return cited(rule, unit, 'recess').filter(({ recesses }) => recesses?.includes(recess) ?? true);
}

/** The articles on what is sent by a means. */
export function citedForService(
  rule: CountingRule,
  unit: TimeUnit,
  means: string,
): readonly Citation[] {
  return cited(rule, unit, 'service').filter(({ services }) => services?.includes(means) ?? true);
}

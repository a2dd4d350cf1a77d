/** Where a procedure names counting rules, found through its schema and never by a key's name. */
import { listBySchema } from './by-schema.js';
import { ruleIdSchema } from './limit.js';
import type { Procedure } from './procedure.js';

/** A place in a procedure that names a counting rule. */
export interface RuleUse {
  /** Path in the definition, such as `steps.review.limit.rule`. */
  readonly path: string;
  /** The id of the rule. */
  readonly rule: string;
}

/**
 * Every place where a procedure names a counting rule, in the order of the definition.
 *
 * The schema says which texts are ids of rules: an outcome, a branch or a data field that its
 * author calls `rule` is none.
 */
export function listRuleUses(procedure: Procedure): readonly RuleUse[] {
  let uses = listed.get(procedure);
  if (uses === undefined) {
    const placed = listBySchema(procedure, ruleIdSchema);
    uses = placed.map(({ path, value }) => ({ path, rule: value }));
    listed.set(procedure, uses);
  }
  return uses;
}

/** What was listed: every engine of a procedure asks several times when it is made. */
const listed = new WeakMap<Procedure, readonly RuleUse[]>();

/** The ids of all counting rules that a procedure names, each once, sorted. */
export function ruleIdsOf(procedure: Procedure): string[] {
  return [...new Set(listRuleUses(procedure).map(({ rule }) => rule))].sort();
}

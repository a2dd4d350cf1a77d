/** Which procedures a change of the law touches. */
import type { Act, ActBook, RuleBook } from '@thutuc/legal-time';
import { listCitations, ruleIdsOf, type Procedure } from '@thutuc/core/procedure';
import type { LawChange } from './law-changes.js';

/** A procedure with the counting rules and acts that it is read with. */
export interface ProcedureUnderLaw {
  readonly procedure: Procedure;
  readonly rules: RuleBook;
  readonly acts: ActBook;
}

/**
 * Whether a change of the law touches a procedure that still receives dossiers on that day or
 * later: an act that it cites, by itself or by a counting rule, or one that is amended; or days off
 * on which it is in effect. One-stop rules and forms touch every such procedure.
 */
export function isTouched(
  change: LawChange,
  { procedure, rules, acts }: ProcedureUnderLaw,
): boolean {
  const { from, to = '9999-12-31' } = procedure.effective;
  if (to < change.date) return false;
  if (change.kind === 'daysOffKnown') return change.days.some((day) => day >= from && day <= to);
  if (!('act' in change)) return true;
  const cited = actsBehind(procedure, rules, acts);
  const { id, amends = [] } = change.act;
  return [id, ...amends].some((one) => cited.has(one));
}

/** Ids of the acts that a procedure and its counting rules cite. */
function actsBehind(procedure: Procedure, rules: RuleBook, acts: ActBook): ReadonlySet<string> {
  const own = listCitations(procedure).map(({ citation }) => citation);
  const ofRules = ruleIdsOf(procedure)
    .filter((id) => rules.has(id))
    .flatMap((id) => rules.get(id).citations);
  const found = [...own, ...ofRules].map((citation): Act | undefined => acts.cited(citation));
  return new Set(found.flatMap((act) => (act === undefined ? [] : [act.id])));
}

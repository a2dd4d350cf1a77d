/** How a procedure stands with the law on a day. */
import { citedNotes, type LegalNote, ruleNotes } from '@thutuc/legal-time';
import { listCitations, ruleIdsOf } from '@thutuc/core/procedure';
import type { ProcedureUnderLaw } from '@thutuc/vn';

/** A procedure with the rules and acts of its folder. */
export type LoadedProcedure = ProcedureUnderLaw;

/** Whether a procedure receives dossiers on a day, and what it rests on that is not in force. */
export interface Standing {
  readonly isInEffect: boolean;
  readonly notes: readonly LegalNote[];
}

/** Reads a procedure against the law of a day. */
export function standingOn({ procedure, rules, acts }: LoadedProcedure, date: string): Standing {
  const { from, to = '9999-12-31' } = procedure.effective;
  const isInEffect = from <= date && date <= to;
  if (!isInEffect) return { isInEffect, notes: [] };
  const known = ruleIdsOf(procedure).filter((id) => rules.has(id));
  const all = [
    ...known.flatMap((id) => ruleNotes(rules.get(id), acts, date, date)),
    ...listCitations(procedure).flatMap(({ citation }) => citedNotes(citation, acts, date, date)),
  ];
  return { isInEffect, notes: [...new Map(all.map((one) => [JSON.stringify(one), one])).values()] };
}

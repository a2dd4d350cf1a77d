/** Roles in words. */
import type { Party, Procedure, RoleRef } from '@thutuc/core/procedure';
import { textIn } from '@thutuc/legal-time';
import type { DiagramLanguage } from './language.js';

/** The name of a role, as the procedure's parties give it. */
export function roleInWords(procedure: Procedure, ref: RoleRef, language: DiagramLanguage): string {
  const party: Party | undefined = procedure.parties[ref.party];
  return textIn(party?.roles[ref.role]?.name, language) ?? ref.role;
}

/** The names of a party and of its role. */
export function ownerInWords(
  procedure: Procedure,
  ref: RoleRef | undefined,
  language: DiagramLanguage,
): { agency?: string; role?: string } {
  if (ref === undefined) return {};
  const party = procedure.parties[ref.party];
  return {
    agency: textIn(party?.name, language) ?? ref.party,
    role: textIn(party?.roles[ref.role]?.name, language) ?? ref.role,
  };
}

/** Who stands on the applicant's side of a dossier, besides the applicant. */
import type { Power, Representative } from './representative.js';

/** That an applicant, or whoever represents them, has confirmed an act of all of them. */
interface Confirmation {
  /** A digest of the act. */
  readonly act: string;
  readonly person: string;
}

/** Who stands on the applicant's side, besides the applicant; nothing where nobody does. */
export interface ApplicantsSide {
  /** All applicants, where several apply: the applicant is the first. */
  readonly applicants?: readonly string[] | undefined;
  /** Which acts of theirs who has confirmed. */
  readonly confirmed?: readonly Confirmation[] | undefined;
  /** Who may act for the applicant, and who might once. */
  readonly representatives?: readonly Representative[] | undefined;
}

/** What the first event of a dossier says of the applicant's side, besides who the applicant is. */
interface FirstFacts {
  readonly actor: string;
  readonly applicants?: readonly string[] | undefined;
  readonly representatives?: readonly Representative[] | undefined;
  readonly confirmation?: { readonly act: string; readonly persons: readonly string[] } | undefined;
}

/**
 * The applicant's side as the first event says it: whoever handed the dossier in by a power, powers
 * that came along, all applicants where there are several, and who has confirmed the submission.
 */
export function firstSide(
  { power }: { readonly power?: Power | undefined },
  { actor, applicants, representatives = [], confirmation }: FirstFacts,
): ApplicantsSide {
  const own = power === undefined ? [] : [{ event: 1, id: actor, ...power }];
  const all = [...own, ...representatives];
  return {
    ...(applicants !== undefined && { applicants }),
    ...(all.length > 0 && { representatives: all }),
    ...(confirmation !== undefined && {
      confirmed: confirmation.persons.map((person) => ({ act: confirmation.act, person })),
    }),
  };
}

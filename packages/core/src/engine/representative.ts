/** A power of attorney: who acts for the applicant of a dossier, in what, and from when to when. */

/** What a power says. */
export interface Power {
  /** The types of commands that it is for; every one of the applicant's where absent. */
  readonly scope?: readonly string[] | undefined;
  /** Civil dates, both included. */
  readonly from: string;
  readonly until: string;
  /** Id of the document that it is, where the dossier holds it. */
  readonly document?: string | undefined;
}

/** Who acts for the applicant, or might once: a power that ended stays on record. */
export interface Representative extends Power {
  /** Number of the event that gave it: its name. */
  readonly event: number;
  readonly id: string;
  /** Whose power it is, where several apply; that of the first where absent. */
  readonly of?: string | undefined;
  /** Whether it was revoked before its last day. */
  readonly isRevoked?: true | undefined;
}

/** What the first event of a dossier says of the applicant's side, besides who the applicant is. */
interface FirstFacts {
  readonly actor: string;
  readonly applicants?: readonly string[] | undefined;
  readonly representatives?: readonly Representative[] | undefined;
  readonly confirmation?: { readonly act: string; readonly persons: readonly string[] } | undefined;
}

/** What a dossier holds of the applicant's side from its first event on; nothing that is absent. */
export interface FirstSide {
  readonly applicants?: readonly string[];
  readonly representatives?: readonly Representative[];
  readonly confirmed?: readonly { readonly act: string; readonly person: string }[];
}

/**
 * The applicant's side as the first event says it: whoever handed the dossier in by a power, powers
 * that came along, all applicants where there are several, and who has confirmed the submission.
 */
export function firstSide(
  { power }: { readonly power?: Power | undefined },
  { actor, applicants, representatives = [], confirmation }: FirstFacts,
): FirstSide {
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

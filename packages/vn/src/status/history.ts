/** The statuses of a dossier in the order of time, told in the order in which they are recorded. */
import type { PortalStatusCode } from './portal-status.js';

/** A status and the instant from which a dossier has it, in epoch milliseconds. */
export interface StatusFact {
  readonly status: PortalStatusCode;
  readonly at: number;
}

/** Withdrawal asked for, and stopped: what is due meanwhile shows when the dossier resumes. */
const resting: ReadonlySet<PortalStatusCode> = new Set([7, 8]);

/**
 * The history with one more fact. One that is reported late, as of an earlier moment, holds from
 * that moment on instead of what was said of later ones; yet as long as the dossier rested, it did.
 *
 * @param isOver - Whether the dossier is over with it, so that nothing else came after it.
 */
export function withFact(
  facts: readonly StatusFact[],
  fact: StatusFact,
  isOver: boolean,
): readonly StatusFact[] {
  const last = facts.at(-1);
  if (last === undefined || last.at <= fact.at) return appended(facts, fact);
  const before = facts.filter(({ at }) => at <= fact.at);
  // Nothing but the end of its rest changes the status of a dossier that rests.
  if (isOver || isResting(last)) return appended(before, fact);
  const after = facts.slice(before.length);
  const present = before.at(-1);
  return after.reduce(
    (told, one) => appended(told, isResting(one) ? one : { ...fact, at: one.at }),
    present !== undefined && isResting(present) ? before : appended(before, fact),
  );
}

function isResting({ status }: StatusFact): boolean {
  return resting.has(status);
}

function appended(facts: readonly StatusFact[], fact: StatusFact): readonly StatusFact[] {
  return facts.at(-1)?.status === fact.status ? facts : [...facts, fact];
}

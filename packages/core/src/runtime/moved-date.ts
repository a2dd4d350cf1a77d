/** Dates that a plan moves. */
import type { Promised } from '../engine/dossier.js';

/** A date that a plan moves. */
export interface MovedDate {
  /** The step whose limit it is; `@clock#1` for the limit of the law. */
  readonly activation: string;
  /** Civil dates or instants. */
  readonly from: string;
  readonly to: string;
}

/** The date of a limit that is another one after a change; none where it stays, or has none. */
export function movedDate(
  activation: string,
  from: Promised | undefined,
  to: Promised | undefined,
): MovedDate[] {
  return from === undefined || to === undefined || from.due === to.due
    ? []
    : [{ activation, from: from.due, to: to.due }];
}

/** The due dates that a log promised, in the order in which it promised them. */
import type { DossierEvent } from '@thutuc/core';
import { staticPath } from '@thutuc/core/pure';
import { formatInstant } from '@thutuc/legal-time';

/** A due date that a dossier promised. */
export interface PromisedDate {
  /** Path of the step, `@receipt` and the like, or `law` for the legal limit. */
  readonly duty: string;
  /** The instant it was promised at. */
  readonly from: string;
  /** Civil date, or local time where the limit counts in working time. */
  readonly due: string;
}

/** Lists the promises of a log; instants are local to the zone. */
export function promisesOf(log: readonly DossierEvent[], zone: string): PromisedDate[] {
  return log.flatMap(({ effectiveAt, payload, moves }) => {
    const made = (duty: string, due: string, at = effectiveAt): PromisedDate => ({
      duty,
      from: localText(formatInstant(at, zone)),
      due: localText(due),
    });
    const dates = moves.flatMap((move) => {
      if (move.op === 'enter' && move.due) {
        return [made(staticPath(move.activation), move.due.due, move.at)];
      }
      if (move.op === 'redate' && move.due)
        return [made(staticPath(move.activation), move.due.due)];
      // A clock that stops keeps its due date: that is no new promise.
      return move.op === 'clock' && move.due && move.fact.type !== 'stopped'
        ? [made('law', move.due.due, move.fact.at)]
        : [];
    });
    return payload.type === 'apologised'
      ? [...dates, made('appointment', payload.appointment.due)]
      : dates;
  });
}

/** `2025-02-06T11:30+07:00` → `2025-02-06 11:30`. */
function localText(due: string): string {
  return due.slice(0, 16).replace('T', ' ');
}

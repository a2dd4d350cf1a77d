/** Units: when one exists, and which one a party is bound to. */
import type { Decision } from './decision.js';
import { CommandError } from './errors.js';

/** The first and the last civil date of something; open where absent. */
export interface Life {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether something exists on a civil date. */
export function unitExistsOn({ from, to }: Life, on: string): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

/**
 * The unit that a party is bound to in the dossier.
 *
 * @throws CommandError `UNIT_UNBOUND` while none was chosen
 */
export function unitOf({ draft }: Decision, party: string): string {
  const unit = draft.parties[party];
  if (unit !== undefined) return unit;
  throw new CommandError(
    'UNIT_UNBOUND',
    `Party "${party}" is not bound to a unit in dossier "${draft.id}" yet. Choose one on acceptance, or give the party a unit in the procedure.`,
    { party },
  );
}

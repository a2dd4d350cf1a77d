/** Facts in time that are typed in when what follows from their limit was carried out already. */
import { clockActivation } from './activation.js';
import type { DecisionContext } from './context.js';
import { CommandError } from './errors.js';
import type { DossierEvent } from './event.js';
import type { ActivationKind } from './dossier.js';
import { standing } from './standing.js';

/** An activation that a fact may be about. */
export interface Meant {
  readonly id: string;
  readonly kind: ActivationKind;
}

/** The refusal of a fact in time that comes when the grace is over. */
export function carriedOut(activation: string, at: number): CommandError {
  return new CommandError(
    'CARRIED_OUT',
    `"${activation}" passed its limit at ${new Date(at).toISOString()}, and what follows from that was carried out: the grace for typing in what came before is over. Have a superior annul the consequence, then record the fact.`,
    { activation, at },
  );
}

/**
 * What the log says against a fact for which nothing is open any more: that it was in time, and its
 * limit was carried out before it was typed in. `undefined` where that is not so, or the log is not
 * at hand.
 *
 * @param isMeant - Whether the fact may be about an activation.
 */
export function carriedOutBefore(
  { log }: DecisionContext,
  effectiveAt: number,
  isMeant: (activation: Meant) => boolean,
): CommandError | undefined {
  if (log === undefined) return undefined;
  const fired = standing(log).findLast((event) => {
    const { payload, effectiveAt: at } = event;
    if (payload.type !== 'timerFired' && payload.type !== 'carriedOut') return false;
    if (effectiveAt >= at || !bringsAbout(event)) return false;
    const { activation: id } = payload;
    const kind = kindOf(log, id);
    return id === clockActivation || (kind !== undefined && isMeant({ id, kind }));
  });
  return (
    fired && carriedOut((fired.payload as { activation: string }).activation, fired.effectiveAt)
  );
}

/** Whether a timer that fired ended something: it did not only tell. */
function bringsAbout({ moves }: DossierEvent): boolean {
  return moves.some(({ op }) => op === 'leave' || op === 'close');
}

function kindOf(log: readonly DossierEvent[], id: string): ActivationKind | undefined {
  for (const { moves } of log.toReversed()) {
    const entered = moves.find((move) => move.op === 'enter' && move.activation === id);
    if (entered?.op === 'enter') return entered.kind;
  }
  return undefined;
}

/**
 * What each event touches, and whether a later one stands on it: by that it is decided what can be
 * annulled while the rest stays.
 */
import { Cells, everything, type Touched } from './cells.js';
import type { DossierEvent } from './event.js';
import { isEventTakenAnywhere, touchByEvent } from './events.js';
import { touchByMove } from './moves.js';

/** What an event touches: its moves, and what it says. */
export function touches(event: DossierEvent): Touched {
  const { payload, moves, personal, seq } = event;
  const cells = new Cells();
  cells.makes.add(`event:${seq}`);
  if (personal !== null) cells.needs.add(`acting:${personal.actor}`);
  if (!isEventTakenAnywhere(payload.type)) cells.needs.add('life');
  touchByEvent(cells, payload, personal);
  for (const move of moves) touchByMove(cells, move);
  return cells;
}

/** Whether a later event stands on an earlier one: it rests on something that this one made. */
export function touchesEarlier(later: Touched, earlier: Touched): boolean {
  if (later.needs.has(everything) || earlier.makes.has(everything)) return true;
  for (const cell of earlier.makes) if (later.needs.has(cell)) return true;
  return false;
}

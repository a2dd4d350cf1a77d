/** When a round takes place, by the clock of its child. */
import { parseInstant } from '@thutuc/legal-time';

const hourMs = 3_600_000;

/** A Thursday, three days before clocks are put forward in Amsterdam. */
const start = parseInstant('2025-03-27T09:00:00+01:00');

/** The instant of a round: half a day after the one before. */
export function roundStart(round: number): number {
  return start + round * 12 * hourMs;
}

/** An instant by which every timer of all rounds is due. */
export function longAfter(rounds: number): number {
  return roundStart(rounds) + 366 * 24 * hourMs;
}

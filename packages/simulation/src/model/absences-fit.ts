/** That people are away in the time that is played, and not beside it. */
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import type { Instants } from './model.js';

const DAY_MS = 86_400_000;
/** A run of centuries is given up after all days that there are. */
const LAST_DAY = toDayNumber('9999-12-31');

/** Days on which a group is away, both inclusive. */
interface Away {
  readonly from: string;
  readonly to: string;
}

/**
 * Refuses absences of a group that lie outside the run: over before it begins, or beginning when it
 * is given up.
 *
 * @param path - of the group in the scenario
 * @param localMs - local milliseconds of an instant where the group works
 * @returns the first day of an absence after the counted time, where only dossiers that are still
 *   there meet it; `undefined` where there is none
 * @throws SimulationError `SETTING_WITHOUT_EFFECT`
 */
export function assertAbsences(
  path: string,
  absences: readonly Away[],
  { startAt, countUntil, giveUpAt }: Instants,
  localMs: (at: number) => number,
): string | undefined {
  const dayOf = (at: number) => toCivilDate(Math.min(Math.floor(localMs(at) / DAY_MS), LAST_DAY));
  const [first, last, end] = [dayOf(startAt), dayOf(countUntil - 1), dayOf(giveUpAt)];
  absences.forEach(({ from, to }, index) => {
    if (from <= end && to >= first) return;
    throw new SimulationError(
      'SETTING_WITHOUT_EFFECT',
      `${path}.absences.${index}: the absence from ${from} to ${to} lies outside the run, which ` +
        `begins on ${first} and is given up on ${end}. Leave it out, or change "start" or ` +
        '"horizon".',
      { path: `${path}.absences.${index}`, first, last: end },
    );
  });
  const later = absences.map(({ from }) => from).filter((from) => from > last);
  return later.sort()[0];
}

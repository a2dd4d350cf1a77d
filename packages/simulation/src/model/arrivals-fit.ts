/** That streams bring dossiers, and that what is said of them lies in the time that is played. */
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import { rowAt } from '../indexing/row-at.js';
import type { OfficeTime } from '../office-time/office-time.js';
import { loadOfArrivals } from './load.js';
import type { ArrivalModel, Model } from './model.js';
import { WEEKDAYS } from './profile.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Refuses streams of which nothing comes, seasons and instants outside the run, and factors for
 * days on which their calendar is closed.
 *
 * @throws SimulationError `SETTING_WITHOUT_EFFECT`, `SCENARIO_INVALID`
 */
export function assertArrivals(model: Model): void {
  for (const arrival of model.arrivals) {
    assertInstantsWithin(arrival, model);
    assertSeasonsWithin(arrival, model);
    assertAny(arrival, model);
    assertOpenDays(arrival, model);
  }
}

function assertInstantsWithin({ name, given }: ArrivalModel, { startAt, countUntil }: Model): void {
  if (!('instants' in given)) return;
  const index = given.instants.findIndex((text) => {
    const at = Date.parse(text);
    return at < startAt || at >= countUntil;
  });
  if (index === -1) return;
  const [from, to] = [startAt, countUntil].map((at) => new Date(at).toISOString());
  throw new SimulationError(
    'SETTING_WITHOUT_EFFECT',
    `arrivals.${name}.instants.${index}: ${rowAt(given.instants, index)} lies outside the run, from ` +
      `${from!} until ${to!}. Leave it out, or change "start" or "horizon".`,
    { arrivals: name, index },
  );
}

function assertSeasonsWithin({ name, given, localMs }: ArrivalModel, model: Model): void {
  if (!('rate' in given)) return;
  const dayOf = (at: number) => toCivilDate(Math.floor(localMs(at) / DAY_MS));
  const [first, last] = [dayOf(model.startAt), dayOf(model.countUntil - 1)];
  given.bySeason.forEach(({ from, to }, index) => {
    if (from <= last && to >= first) return;
    throw new SimulationError(
      'SETTING_WITHOUT_EFFECT',
      `arrivals.${name}.bySeason.${index}: the season from ${from} to ${to} lies outside the run, ` +
        `from ${first} to ${last}. Leave it out, or change "start" or "horizon".`,
      { arrivals: name, index, first, last },
    );
  });
}

/** A factor changes nothing where no open hour has it; 0 and 1 say what holds there anyway. */
function assertOpenDays({ name, given, time, localMs }: ArrivalModel, model: Model): void {
  if (!('rate' in given)) return;
  const factors = [
    ...Object.entries(given.byWeekday ?? {}).map(([weekday, factor]) => ({
      path: `byWeekday.${weekday}`,
      factor,
      has: (day: number) => WEEKDAYS[(day + 4) % 7] === weekday,
    })),
    ...given.bySeason.map(({ from, to, factor }, index) => ({
      path: `bySeason.${index}`,
      factor,
      has: (day: number) => toDayNumber(from) <= day && day <= toDayNumber(to),
    })),
  ].filter(({ factor }) => factor !== 0 && factor !== 1);
  if (factors.length === 0) return;
  const days = openDays(time, localMs, model);
  for (const { path, factor, has } of factors) {
    if (days.some(has)) continue;
    throw new SimulationError(
      'SETTING_WITHOUT_EFFECT',
      `arrivals.${name}.${path}: its calendar is closed whenever this factor of ${factor} would ` +
        'count. Leave it out, or give the arrivals another "calendar".',
      { arrivals: name, path: `arrivals.${name}.${path}` },
    );
  }
}

/** The local days of the run, as numbers, on which a calendar is open at some time. */
function openDays(time: OfficeTime, localMs: (at: number) => number, model: Model): number[] {
  const days: number[] = [];
  const { startAt, countUntil } = model;
  for (let at = startAt; at < countUntil;) {
    const local = localMs(at);
    const day = Math.floor(local / DAY_MS);
    // To the next midnight, or an hour at least, should a zone turn its clocks there.
    const next = Math.min(at + Math.max(HOUR_MS, (day + 1) * DAY_MS - local), countUntil);
    if (time.worked(next) > time.worked(at)) days.push(day);
    at = next;
  }
  return days;
}

function assertAny(arrival: ArrivalModel, model: Model): void {
  const { name, given, time } = arrival;
  if ('instants' in given) return;
  const isClosed = time.worked(model.countUntil) === time.worked(model.startAt);
  if (!isClosed && ('every' in given || loadOfArrivals(arrival, model) > 0)) return;
  const why = isClosed
    ? 'its calendar is closed from the start to the horizon.'
    : 'its factors are 0 whenever its calendar is open. Mind "byHour", "byWeekday" and "bySeason".';
  throw new SimulationError(
    'SCENARIO_INVALID',
    `arrivals.${name}: nothing ever comes, for ${why}`,
    {
      arrivals: name,
    },
  );
}

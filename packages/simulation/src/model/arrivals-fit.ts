/** That streams bring dossiers, and that what is said of them lies in the time that is played. */
import { toCivilDate } from '@thutuc/core';
import { SimulationError } from '../errors/index.js';
import { expectedArrivals } from './load.js';
import type { ArrivalModel, Model } from './model.js';

const DAY_MS = 86_400_000;

/**
 * Refuses streams of which nothing comes, and seasons and instants outside the run.
 *
 * @throws SimulationError `SETTING_WITHOUT_EFFECT`, `SCENARIO_INVALID`
 */
export function demandArrivals(model: Model): void {
  for (const arrival of model.arrivals) {
    demandInstantsWithin(arrival, model);
    demandSeasonsWithin(arrival, model);
    demandAny(arrival, model);
  }
}

function demandInstantsWithin({ name, given }: ArrivalModel, { startAt, countUntil }: Model): void {
  if (!('instants' in given)) return;
  const index = given.instants.findIndex((text) => {
    const at = Date.parse(text);
    return at < startAt || at >= countUntil;
  });
  if (index === -1) return;
  const [from, to] = [startAt, countUntil].map((at) => new Date(at).toISOString());
  throw new SimulationError(
    'SETTING_WITHOUT_EFFECT',
    `arrivals.${name}.instants.${index}: ${given.instants[index]!} lies outside the run, from ` +
      `${from!} until ${to!}. Leave it out, or change "start" or "horizon".`,
    { arrivals: name, index },
  );
}

function demandSeasonsWithin({ name, given, localMs }: ArrivalModel, model: Model): void {
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

function demandAny(arrival: ArrivalModel, model: Model): void {
  const { name, given, time } = arrival;
  if ('instants' in given) return;
  const isClosed = time.worked(model.countUntil) === time.worked(model.startAt);
  if (!isClosed && ('every' in given || expectedArrivals(arrival, model) > 0)) return;
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

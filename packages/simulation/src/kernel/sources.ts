/** When the next dossiers of a stream come. */
import { createSampler } from '../random/sampler.js';
import { DossierStream, randomStream } from '../random/stream.js';
import type { ArrivalModel, Model } from '../model/model.js';
import { highestOfProfile, profileOf } from '../model/profile.js';

/**
 * The next instant at which dossiers come after one, by its number among those instants; infinite
 * when no more will.
 */
export type Source = (after: number, number: number) => number;

/** Makes a stream of instants from what the scenario says. */
export function createSource(arrival: ArrivalModel, model: Model, replication: number): Source {
  const { given, name, time } = arrival;
  if ('instants' in given) {
    const instants = given.instants.map((text) => Date.parse(text)).sort((a, b) => a - b);
    let next = 0;
    return () => instants[next++] ?? Infinity;
  }
  if ('every' in given) {
    const numbers = new DossierStream(model.seed, replication, 'arrivals', [name]);
    const sample = createSampler(given.every, model.unitMs, numbers);
    return (after, number) => {
      numbers.seek(0, number, 0);
      return time.add(after, sample());
    };
  }
  const stream = randomStream(model.seed, replication, `arrivals/${name}`);
  const factorAt = profileOf(given, arrival.localMs);
  const highest = highestOfProfile(given);
  const mean = model.unitMs / (given.rate * highest);
  if (factorAt === undefined) {
    return (after) => time.add(after, Math.round(-mean * Math.log(stream.next())));
  }
  const thinning = randomStream(model.seed, replication, `thinning/${name}`);
  // Lewis and Shedler's thinning: instants at the highest rate, each kept with its own chance.
  return (after) => {
    let at = after;
    do at = time.add(at, Math.round(-mean * Math.log(stream.next())));
    while (thinning.next() * highest >= factorAt(at));
    return at;
  };
}

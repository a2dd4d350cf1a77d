/** Precision: of what a model allows where cases were, how much they did. */
import type { Alignment } from './align.js';
import type { ProcessModel } from './process-model.js';
import { afterShown, silentlyFrom } from './replay.js';

/** What is known after the same beginning. */
interface Beginning {
  cases: number;
  /** The states that the model may be in. */
  readonly states: readonly number[];
  readonly taken: Set<string>;
}

/**
 * The precision of a model by one optimal alignment of each case (align-ETC): over the beginnings
 * of what the alignments show of the model, weighed by cases, the steps that were taken next of all
 * that the model allows next. `undefined` where nothing is shown.
 *
 * @see Adriansyah, Munoz-Gama, Carmona, van Dongen and van der Aalst, Measuring precision of
 *   modeled behavior (Information Systems and e-Business Management 13, 2015)
 */
export function precisionOf(
  model: ProcessModel,
  alignments: Iterable<{ readonly alignment: Alignment; readonly cases: number }>,
): number | undefined {
  const beginnings = new Map<string, Beginning>();
  for (const { alignment, cases } of alignments) {
    let key = '';
    let states = silentlyFrom(model, [model.initial]);
    for (const { kind, activity } of alignment.moves) {
      if (kind === 'extra') continue;
      const beginning = beginnings.get(key) ?? { cases: 0, states, taken: new Set() };
      beginnings.set(key, beginning);
      beginning.cases += cases;
      beginning.taken.add(activity);
      key += `\u0000${activity}`;
      states =
        beginnings.get(key)?.states ?? silentlyFrom(model, afterShown(model, states, activity));
    }
  }
  let [taken, allowed] = [0, 0];
  for (const beginning of beginnings.values()) {
    taken += beginning.taken.size * beginning.cases;
    allowed += allowedIn(model, beginning.states).size * beginning.cases;
  }
  return allowed === 0 ? undefined : taken / allowed;
}

function allowedIn(model: ProcessModel, states: readonly number[]): ReadonlySet<string> {
  const moves = states.flatMap((one) => model.moves(one));
  return new Set(moves.flatMap(({ label }) => (label === undefined ? [] : [label])));
}

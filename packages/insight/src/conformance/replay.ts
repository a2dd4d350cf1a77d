/** Token replay: a trace played on a model, with the tokens that were missing and remained. */
import type { ProcessModel } from './process-model.js';

/** What a replay counted. */
export interface Replay {
  readonly produced: number;
  readonly consumed: number;
  readonly missing: number;
  readonly remaining: number;
}

/** How far a step that is not allowed is looked for. */
const searchMax = 10_000;

/**
 * Replays a trace. The state of the whole model is one token: an event that is allowed, maybe after
 * moves that no log shows, consumes it and produces the next. One that is not allowed there misses
 * a token where it would be, and leaves the one that it did not take. An event that the model does
 * not have anywhere is left out.
 *
 * @param isPrefix - Whether the case may end anywhere.
 */
export function replay(model: ProcessModel, trace: readonly string[], isPrefix = false): Replay {
  let states = silentlyFrom(model, [model.initial]);
  let [produced, consumed, missing, remaining] = [1, 0, 0, 0];
  for (const activity of trace) {
    let after = afterShown(model, states, activity);
    if (after.length === 0) {
      after = afterShown(model, reachableFrom(model, states), activity);
      if (after.length === 0) continue;
      missing += 1;
      remaining += 1;
    }
    consumed += 1;
    produced += 1;
    states = silentlyFrom(model, after);
  }
  consumed += 1;
  if (!isPrefix && !states.some((state) => model.isFinal(state))) {
    missing += 1;
    remaining += 1;
  }
  return { produced, consumed, missing, remaining };
}

/**
 * The fitness of replays, from 0 to 1.
 *
 * @see Rozinat and van der Aalst, Conformance checking of processes based on monitoring real
 *   behavior (Information Systems 33, 2008)
 */
export function replayFitness({ produced, consumed, missing, remaining }: Replay): number {
  return (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2;
}

/** All states that moves lead to which no log shows. */
export function silentlyFrom(model: ProcessModel, from: readonly number[]): readonly number[] {
  return walk(model, from, ({ label }) => label === undefined);
}

function reachableFrom(model: ProcessModel, from: readonly number[]): readonly number[] {
  return walk(model, [...from, model.initial], () => true);
}

function walk(
  model: ProcessModel,
  from: readonly number[],
  goes: (move: { readonly label?: string | undefined }) => boolean,
): readonly number[] {
  const seen = new Set(from);
  // A set that grows while it is walked through is walked through to its new end.
  for (const state of seen)
    for (const move of model.moves(state))
      if (seen.size < searchMax && goes(move)) seen.add(move.to);
  return [...seen];
}

/** The states right after an activity that some states allow. */
export function afterShown(
  model: ProcessModel,
  states: readonly number[],
  activity: string,
): readonly number[] {
  const after = states.flatMap((state) =>
    model.moves(state).flatMap(({ label, to }) => (label === activity ? [to] : [])),
  );
  return [...new Set(after)];
}

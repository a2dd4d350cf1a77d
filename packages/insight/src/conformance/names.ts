/** Activities of a log and steps of a procedure: who is meant is said by hand, or proposed. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import type { LogCase } from '../log/event.js';

/** A step that an activity may stand for, and how alike the names are: 1 for the same. */
export interface ProposedName {
  readonly activity: string;
  /** Path of the step; absent where none is alike. */
  readonly step?: string | undefined;
  readonly likeness: number;
}

/** Less alike than that is not proposed. */
const leastLikeness = 0.4;

/**
 * Proposes for each activity the step whose path or name, in any language, is most alike. Nothing
 * is taken for granted: a person says which of them hold.
 */
export function proposeNames(
  activities: readonly string[],
  procedure: Procedure,
): readonly ProposedName[] {
  const named = listSteps(procedure)
    .filter(({ step }) => step.kind !== 'end' && step.kind !== 'decision')
    .map(({ path, name, step }) => ({
      path,
      pairs: [path, name, ...Object.values(step.name)].map(pairsOf),
    }));
  return activities.map((activity) => {
    const own = pairsOf(activity);
    let best: ProposedName = { activity, likeness: 0 };
    for (const { path, pairs } of named) {
      const likeness = Math.max(...pairs.map((other) => dice(own, other)));
      if (likeness > best.likeness) best = { activity, step: path, likeness };
    }
    return best.likeness < leastLikeness ? { activity, likeness: best.likeness } : best;
  });
}

/** A case whose activities have the names of steps; one that is not mapped keeps its own. */
export function withNames(one: LogCase, stepOf: Readonly<Record<string, string>>): LogCase {
  const events = one.events.map((event) => {
    const step = Object.hasOwn(stepOf, event.activity) ? stepOf[event.activity] : undefined;
    return step === undefined ? event : { ...event, activity: step };
  });
  return { ...one, events };
}

/** Pairs of letters of a name, without marks, signs and capitals, sorted. */
function pairsOf(name: string): readonly string[] {
  const plain = name
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2));
}

/** The share of pairs that two names have in common. @see Dice, Ecology 26 (1945) */
function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of other) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of one) {
    const times = left.get(pair) ?? 0;
    if (times === 0) continue;
    common += 1;
    left.set(pair, times - 1);
  }
  return (2 * common) / (one.length + other.length);
}

/** The lane of each step: its owner's, or for a step without one the lane it is reached from. */
import { exitsOf, type Graph, type Step } from '@thutuc/core/procedure';

/**
 * Lanes of the steps of one graph that is entered from a given lane. Decisions and forks have no
 * owner: they stand in the lane of the first step that leads to them.
 */
export function lanesOfSteps(graph: Graph, entryLane: string): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>();
  const waiting: (readonly [name: string, lane: string])[] = [[graph.start, entryLane]];
  // The list grows while it is walked.
  for (const [name, from] of waiting) {
    const step = graph.steps[name];
    if (step === undefined || lanes.has(name)) continue;
    const lane = ownLane(step) ?? from;
    lanes.set(name, lane);
    const leftFrom = step.kind === 'handoff' ? step.to.party : lane;
    for (const target of Object.values(exitsOf(step))) waiting.push([target, leftFrom]);
  }
  return lanes;
}

function ownLane(step: Step): string | undefined {
  return 'party' in step ? step.party : undefined;
}

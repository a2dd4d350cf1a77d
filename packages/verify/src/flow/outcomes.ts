/** By which outcomes a step can be left at all, and with how few supplements. */
import { backExitsOf, catchesOf, endsWanted, type Step } from '@thutuc/core/procedure';
import { fewestCount } from './counts.js';
import type { Endings, FlowGraph } from './model.js';
import { canOpen, type Fork } from './openings.js';

/** Outcome → fewest supplements in the branches; `undefined` where every outcome is possible. */
export function possibleOutcomes(
  step: Step,
  branches: ReadonlyMap<string, FlowGraph>,
): Map<string, number> | undefined {
  switch (step.kind) {
    case 'parallel':
    case 'inclusive':
      return forkOutcomes(step, branches);
    case 'end':
    case 'decision':
      return undefined;
    default: {
      const possible = new Map(Object.keys(step.on).map((outcome) => [outcome, 0]));
      if (step.kind === 'consultation' && step.silence !== 'escalation') possible.delete('silent');
      if (step.kind === 'supplement' || step.kind === 'payment') {
        if (step.limit === undefined) possible.delete('expired');
      }
      for (const name of [...firingEvents(step), ...Object.keys(backExitsOf(step))]) {
        possible.set(name, 0);
      }
      return possible;
    }
  }
}

/** Whether something interrupts a step by an outcome: a deadline event, or what it catches. */
export function isInterruption(step: Step, outcome: string): boolean {
  if (step.kind === 'end') return false;
  return Object.hasOwn(step.events, outcome) || Object.hasOwn(catchesOf(step), outcome);
}

/** Whether a step has a due instant of its own, at which its deadline events can fire. */
export function hasDueForOutcomes(step: Step): boolean {
  // A decision is left as it is entered.
  return step.kind !== 'end' && step.kind !== 'decision' && step.limit !== undefined;
}

/** Deadline events, and what interrupts the step. */
function firingEvents(step: Step): string[] {
  const events = step.kind !== 'end' && hasDueForOutcomes(step) ? Object.keys(step.events) : [];
  const caught = catchesOf(step);
  return [...events, ...Object.keys(caught).filter((name) => caught[name]?.interrupts === true)];
}

function forkOutcomes(step: Fork, branches: ReadonlyMap<string, FlowGraph>): Map<string, number> {
  const possible = new Map<string, number>();
  const open = [...branches].filter(([name]) => canOpen(step, name)).map(([, graph]) => graph);
  // What the others ask for as they open; an inclusive step may open a single branch.
  const opened = step.kind === 'parallel' ? open.map(({ entries }) => fewestCount(entries)) : [];
  const together = opened.reduce((a, b) => a + b, 0);
  const beyond = open.map(({ endings }, i) => {
    const own = opened[i] ?? 0;
    return new Map([...endings].map(([outcome, supplements]) => [outcome, supplements - own]));
  });
  for (const endings of beyond) {
    for (const outcome of step.interrupts) {
      const supplements = endings.get(outcome);
      if (supplements === undefined) continue;
      possible.set(outcome, Math.min(together + supplements, possible.get(outcome) ?? Infinity));
    }
  }
  const counting = beyond
    .map((endings) => fewestCounting(endings, step.interrupts))
    .sort((a, b) => a - b);
  const needed = counting.slice(0, endsNeeded(step, open.length));
  const completed = needed.reduce((a, b) => a + b, together);
  if (completed < Infinity) possible.set('completed', completed);
  // A deadline event may come before any branch has moved, and a step of one may be sent back.
  const alone = Math.min(...open.map(({ entries }) => fewestCount(entries)));
  for (const event of [...firingEvents(step), ...Object.keys(backExitsOf(step))]) {
    possible.set(event, step.kind === 'parallel' ? together : alone);
  }
  return possible;
}

/** How many of the open branches must end for the step to complete, at the least. */
function endsNeeded(step: Fork, open: number): number {
  // An inclusive step may open a single branch, and is complete when nothing is open any more.
  if (step.kind === 'inclusive') return 1;
  return Math.min(endsWanted(step.completion), open);
}

function fewestCounting(endings: Endings, interrupts: readonly string[]): number {
  let fewest = Infinity;
  for (const [outcome, supplements] of endings) {
    if (!interrupts.includes(outcome)) fewest = Math.min(fewest, supplements);
  }
  return fewest;
}

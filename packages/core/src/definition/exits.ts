/** The exits of a step: by which outcomes it is left, and where each leads. */
import { backExitsOf } from './back.js';
import { catchesOf } from './catches.js';
import type { Step } from './graph.js';

/** Outcome → next step, for every outcome by which a step can be left; empty for an end. */
export function exitsOf(step: Step): Readonly<Record<string, string>> {
  if (step.kind === 'end') return {};
  const exits: Record<string, string> = {};
  if (step.kind === 'decision') {
    for (const branch of step.branches) exits[branch.name] = branch.to;
    exits.otherwise = step.otherwise;
  } else {
    for (const [outcome, target] of Object.entries(step.on)) {
      if (target !== undefined) exits[outcome] = target;
    }
  }
  return Object.assign(exits, deadlineExitsOf(step), catchExitsOf(step), backExitsOf(step));
}

/** What a step catches → next step, for what interrupts it. */
export function catchExitsOf(step: Step): Readonly<Record<string, string>> {
  const exits: Record<string, string> = {};
  for (const [name, { interrupts, to }] of Object.entries(catchesOf(step))) {
    if (interrupts && to !== undefined) exits[name] = to;
  }
  return exits;
}

/** Deadline event → next step, for the events that interrupt a step. */
export function deadlineExitsOf(step: Step): Readonly<Record<string, string>> {
  if (step.kind === 'end') return {};
  const exits: Record<string, string> = {};
  for (const [name, event] of Object.entries(step.events)) {
    if (event.to !== undefined) exits[name] = event.to;
  }
  return exits;
}

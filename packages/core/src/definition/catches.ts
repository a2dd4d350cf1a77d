/** What steps catch: what stands under `catches`, and deadline events. */
import type { Catch, Step } from './graph.js';

/** What a step catches, as the definition says it under `catches`. */
export function catchesOf(step: Step): Readonly<Record<string, Catch>> {
  return ('catches' in step ? step.catches : undefined) ?? none;
}

const none: Readonly<Record<string, Catch>> = {};

/**
 * All that a step catches: what stands under `catches`, and its deadline events, which are catches
 * of instants around its limit.
 */
export function allCaughtBy(step: Step): Readonly<Record<string, Catch>> {
  if (step.kind === 'end') return none;
  const caught: Record<string, Catch> = {};
  for (const [name, { when, by, to, notify }] of Object.entries(step.events)) {
    caught[name] = {
      on: { timer: { when, by } },
      interrupts: to !== undefined,
      to,
      tell: notify.length === 0 ? undefined : notify,
      basis: [],
    };
  }
  return Object.assign(caught, catchesOf(step));
}

/** The timers of a step or of the legal clock under change: what is set, and what has fired. */
import type { HeldTimers } from './stored-timers.js';
import { dueTimer } from './timers.js';

type Instants = Readonly<Record<string, number>>;

/** Timers that may be replaced. */
interface TimersDraft {
  timers?: Instants | undefined;
  held?: Instants | undefined;
  fired?: Instants | undefined;
  armedAt?: number | undefined;
}

/** Whether one of some timers lies before an instant. */
export function anyTimerBefore(timers: Instants | undefined, instant: number): boolean {
  // `in`: a list of the names would be made for each step that is entered.
  for (const name in timers) if ((timers[name] ?? 0) < instant) return true;
  return false;
}

/** When the limit of a question passes, where a grace holds what follows from that. */
export function limitOfHeldTimer({ timers, held }: HeldTimers): number | undefined {
  return held?.[dueTimer] === undefined ? undefined : timers?.[dueTimer];
}

/**
 * Sets all timers anew; what has fired is remembered. Those that keep their instants have the cause
 * that they had.
 *
 * @param setAt - When they are set: no consequence lies before its cause.
 * @param before - What was set until now.
 */
export function setTimers(
  draft: TimersDraft,
  { timers, held }: HeldTimers,
  setAt: number,
  before: TimersDraft = draft,
): void {
  const { timers: known, armedAt } = before;
  let isCaused = false;
  let isKept = false;
  for (const name in timers) {
    const at = timers[name] ?? 0;
    if (at >= setAt) continue;
    if (known?.[name] === at) isKept = true;
    else isCaused = true;
  }
  draft.timers = timers;
  draft.held = held;
  if (isCaused) draft.armedAt = setAt;
  else draft.armedAt = isKept ? armedAt : undefined;
}

/**
 * Sets one timer beside those that there are. One that keeps its instant is only held otherwise,
 * and keeps its cause.
 */
export function armTimer(
  draft: TimersDraft,
  timer: { readonly timer: string; readonly at: number; readonly carryAt?: number | undefined },
  setAt: number,
): void {
  const { timer: name, at, carryAt } = timer;
  if (at < setAt && draft.timers?.[name] !== at) draft.armedAt = setAt;
  draft.timers = { ...draft.timers, [name]: at };
  draft.held = without(draft.held, name);
  if (carryAt !== undefined) draft.held = { ...draft.held, [name]: carryAt };
}

/** Takes a timer away that fired, and remembers at which instant it was due. */
export function disarmTimer(draft: TimersDraft, timer: string): void {
  const at = draft.timers?.[timer];
  if (at === undefined) return;
  draft.timers = without(draft.timers, timer) ?? {};
  draft.held = without(draft.held, timer);
  draft.fired = { ...draft.fired, [timer]: at };
}

/** Instants without that of one timer; `undefined` where none is left. */
function without(instants: Instants | undefined, timer: string): Instants | undefined {
  if (instants === undefined || !Object.hasOwn(instants, timer)) return instants;
  let others: Record<string, number> | undefined;
  // One by one: to spread the rest of an object takes far longer.
  for (const name in instants) {
    if (name !== timer) (others ??= {})[name] = instants[name] ?? 0;
  }
  return others;
}

/**
 * The timers that are set where others have fired: one that has fired is set again only where its
 * new instant lies after the present.
 */
export function timersToArm(
  timers: Readonly<Record<string, number>>,
  fired: Readonly<Record<string, number>> | undefined,
  now: number,
): Readonly<Record<string, number>> {
  if (fired === undefined) return timers;
  const names = Object.keys(timers).filter(
    (name) => !Object.hasOwn(fired, name) || (timers[name] ?? 0) > now,
  );
  return Object.fromEntries(names.map((name) => [name, timers[name] ?? 0]));
}

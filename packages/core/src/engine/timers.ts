/** What a dossier derives for the outside: its timers and its work items. */
import { clockActivation } from './activation.js';
import { activationOf, type Dossier } from './dossier.js';

/** An instant at which a dossier wants to be woken. */
export interface DossierTimer {
  readonly activation: string;
  readonly timer: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The instant that a dossier is at: the clock's, or that of its last event where the clock is
 * behind it.
 */
export function presentOf(dossier: Dossier | undefined, now: number): number {
  return dossier === undefined ? now : Math.max(now, dossier.recordedAt);
}

/** Whether the timers of a dossier run; they rest while it is suspended, withdrawn or over. */
function timersRun({ lifecycle }: Dossier): boolean {
  return lifecycle === 'submitted' || lifecycle === 'running';
}

/**
 * The timers of a dossier that run, in the order in which they fire: the earliest first. At one
 * instant the legal limit comes first, since what the law makes of it leaves nothing to be decided;
 * then steps in the order in which they were entered, each with its due date before its events.
 * Stores need not know: an engine that was handed a later timer fires those before it.
 *
 * @param until - Only those that are due by then, in epoch milliseconds.
 */
export function timersOf(dossier: Dossier, until = Infinity): DossierTimer[] {
  if (!timersRun(dossier)) return [];
  const timers: DossierTimer[] = [];
  addTimers(timers, clockActivation, dossier.clock.timers, until);
  for (const { id, timers: named } of dossier.activations) addTimers(timers, id, named, until);
  return timers;
}

function addTimers(
  timers: DossierTimer[],
  activation: string,
  named: Readonly<Record<string, number>> | undefined,
  until: number,
): void {
  if (named === undefined) return;
  // `in`: a list of the names would be made for each step at each command.
  for (const timer in named) {
    const at = named[timer] ?? 0;
    if (at <= until) insertByInstant(timers, { activation, timer, at });
  }
}

/** Puts a timer behind those that are not later; they are few, and every command asks for them. */
function insertByInstant(timers: DossierTimer[], timer: DossierTimer): void {
  let place = timers.push(timer) - 1;
  for (; place > 0 && timers[place - 1]!.at > timer.at; place -= 1) {
    timers[place] = timers[place - 1]!;
  }
  timers[place] = timer;
}

/**
 * When a timer that fires takes effect: at its own instant, though not before its step was entered,
 * nor before the legal clock went on. What came while the dossier was suspended takes effect when
 * it is resumed.
 */
export function effectOfTimer(
  dossier: Dossier,
  timer: { readonly activation: string; readonly timer: string },
  now: number,
): number {
  const at = timerInstant(dossier, timer) ?? now;
  const since = activationOf(dossier, timer.activation)?.since ?? at;
  const resumedAt = dossier.clock.facts.findLast(({ type }) => type === 'resumed')?.at ?? at;
  return Math.min(Math.max(at, since, resumedAt), now);
}

/** The instant of a timer; `undefined` when it is over. */
function timerInstant(
  dossier: Dossier,
  { activation, timer }: { readonly activation: string; readonly timer: string },
): number | undefined {
  const timers =
    activation === clockActivation
      ? dossier.clock.timers
      : activationOf(dossier, activation)?.timers;
  return timers?.[timer];
}

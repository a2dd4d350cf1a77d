/** The timers of a dossier, and what the recording grace holds of them. */
import { clockActivation, inboxActivation } from './activation.js';
import { lastRestEnd } from './dossier-lifecycle.js';
import type { Catching } from './catching.js';
import {
  activationOf,
  type Activation,
  type Dossier,
  type DossierClock,
  scopeAt,
} from './dossier.js';
import { catcherOf, scopeOfCatcher } from './scope-names.js';
import { isTouched } from './interruptions.js';

/** The name of the timer that fires when a due instant has passed. */
export const dueTimer = 'due';
/** The timer of the legal clock by which the law itself decides, where its grace holds it. */
export const expiryTimer = 'expiry';

/** An instant at which a dossier wants to be woken. */
export interface DossierTimer {
  readonly activation: string;
  readonly timer: string;
  /** The legal instant, in epoch milliseconds. */
  readonly at: number;
  /** When the engine acts on it: later than `at` for what the recording grace holds. */
  readonly carryAt: number;
}

/**
 * The timers of a dossier that run, in the order in which they fire: the earliest first. At one
 * instant the legal limit comes first, since what the law makes of it leaves nothing to be decided;
 * then what graphs catch, then steps in the order in which they were entered, each with its due
 * date before its events.
 * Stores need not know: an engine that was handed a later timer fires those before it.
 *
 * They rest while the dossier is suspended, and those that an interruption touches which has begun
 * before them and whose end nobody knows. While a withdrawal is pending, only the limit of the
 * decision on it runs, and what the law itself grants.
 *
 * @param until - Only those that the engine acts on by then, in epoch milliseconds.
 * @param effective - Only those that are due by then: what happened before them is in time.
 */
export function timersOf(
  dossier: Dossier,
  until = Infinity,
  effective = Infinity,
): readonly DossierTimer[] {
  const { lifecycle, clock, activations } = dossier;
  // Before each command it is asked what fires by now, and mostly nothing does.
  if (until < Infinity && !hasAnyPassed(dossier, until)) return none;
  let timers: DossierTimer[] = [];
  if (lifecycle === 'withdrawalPending') {
    if (dossier.withdrawnFrom !== 'suspended') addTimers(timers, clockActivation, expiryOf(clock));
    for (const open of activations) {
      if (open.kind === 'withdrawal') addTimers(timers, open.id, open);
    }
  } else if (lifecycle === 'submitted' || lifecycle === 'guided' || lifecycle === 'running') {
    addTimers(timers, clockActivation, clock);
    for (const { path, catching } of dossier.scopes) {
      if (catching !== undefined) addTimers(timers, catcherOf(path), catching);
    }
    for (const open of activations) addTimers(timers, open.id, open);
    for (const { event, until: at } of dossier.inbox ?? []) {
      insertByInstant(timers, {
        activation: inboxActivation,
        timer: String(event),
        at,
        carryAt: at,
      });
    }
  }
  if (dossier.interruptions !== undefined) timers = withoutInterrupted(dossier, timers);
  if (timers.some(isHeld)) waitBehindHeld(timers);
  return until === Infinity && effective === Infinity
    ? timers
    : timers.filter(({ at, carryAt }) => carryAt <= until && at <= effective);
}

/** Leaves out what rests until the end of an interruption is known. */
function withoutInterrupted(dossier: Dossier, timers: DossierTimer[]): DossierTimer[] {
  const open = (dossier.interruptions ?? []).filter(({ to }) => to === undefined);
  if (open.length === 0) return timers;
  return timers.filter(({ activation, carryAt }) => {
    const unit = activationOf(dossier, activation)?.unit;
    const what = activation === clockActivation ? 'limit' : { unit };
    return !open.some(
      (interruption) => carryAt >= interruption.from && isTouched(interruption, what),
    );
  });
}

/** Timers by their names, and when the engine acts on those that are held. */
interface Timed {
  readonly timers?: Readonly<Record<string, number>> | undefined;
  readonly held?: Readonly<Record<string, number>> | undefined;
}

function hasAnyPassed({ clock, activations, scopes, inbox }: Dossier, until: number): boolean {
  if (hasPassed(clock, until)) return true;
  for (const { catching } of scopes) {
    if (catching !== undefined && hasPassed(catching, until)) return true;
  }
  if (inbox?.some((early) => early.until <= until) === true) return true;
  for (const open of activations) if (hasPassed(open, until)) return true;
  return false;
}

/** Whether one of the timers has its instant by then, held or not. */
function hasPassed({ timers }: Timed, until: number): boolean {
  for (const timer in timers) if ((timers[timer] ?? 0) <= until) return true;
  return false;
}

/** Of the legal clock, only the timer by which the law decides. */
function expiryOf({ timers, held }: Timed): Timed {
  const at = timers?.[expiryTimer];
  return at === undefined ? {} : { timers: { [expiryTimer]: at }, held };
}

function addTimers(
  timers: DossierTimer[],
  activation: string,
  { timers: named, held }: Timed,
): void {
  if (named === undefined) return;
  // `in`: a list of the names would be made for each step at each command.
  for (const timer in named) {
    const at = named[timer] ?? 0;
    insertByInstant(timers, { activation, timer, at, carryAt: held?.[timer] ?? at });
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

function isHeld({ at, carryAt }: DossierTimer): boolean {
  return carryAt > at;
}

/**
 * What lies in the reach of a held consequence and not before it waits behind it. Beside it, on the
 * same activation, only reminders and overdue marks are not held themselves: these do not wait.
 */
function waitBehindHeld(timers: DossierTimer[]): void {
  for (let i = 0; i < timers.length; i += 1) {
    const timer = timers[i]!;
    for (const held of timers) {
      if (held === timer || held.at > timer.at || held.carryAt <= timer.carryAt) continue;
      const isBeside = timer.activation === held.activation;
      if (!isBeside && isHeld(held) && isInReachOfTimer(timer.activation, held.activation)) {
        timers[i] = { ...timer, carryAt: held.carryAt };
        break;
      }
    }
  }
}

/** Whether a consequence ends an activation: its own, all below it, or the whole tree. */
export function isInReachOfTimer(activation: string, of: string): boolean {
  const scope = scopeOfCatcher(of);
  if (scope !== undefined) return isWithin(activation, scope);
  return of === clockActivation || activation === of || activation.startsWith(`${of}/`);
}

/** Whether an activation stands in a scope, or in what handles something that this caught. */
function isWithin(activation: string, scope: string): boolean {
  if (activation.startsWith('@')) return false;
  return scope === '' || activation.startsWith(`${scope}/`) || activation.startsWith(`${scope}!`);
}

/** The timers that the recording grace holds, by the instants at which their limits pass. */
export function heldTimersOf(dossier: Dossier): readonly DossierTimer[] {
  return holdsNothing(dossier) ? none : timersOf(dossier).filter(isHeld);
}

function holdsNothing({ clock, activations, scopes }: Dossier): boolean {
  if (clock.held !== undefined) return false;
  for (const { catching } of scopes) if (catching?.held !== undefined) return false;
  for (const { held } of activations) if (held !== undefined) return false;
  return true;
}

const none: readonly DossierTimer[] = [];

/** The consequences in whose reach an activation lies. */
export function heldTimersOn(dossier: Dossier, activation: string): readonly DossierTimer[] {
  const holds = heldTimersOf(dossier);
  return holds.length === 0
    ? holds
    : holds.filter((timer) => isInReachOfTimer(activation, timer.activation));
}

/**
 * When a timer that fires takes effect: at its own instant, though not before it was set, nor
 * before the dossier went on after a rest.
 */
export function effectOfTimer(
  dossier: Dossier,
  timer: { readonly activation: string; readonly timer: string },
  now: number,
): number {
  const timed = timedOf(dossier, timer.activation);
  const at = timed?.timers?.[timer.timer] ?? now;
  const since = activationOf(dossier, timer.activation)?.since ?? at;
  const setAt = Math.max(at, since, timed?.armedAt ?? at);
  return Math.min(Math.max(setAt, lastRestEnd(dossier)), now);
}

/** What a timer belongs to: an open activation, what a scope catches, or the legal clock. */
export function timedOf(
  dossier: Dossier,
  activation: string,
): Activation | Catching | DossierClock | undefined {
  const scope = scopeOfCatcher(activation);
  if (scope !== undefined) return scopeAt(dossier, scope)?.catching;
  if (activation === inboxActivation) return inboxTimers(dossier);
  return activation === clockActivation ? dossier.clock : activationOf(dossier, activation);
}

function inboxTimers({ inbox = [] }: Dossier): Catching {
  return { timers: Object.fromEntries(inbox.map(({ event, until }) => [String(event), until])) };
}

/** Firing timers: of the whole store, and of one dossier before a command on it. */
import { CommandError } from '../engine/errors.js';
import { engineId } from '../engine/engine-ids.js';
import { systemActor } from '../engine/context.js';
import { timersOf, type DossierTimer } from '../engine/timers.js';
import type { CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import { findsWrongClock } from '../engine/wrong-clock.js';
import type { Store } from '../ports/store.js';
import type { Timer } from '../ports/rows.js';
import { collectFailures, type Failures } from './failures.js';
import { executeUnderOwnId, type Execute } from './execute-by-engine.js';

/** Most timers that are claimed at once. */
const claimMax = 100;
/** How long a claimed timer is kept from other workers, in milliseconds. */
const leaseMs = 60_000;

/** A timer that is fired; `at` is when the engine acts on it, as stores have it. */
type FiredTimer = Pick<DossierTimer, 'activation' | 'timer' | 'at'>;

/**
 * The command that fires a timer; its id is the same for every attempt.
 *
 * @param after - The event by which a timer of the same name and instant fired before.
 */
function timerCommand(
  dossier: string,
  { activation, timer, at }: FiredTimer,
  after?: number,
): CommandEnvelope {
  const again = after === undefined ? [] : [after];
  return {
    id: engineId('timer', activation, timer, at, ...again),
    dossier,
    actor: systemActor,
    command: { type: 'fireTimer', activation, timer },
  };
}

/** The timer of a dossier that is due by an instant and comes before a command, if there is one. */
export function timerBefore(
  dossier: Dossier,
  { command, effectiveAt }: CommandEnvelope,
  now: number,
): FiredTimer | undefined {
  // What a clock wrote that was ahead is not carried on with, but annulled.
  if (findsWrongClock(command)) return undefined;
  const effective = Math.min(effectiveAt ?? now, now);
  const [first] = timersOf(dossier, now, effective);
  const isItself =
    command.type === 'fireTimer' &&
    command.activation === first?.activation &&
    command.timer === first.timer;
  if (first === undefined || isItself) return undefined;
  const { activation, timer, carryAt: at } = first;
  return { activation, timer, at };
}

/** What a timer is refused with when there is nothing to fire any more, or not yet. */
const isNothing: readonly string[] = ['TIMER_OVER', 'TIMER_NOT_DUE', 'OUT_OF_ORDER'];

/**
 * Fires a timer of a dossier, where it still runs: another process may have been faster, or have a
 * clock that is ahead; a timer before it may have left its step or closed the dossier.
 */
export async function fireFirstTimer(
  dossier: string,
  timer: FiredTimer,
  execute: Execute,
): Promise<void> {
  try {
    let receipt = await executeUnderOwnId(execute, timerCommand(dossier, timer));
    // A clock that resumes after its limit has passed is set to the same instant once more.
    while (receipt.duplicate) {
      receipt = await executeUnderOwnId(execute, timerCommand(dossier, timer, receipt.last));
    }
  } catch (error) {
    if (!(error instanceof CommandError && isNothing.includes(error.code))) throw error;
  }
}

/** How timers are fired. */
export interface FiringOptions {
  /** The name under which timers are leased. @defaultValue `engine` */
  readonly worker?: string;
  /** Stop when about so many were fired; all that are due where absent. */
  readonly portion?: number;
  /**
   * Hears of a timer that could not be fired, and comes back later. Where absent, what failed is
   * thrown once all others have been fired.
   */
  readonly onFailure?: (timer: Timer, error: unknown) => void;
}

/**
 * Fires every timer of a store that is due by an instant, and those that these bring about: the
 * timers of a dossier in their order, different dossiers at once.
 *
 * @returns How many were claimed.
 */
export async function fireTimersUntil(
  store: Store,
  now: number,
  execute: Execute,
  { worker = 'engine', portion = Infinity, onFailure }: FiringOptions = {},
): Promise<number> {
  let fired = 0;
  const failures = collectFailures(onFailure);
  while (fired < portion) {
    const limit = Math.min(claimMax, portion - fired);
    const due = await store.claimTimers({ worker, now, until: now + leaseMs, limit });
    if (due.length === 0) break;
    fired += due.length;
    await Promise.all(byDossier(due).map((timers) => fireInOrder(timers, execute, failures)));
  }
  failures.throwUnheard();
  return fired;
}

function byDossier(timers: readonly Timer[]): Timer[][] {
  const grouped = new Map<string, Timer[]>();
  for (const timer of timers) {
    const group = grouped.get(timer.dossier);
    if (group === undefined) grouped.set(timer.dossier, [timer]);
    else group.push(timer);
  }
  return [...grouped.values()];
}

async function fireInOrder(
  timers: readonly Timer[],
  execute: Execute,
  failures: Failures<Timer>,
): Promise<void> {
  for (const timer of timers) {
    try {
      await fireFirstTimer(timer.dossier, timer, execute);
    } catch (error) {
      failures.note(timer, error);
      // Those behind it keep their order: they come again with it, when the lease ends.
      return;
    }
  }
}

/** Firing timers: of the whole store, and of one dossier before a command on it. */
import {
  CommandError,
  systemActor,
  timersOf,
  type CommandEnvelope,
  type Dossier,
  type DossierTimer,
} from '../engine/index.js';
import type { Store } from '../ports/index.js';

/** Most timers that are claimed at once. */
const claimMax = 100;
/** How long a claimed timer is kept from other workers, in milliseconds. */
const leaseMs = 60_000;

/** The command that fires a timer; its id is the same for every attempt. */
export function timerCommand(
  dossier: string,
  { activation, timer, at }: DossierTimer,
): CommandEnvelope {
  return {
    id: `timer:${dossier}:${activation}:${timer}:${at}`,
    dossier,
    actor: systemActor,
    command: { type: 'fireTimer', activation, timer },
  };
}

/** The timer of a dossier that is due by an instant and comes before a command, if there is one. */
export function timerBefore(
  dossier: Dossier,
  { command }: CommandEnvelope,
  now: number,
): DossierTimer | undefined {
  const [first] = timersOf(dossier, now);
  const isItself =
    command.type === 'fireTimer' &&
    command.activation === first?.activation &&
    command.timer === first.timer;
  return isItself ? undefined : first;
}

/**
 * Fires a timer of a dossier before a command on it. Somebody else may have been faster, or have a
 * clock that is ahead: then there is nothing to fire.
 */
export async function fireFirst(
  dossier: string,
  timer: DossierTimer,
  execute: (envelope: CommandEnvelope) => Promise<unknown>,
): Promise<void> {
  try {
    await execute(timerCommand(dossier, timer));
  } catch (error) {
    const isOver = error instanceof CommandError && error.code === 'TIMER_OVER';
    const isEarly = error instanceof CommandError && error.code === 'TIMER_NOT_DUE';
    if (!isOver && !isEarly) throw error;
  }
}

/** Fires every timer of a store that is due by an instant, and those that these bring about. */
export async function fireTimersUntil(
  store: Store,
  now: number,
  execute: (envelope: CommandEnvelope) => Promise<unknown>,
): Promise<number> {
  let fired = 0;
  for (;;) {
    const due = await store.claimTimers({
      worker: 'engine',
      now,
      until: now + leaseMs,
      limit: claimMax,
    });
    if (due.length === 0) return fired;
    for (const timer of due) {
      await execute(timerCommand(timer.dossier, timer));
      fired += 1;
    }
  }
}

/** Firing timers: of the whole store, and of one dossier before a command on it. */
import {
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

/** The first timer of a dossier that is due by an instant. */
export function dueTimerOf(dossier: Dossier, now: number): DossierTimer | undefined {
  const [first] = timersOf(dossier, now);
  return first;
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

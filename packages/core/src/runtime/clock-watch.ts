/**
 * The watch on the engine's clock: whether anything contradicts it.
 *
 * It is compared with 1. the clock of the store, where it has one; else with the time that has
 * passed in this process, where the machine tells it; 2. the event that was written last in the
 * store; 3. the last event of the dossier that is worked on. A clock that is declared virtual is
 * compared with nothing.
 */
import { contentHash } from '../content-hash/content-hash.js';
import { recordedAtOf } from '../engine/chain.js';
import type { Command } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import { findsWrongClock } from '../engine/wrong-clock.js';
import type { Clock } from '../ports/clock.js';
import type { Store } from '../ports/store.js';
import { ClockError } from './errors.js';

/** What an engine's clock was compared with. */
export type ClockReference =
  /** The clock of the store's server. */
  | 'store'
  /** The time that has passed since the engine was made. */
  | 'elapsed'
  /** The event that was written last in the store. */
  | 'lastEvent'
  /** The last event of the dossier that a command is on. */
  | 'dossier';

/** What contradicts an engine's clock. */
export interface ClockSuspicion {
  readonly against: ClockReference;
  /** By how many milliseconds the clock is ahead; negative where it is behind. */
  readonly aheadMs: number;
  /** Whose event it was compared with. */
  readonly dossier?: string;
}

/** How an engine's clock is. */
export interface ClockReport {
  /** `trusted` where nothing contradicts it: one that was wrong from the start may go unseen. */
  readonly state: 'trusted' | 'suspect' | 'virtual';
  /** What contradicts it, where it is `suspect`. */
  readonly suspicion?: ClockSuspicion;
  /** Whether the store was written under a virtual clock at some time. */
  readonly storeWasVirtual: boolean;
}

/** What a watch is made of. */
export interface ClockWatchOptions {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'isVirtual'>;
  readonly clockToleranceMs?: number;
}

/** Where the time that passes is counted from. */
export interface ClockStart {
  readonly now: number;
  readonly elapsed: number | undefined;
}

/** The watch on an engine's clock. */
export interface ClockWatch {
  readonly start: ClockStart;
  /**
   * Asserts that nothing contradicts the clock; nothing where that was seen a moment ago. A command
   * that annuls what a clock wrote that was ahead is let through where only events contradict it.
   *
   * @throws ClockError `CLOCK_SUSPECT`
   */
  assertConsistent(command?: Command): Promise<void> | undefined;
  /**
   * Asserts that the clock is not far behind a dossier, unless the command annuls just that.
   *
   * @throws ClockError `CLOCK_SUSPECT`
   */
  assertNotBehind(dossier: Dossier | undefined, command: Command): void;
  /** Notes in the store that it is written under a virtual clock; nothing where it is none. */
  noteWriting(): Promise<void> | undefined;
  /** How the clock is now. */
  read(): Promise<ClockReport>;
}

const toleranceMsDefault = 300_000;
/** How far the clock may go on, or jump, before it is compared once more. */
const looksMs = 10_000;

/** What a store keeps that was written under a virtual clock. */
const mark = { clock: 'virtual' };
const markHash = contentHash(mark);

/** Where the watch on a clock counts the time that passes from: now. */
export function startOf(clock: ClockWatchOptions['clock']): ClockStart {
  return { now: clock.now(), elapsed: clock.elapsed?.() };
}

/** Makes the watch on a clock. */
export function watchClock(
  { store, clock, clockToleranceMs: toleranceMs = toleranceMsDefault }: ClockWatchOptions,
  start: ClockStart,
): ClockWatch {
  let seen: { readonly at: number; readonly suspicion: ClockSuspicion | undefined } | undefined;
  let isMarked = false;

  const beyond = (suspicion: ClockSuspicion | undefined): ClockSuspicion | undefined =>
    suspicion !== undefined && Math.abs(suspicion.aheadMs) > toleranceMs ? suspicion : undefined;

  async function look(): Promise<ClockSuspicion | undefined> {
    const at = clock.now();
    const suspicion =
      beyond(await besideStore(store, clock)) ??
      beyond(store.now === undefined ? besideElapsed(clock, start) : undefined) ??
      beyond(await behindLastEvent(store, clock));
    seen = { at, suspicion };
    return suspicion;
  }

  function refuse(suspicion: ClockSuspicion | undefined): void {
    if (suspicion !== undefined) throw suspect(clock.now(), suspicion);
  }

  /** What events say against the clock is to be annulled; it is looked at anew after that. */
  async function assertTrusted(): Promise<void> {
    const suspicion = await look();
    seen = undefined;
    if (suspicion?.against !== 'lastEvent') refuse(suspicion);
  }

  return {
    start,
    assertConsistent(command) {
      if (clock.isVirtual === true) return undefined;
      if (command !== undefined && findsWrongClock(command)) return assertTrusted();
      if (seen === undefined || Math.abs(clock.now() - seen.at) >= looksMs)
        return look().then(refuse);
      refuse(seen.suspicion);
      return undefined;
    },
    assertNotBehind(dossier, command) {
      if (dossier === undefined || clock.isVirtual === true || findsWrongClock(command)) return;
      const aheadMs = Math.min(0, clock.now() - dossier.recordedAt);
      refuse(beyond({ against: 'dossier', aheadMs, dossier: dossier.id }));
    },
    noteWriting() {
      if (isMarked || clock.isVirtual !== true) return undefined;
      return store.putContent('clock', markHash, JSON.stringify(mark)).then(() => {
        isMarked = true;
      });
    },
    async read() {
      const storeWasVirtual = (await store.getContent('clock', markHash)) !== undefined;
      if (clock.isVirtual === true) return { state: 'virtual', storeWasVirtual };
      const suspicion = await look();
      return suspicion === undefined
        ? { state: 'trusted', storeWasVirtual }
        : { state: 'suspect', suspicion, storeWasVirtual };
    },
  };
}

/** Beside the clock of the store, read between two looks at the engine's. */
async function besideStore(
  store: Store,
  clock: Pick<Clock, 'now'>,
): Promise<ClockSuspicion | undefined> {
  if (store.now === undefined) return undefined;
  const before = clock.now();
  const theirs = await store.now();
  const after = clock.now();
  const aheadMs = theirs < before ? before - theirs : Math.min(0, after - theirs);
  return { against: 'store', aheadMs };
}

/** Beside the time that has passed: a clock that was set shows another. */
function besideElapsed(
  clock: ClockWatchOptions['clock'],
  start: ClockStart,
): ClockSuspicion | undefined {
  const elapsed = clock.elapsed?.();
  if (elapsed === undefined || start.elapsed === undefined) return undefined;
  const aheadMs = Math.round(clock.now() - start.now - (elapsed - start.elapsed));
  return { against: 'elapsed', aheadMs };
}

/** Behind the event that was written last. */
async function behindLastEvent(
  store: Store,
  clock: Pick<Clock, 'now'>,
): Promise<ClockSuspicion | undefined> {
  const last = await store.lastEvent?.();
  const recordedAt = last && recordedAtOf(last);
  if (last === undefined || recordedAt === undefined) return undefined;
  const aheadMs = Math.min(0, clock.now() - recordedAt);
  return { against: 'lastEvent', aheadMs, dossier: last.dossier };
}

/** What each comparison was made with, and what to do where it fails. */
const words: Readonly<Record<ClockReference, readonly [what: string, remedy: string]>> = {
  store: [
    'the clock of the database',
    'Set the one of the two that is wrong; the engine then continues by itself.',
  ],
  elapsed: [
    'the time that has passed since the engine was made',
    'The clock was set meanwhile. Set it right; where it is right now, start the process again.',
  ],
  lastEvent: [
    'the event that was written last',
    'Set the clock right. Where it is right, another one was wrong when that event was recorded: ' +
      'have the event annulled.',
  ],
  dossier: [
    'the last event of the dossier',
    'Set the clock right. Where it is right, another one was wrong when that event was recorded: ' +
      'have the event annulled.',
  ],
};

/** A suspicion as a sentence; it names no dossier, since strangers may hear it. */
export function clockSuspicionText(now: number, { against, aheadMs }: ClockSuspicion): string {
  const [what, remedy] = words[against];
  const off = `${spanText(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'}`;
  return `The clock of the engine shows ${new Date(now).toISOString()}, ${off} ${what}. ${remedy}`;
}

function suspect(now: number, { against, aheadMs }: ClockSuspicion): ClockError {
  return new ClockError('CLOCK_SUSPECT', clockSuspicionText(now, { against, aheadMs }), {
    now,
    against,
    aheadMs,
  });
}

function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(ms / 3_600_000);
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

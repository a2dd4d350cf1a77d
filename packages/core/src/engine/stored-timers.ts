/** The stored shape of the timers around a due date. */
import type { Promised } from './dossier.js';
import { dueTimer } from './timers.js';

type Instants = Readonly<Record<string, number>>;

/** Timers, and when the engine acts on those that it holds beyond their instant. */
export interface HeldTimers {
  readonly timers?: Instants | undefined;
  readonly held?: Instants | undefined;
}

/** Due date, last instant on time, and 1 where it is provisional. */
export type StoredDue = readonly [due: string, dueAt: number, provisional?: 1];
/** The instant of a timer; and when the engine acts on it, where that is later. */
export type StoredInstant = number | readonly [at: number, carryAt: number];
type StoredNamed = Readonly<Record<string, StoredInstant>>;
/**
 * Timers besides the one that fires right after the due instant; `null`: only that one. `all`:
 * every timer there is, and not that one. `0`: none at all.
 */
export type StoredTimers = StoredNamed | { readonly all: StoredNamed } | 0 | null;

/** Packs the instant of a timer. */
export function packInstant(at: number, carryAt: number | undefined): StoredInstant {
  return carryAt === undefined ? at : [at, carryAt];
}

/** Packs the timers around a due date. */
export function packTimers({ dueAt }: Promised, { timers, held }: HeldTimers): StoredTimers {
  if (timers === undefined) return 0;
  if (timers[dueTimer] !== dueAt + 1) return { all: packNamed(timers, held) };
  let others: Record<string, StoredInstant> | null = null;
  for (const name of Object.keys(timers)) {
    const carryAt = held?.[name];
    if (name === dueTimer && carryAt === undefined) continue;
    (others ??= {})[name] = packInstant(timers[name] ?? 0, carryAt);
  }
  return others;
}

function packNamed(timers: Instants, held: Instants | undefined): StoredNamed {
  if (held === undefined) return timers;
  const packed: Record<string, StoredInstant> = {};
  for (const name of Object.keys(timers)) {
    packed[name] = packInstant(timers[name] ?? 0, held[name]);
  }
  return packed;
}

/** The timers around a due date, from their stored shape. */
export function unpackTimers(
  due: StoredDue | null | undefined,
  packed: StoredTimers | undefined,
): HeldTimers {
  if (due === null || due === undefined || packed === 0) return noTimers;
  if (isAll(packed)) return unpackNamed(packed.all);
  return unpackNamed({ [dueTimer]: due[1] + 1, ...packed });
}

const noTimers: HeldTimers = { timers: undefined, held: undefined };

function unpackNamed(packed: StoredNamed): HeldTimers {
  const timers: Record<string, number> = {};
  let held: Record<string, number> | undefined;
  for (const name of Object.keys(packed)) {
    const instant = packed[name] ?? 0;
    if (typeof instant === 'number') timers[name] = instant;
    else {
      timers[name] = instant[0];
      (held ??= {})[name] = instant[1];
    }
  }
  return { timers, held };
}

function isAll(packed: StoredTimers | undefined): packed is { readonly all: StoredNamed } {
  // A timer may be called `all` too: its instant is a number, or two of them in an array.
  return (
    typeof packed === 'object' &&
    packed !== null &&
    typeof packed.all === 'object' &&
    !Array.isArray(packed.all)
  );
}

/** How a due date is stored. */
import type { Promised } from './dossier.js';
import type { StoredDue } from './stored-timers.js';

/** Packs a due date. */
export function packDue({ due, dueAt, provisional }: Promised): StoredDue {
  return provisional ? [due, dueAt, 1] : [due, dueAt];
}

/** A due date from its stored shape. */
export function unpackDue(packed: StoredDue): Promised;

export function unpackDue(packed: StoredDue | null | undefined): Promised | undefined;

export function unpackDue(packed: StoredDue | null | undefined): Promised | undefined {
  if (packed === null || packed === undefined) return undefined;
  const [due, dueAt, provisional] = packed;
  return provisional ? { due, dueAt, provisional: true } : { due, dueAt };
}

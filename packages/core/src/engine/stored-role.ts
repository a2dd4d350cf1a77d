/** The stored shape of a role in a unit. */
import type { UnitRole } from './dossier.js';

/** A role in a unit. */
export type StoredRole = readonly [unit: string, role: string];

/** Packs a role in a unit. */
export function packRole({ unit, role }: UnitRole): StoredRole {
  return [unit, role];
}

/** A role in a unit from its stored shape. */
export function unpackRole([unit, role]: StoredRole): UnitRole {
  return { unit, role };
}

/** The units that a party of a procedure can be bound to, among those that a directory lists. */
import type { Procedure } from '../definition/procedure.js';
import type { Unit } from '../ports/directory.js';

/** Those that the definition leaves open: its own, those it names, below one, of a kind, or all. */
export function unitsOfParty(
  { unit: own, chosenBy }: Procedure['parties'][string],
  units: readonly Unit[],
): readonly Unit[] {
  if (own !== undefined) return units.filter(({ code }) => code === own);
  const among = chosenBy?.among;
  if (among === undefined) return units;
  if ('units' in among) return units.filter(({ code }) => among.units.includes(code));
  if ('kind' in among) return units.filter(({ kind }) => kind === among.kind);
  return unitsBelow(among.under, units);
}

/** All units below one, however deep. */
function unitsBelow(top: string, units: readonly Unit[]): readonly Unit[] {
  const within = new Set([top]);
  for (let size = 0; size < within.size;) {
    size = within.size;
    for (const { code, parent } of units)
      if (parent !== undefined && within.has(parent)) within.add(code);
  }
  return units.filter(
    ({ code, parent }) => parent !== undefined && within.has(parent) && code !== top,
  );
}

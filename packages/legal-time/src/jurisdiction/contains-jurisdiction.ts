/** Which jurisdiction lies within which: states in the Union, provinces in their state. */
import { unions } from './unions.js';

/**
 * Whether what is law in `outer` is law in `inner` as well: they are the same, `inner` is a member
 * of the union `outer`, or a part of the state `outer` (ISO 3166-2: `DE-BY` lies in `DE`).
 *
 * @example
 * ```ts
 * containsJurisdiction('EU', 'NL'); // => true
 * containsJurisdiction('NL', 'EU'); // => false
 * containsJurisdiction('EU', 'DE-BY'); // => true
 * ```
 */
export function containsJurisdiction(outer: string, inner: string): boolean {
  if (outer === inner || inner.startsWith(`${outer}-`)) return true;
  return unions[outer]?.includes(stateOfJurisdiction(inner)) === true;
}

/** The state that a jurisdiction is, or is a part of. */
export function stateOfJurisdiction(jurisdiction: string): string {
  const [state = jurisdiction] = jurisdiction.split('-', 1);
  return state;
}

/** The roles that a person holds today. */
import { toDayNumber } from '@thutuc/legal-time';
import type { Grant } from '../ports/directory.js';

/** The roles of those that count today. */
export function rolesToday<Role extends Grant>(
  grants: readonly Role[],
  today: (unit: string) => number,
): readonly Role[] {
  // Most last as long as nobody says otherwise, and every command asks for them.
  return grants.every(isOpenEnded) ? grants : within(grants, today);
}

function within<Role extends Grant>(
  grants: readonly Role[],
  today: (unit: string) => number,
): readonly Role[] {
  return grants.filter(({ unit, from, to }) => {
    const day = today(unit);
    return (
      (from === undefined || toDayNumber(from) <= day) &&
      (to === undefined || day <= toDayNumber(to))
    );
  });
}

function isOpenEnded({ from, to }: Grant): boolean {
  return from === undefined && to === undefined;
}

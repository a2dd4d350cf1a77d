/** Which units an open dossier is bound to: by them plans find what they are about. */
import type { Dossier } from '../engine/dossier.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** What the applicant's duties stand under: no unit of the world. */
export const applicantUnit = 'applicant';

/**
 * The codes of the units that a dossier is bound to: those of its parties, and those that were
 * asked and have not answered. None once nothing is left to be done on it.
 */
export function boundUnitsOf({ lifecycle, parties, activations }: Dossier): string[] {
  const units: string[] = [];
  if (isOver(lifecycle) && activations.length === 0) return units;
  const add = (unit: string | undefined): void => {
    if (unit === undefined || unit === applicantUnit || units.includes(unit)) return;
    units.push(unit);
  };
  // `in`: a list of the parties would be made at each command.
  for (const party in parties) add(parties[party]);
  for (const { kind, unit } of activations) if (kind === 'asked') add(unit);
  return units;
}

/** All of them after a change; `undefined` where they stay as they are: every command asks. */
export function changedUnits(
  before: Dossier | undefined,
  after: Dossier,
): readonly string[] | undefined {
  const units = boundUnitsOf(after);
  if (before === undefined) return units;
  const known = boundUnitsOf(before);
  const stay = units.length === known.length && units.every((unit) => known.includes(unit));
  return stay ? undefined : units;
}

/** The default directory: who is who, from a JSON file. */
import type { Directory, Grant, Unit } from '../ports/directory.js';
import { parseDirectory } from './directory-file.js';

/**
 * A directory from the content of a JSON file.
 *
 * @throws DirectoryError `DIRECTORY_INVALID` with the path and reason of each mistake.
 */
export function createDirectory(file: unknown): Directory {
  const parsed = parseDirectory(file);
  const units = new Map(parsed.units.map((unit) => [unit.code, unit as Unit]));
  const people = new Map(parsed.people.map((person) => [person.id, person]));
  const grants = new Map(
    parsed.people.map(({ id, memberships, delegations }) => [
      id,
      [...memberships, ...delegations] as Grant[],
    ]),
  );
  return {
    units: [...units.values()],
    unit: (unit) => Promise.resolve(units.get(unit)),
    holdersOf: ({ unit, role, on }) =>
      Promise.resolve(
        [...grants].flatMap(([person, held]) => {
          const holds = held.some((one) => one.unit === unit && one.role === role && isOn(one, on));
          return holds ? [person] : [];
        }),
      ),
    grantsOf: (person) => Promise.resolve(grants.get(person) ?? []),
    nameOf: (person) => Promise.resolve(people.get(person)?.name),
  };
}

function isOn({ from, to }: Grant, on: string): boolean {
  return (from ?? on) <= on && on <= (to ?? on);
}

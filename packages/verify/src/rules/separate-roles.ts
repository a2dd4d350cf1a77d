/** Duties that must be done by different people belong to different roles. */
import {
  decidingDuties,
  meansDuty,
  outerDuty,
  outerDutyName,
  listSteps,
  type Procedure,
} from '@thutuc/core/procedure';
import { type Report, type VerifyRule, pathInDefinition } from '../subject.js';

/**
 * Reports roles that decide two duties which `separate` forbids to be done by the same person, and
 * names of duties that the procedure of a subprocedure does not have.
 */
export const separateRoles: VerifyRule = {
  id: 'separate-roles',
  category: 'duty',
  severity: 'error',
  *check({ procedure, options: { others = [] } }) {
    if (procedure.separate.length === 0) return;
    const opened = others.filter(({ id }) => id !== procedure.id);
    const duties = [...decidingDuties(procedure), ...opened.flatMap(outerDuties)];
    for (const [i, { steps: names }] of procedure.separate.entries()) {
      const at = `separate.${i}.steps`;
      for (const name of names) if (isUnknown(name, opened)) yield unknown(at, name);
      const owners = new Map<string, string>();
      for (const { path, owners: roles } of duties) {
        const name = names.find((named) => meansDuty(named, path));
        if (name === undefined) continue;
        for (const { party, role } of roles) {
          const owner = `${party}.${role}`;
          const first = owners.get(owner);
          if (first !== undefined && first !== name) {
            yield {
              path: placeOf(path, at),
              say: ({ sameRole }) => sameRole(owner, first, name),
            };
          }
          owners.set(owner, name);
        }
      }
    }
  },
};

/** The duties of a procedure that a step starts, by the names that this one has for them. */
function outerDuties(other: Procedure): ReturnType<typeof decidingDuties> {
  return decidingDuties(other).map(({ path, owners }) => ({
    path: outerDutyName(other.id, path),
    owners,
  }));
}

/** Whether a name means nothing in any known version of the procedure that it is about. */
function isUnknown(name: string, opened: readonly Procedure[]): boolean {
  const outer = outerDuty(name);
  if (outer === undefined) return false;
  const known = opened.filter(({ id }) => id === outer.procedure);
  return (
    known.length > 0 &&
    !known.some((one) => pathsOf(one).some((path) => meansDuty(outer.path, path)))
  );
}

function pathsOf(procedure: Procedure): string[] {
  return [...listSteps(procedure), ...decidingDuties(procedure)].map(({ path }) => path);
}

function placeOf(path: string, at: string): string {
  if (outerDuty(path) !== undefined) return at;
  return path.startsWith('@') ? path.slice(1) : `${pathInDefinition(path)}.role`;
}

function unknown(path: string, name: string): Report {
  return {
    path,
    say: ({ noOuterStep }) => noOuterStep(name),
  };
}

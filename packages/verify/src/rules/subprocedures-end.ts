/** Subprocedures do not start themselves, directly or through others. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import { type VerifyRule, pathInDefinition } from '../subject.js';

/** Reports subprocedures that lead back to this procedure. */
export const subproceduresEnd: VerifyRule = {
  id: 'subprocedures-end',
  category: 'soundness',
  severity: 'error',
  *check({ procedure, steps, options: { others = [] } }) {
    const known = new Map([...others, procedure].map((one) => [one.id, one]));
    for (const { step, path, name } of steps) {
      if (step.kind !== 'subprocedure') continue;
      const circle = wayBack(known, step.procedure, procedure.id);
      if (circle === undefined) continue;
      const way = [procedure.id, ...circle].join(' → ');
      yield {
        path: `${pathInDefinition(path)}.procedure`,
        say: ({ startsItself }) => startsItself(name, way),
      };
    }
  },
};

/** The shortest chain of procedures from one that is started back to `wanted`. */
function wayBack(
  known: ReadonlyMap<string, Procedure>,
  started: string,
  wanted: string,
): string[] | undefined {
  const ways = new Map([[started, [started]]]);
  for (const [id, way] of ways) {
    if (id === wanted) return way;
    const procedure = known.get(id);
    for (const { step } of procedure === undefined ? [] : listSteps(procedure)) {
      if (step.kind === 'subprocedure' && !ways.has(step.procedure)) {
        ways.set(step.procedure, [...way, step.procedure]);
      }
    }
  }
  return undefined;
}

/** Small procedures written by hand, of which only the shape matters. */
import { parseProcedure, type Procedure, type ProcedureInput } from '@thutuc/core/procedure';

/** Steps by name; the first one is where a graph starts. */
export type Steps = ProcedureInput['steps'];

type Step = Steps[string];
type Party = 'office' | 'board' | 'police';

const both = (text: string) => ({ vi: text, en: text });
const basis = [{ act: 'internal', article: '1', status: 'internal' as const }];
const limit = { amount: 1, unit: 'workingDays' } as const;
const officers = (name: string) => ({
  kind: 'agency' as const,
  name: both(name),
  roles: { officer: { name: both('Officer') } },
});

/** A procedure of an applicant and three agencies; its first step is where it starts. */
export function procedureOf(steps: Steps): Procedure {
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'drawn',
    version: '1.0.0',
    name: both('A drawn procedure'),
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: {
        kind: 'applicant',
        name: both('Applicant'),
        roles: { person: { name: both('Person') } },
      },
      office: officers('Office'),
      board: officers('Board'),
      police: officers('Police'),
    },
    timeLimit: { ...limit, rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: { party: 'office', role: 'officer', limit },
    result: { party: 'office', role: 'officer' },
    supplements: { max: 1, basis },
    ...branch(steps),
  });
}

/** A graph that starts with its first step. */
const branch = (steps: Steps) => ({ start: Object.keys(steps)[0] ?? '', steps });

/** A task whose outcomes are named as the steps that they lead to. */
export const procedureTask = (party: Party, ...targets: readonly string[]): Step => ({
  kind: 'task',
  name: both('Task'),
  party,
  role: 'officer',
  on: Object.fromEntries(targets.map((to) => [to, to])),
});

/** A parallel step; with `late`, the way that it takes when its limit has passed. */
export const procedureFork = (
  to: string,
  branches: Readonly<Record<string, Steps>>,
  late?: string,
): Step => ({
  kind: 'parallel',
  name: both('Fork'),
  branches: Object.fromEntries(
    Object.entries(branches).map(([name, steps]) => [name, branch(steps)]),
  ),
  on: { completed: to },
  ...(late === undefined
    ? {}
    : { limit, events: { late: { when: 'after', by: limit, to: late } as const } }),
});

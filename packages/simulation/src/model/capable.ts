/** That every step of work has people who can do it, and are there. */
import { SimulationError } from '../errors/errors.js';
import type { Group, Node, PoolModel } from './model.js';

/**
 * Refuses pools that leave work undone.
 *
 * @throws SimulationError `SETTING_WITHOUT_EFFECT` for a pool that no step is work of,
 *   `NAME_UNKNOWN` for a skill that is no step of the pool,
 *   `STEP_WITHOUT_STAFF` for a step that no group can do, or whose people are never there
 */
export function assertCapablePools(
  nodes: readonly Node[],
  pools: readonly PoolModel[],
  from: number,
  until: number,
): void {
  pools.forEach((pool, index) => {
    const steps = nodes.flatMap((node) =>
      node.kind === 'work' && node.pool === index ? [node.name] : [],
    );
    if (steps.length === 0) throw withoutWork(pool);
    assertKnownSkills(pool, steps);
    for (const step of steps) assertStaff(step, pool, from, until);
  });
}

function withoutWork({ name }: PoolModel): SimulationError {
  const path = `pools.${name}`;
  return new SimulationError(
    'SETTING_WITHOUT_EFFECT',
    `${path}: no step of the scenario is work of this pool. Give it one, or leave the pool out.`,
    { path },
  );
}

function assertKnownSkills({ name, groups }: PoolModel, steps: readonly string[]): void {
  for (const { skills } of groups) {
    const foreign = [...(skills ?? [])].find((skill) => !steps.includes(skill));
    if (foreign === undefined) continue;
    throw new SimulationError(
      'NAME_UNKNOWN',
      `A group of pool "${name}" has the skill "${foreign}", which is no step of that pool. ` +
        `Its steps are: ${steps.join(', ')}.`,
      { pool: name, skill: foreign, known: steps },
    );
  }
}

function assertStaff(step: string, pool: PoolModel, from: number, until: number): void {
  const able = pool.groups.filter(({ skills }) => skills?.has(step) ?? true);
  const isThere = ({ time }: Group) => time.worked(until) > time.worked(from);
  if (able.some(isThere)) return;
  const why =
    able.length === 0
      ? 'no group has that skill. Add the step to the "skills" of a group.'
      : 'those who can do it are away from the start to the horizon. Mind their "absences" and ' +
        '"calendar".';
  throw new SimulationError(
    'STEP_WITHOUT_STAFF',
    `Nobody of pool "${pool.name}" can do step "${step}": ${why}`,
    { step, pool: pool.name },
  );
}

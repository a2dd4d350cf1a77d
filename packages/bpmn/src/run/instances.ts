/** How many instances an activity has, and when it has had enough of them. */
import type { Repetition } from '../model/graph.js';
import { countOf, holds, type Data, type Evaluate } from './evaluate.js';
import type { Visit } from './state.js';

/** Activities that are done several times, each by a condition or a number. */
type Loop = Extract<Repetition, { kind: 'loop' }>;
type Instances = Extract<Repetition, { kind: 'instances' }>;

/** How many instances there are to be: as told, as the model says, or one. */
export function plannedInstances(
  { count, collection }: Instances,
  told: number | undefined,
  data: Data,
): number {
  const items = collection === undefined ? undefined : data.get(collection);
  return told ?? (Array.isArray(items) ? items.length : (countOf(count, data) ?? 1));
}

/** Whether a loop goes round again, after so many rounds. */
export function goesRound(
  { condition, max, testBefore }: Loop,
  { ended, answer }: Visit,
  data: Data,
  evaluate: Evaluate | undefined,
): boolean {
  if (answer.instances !== undefined) return ended < answer.instances;
  if (max !== undefined && ended >= max) return false;
  if (ended === 0 && !testBefore) return true;
  if (condition === undefined) return max !== undefined || ended === 0;
  return holds(condition, data, evaluate) ?? ended === 0;
}

/** Whether those that are left are not needed, by the completion condition. */
export function isEnough(
  { completion }: Instances,
  { ended, planned, bodies }: Visit,
  data: Data,
  evaluate: Evaluate | undefined,
): boolean {
  const active = bodies.filter(({ isOpen }) => isOpen).length;
  const counts: [string, number][] = [
    ['numberOfInstances', planned],
    ['numberOfActiveInstances', active],
    ['numberOfCompletedInstances', ended],
    ['numberOfTerminatedInstances', 0],
    // Camunda and Flowable call them so.
    ['nrOfInstances', planned],
    ['nrOfActiveInstances', active],
    ['nrOfCompletedInstances', ended],
  ];
  return holds(completion, new Map([...data, ...counts]), evaluate) ?? false;
}

/** What one instance alone sees: its number, from 0, and its item of the collection. */
export function dataOfInstance(
  repetition: Repetition | undefined,
  index: number,
  data: Data,
): Map<string, unknown> {
  if (repetition === undefined) return new Map();
  const own = new Map<string, unknown>([['loopCounter', index]]);
  if (repetition.kind === 'loop') return own;
  const { collection, element } = repetition;
  const items = collection === undefined ? undefined : data.get(collection);
  if (element !== undefined && Array.isArray(items)) own.set(element, items[index]);
  return own;
}

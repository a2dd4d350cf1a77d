/** Which units take over from which. */
import { unitExistsOn } from '../engine/units.js';
import type { Directory } from '../ports/directory.js';
import { DirectoryError } from './errors.js';

/** A unit, and those that come after it. */
interface Succeeded {
  readonly code: string;
  readonly successors?: readonly string[] | undefined;
}

/**
 * Asserts that no unit is among those that come after it.
 *
 * @throws DirectoryError `SUCCESSOR_CYCLE` with the units of the circle, in order
 */
export function assertNoCycleOfSuccession(units: readonly Succeeded[]): void {
  const after = new Map(units.map(({ code, successors = [] }) => [code, successors]));
  const settled = new Set<string>();
  for (const { code } of units) walk(code, []);

  function walk(code: string, way: readonly string[]): void {
    if (way.includes(code)) throw cycle([...way.slice(way.indexOf(code)), code]);
    if (settled.has(code)) return;
    for (const next of after.get(code) ?? []) walk(next, [...way, code]);
    settled.add(code);
  }
}

/**
 * The units that stand for a unit on a civil date: itself while it exists, else those that came
 * after it, and after them.
 *
 * @throws DirectoryError `SUCCESSOR_CYCLE`
 */
export async function successorsFor(
  directory: Pick<Directory, 'unit'>,
  code: string,
  on: string,
): Promise<readonly string[]> {
  const found = new Set<string>();
  await walk(code, []);
  return [...found];

  async function walk(next: string, way: readonly string[]): Promise<void> {
    if (way.includes(next)) throw cycle([...way.slice(way.indexOf(next)), next]);
    const unit = await directory.unit(next);
    if (unit === undefined) return;
    if (unitExistsOn(unit, on)) {
      found.add(next);
      return;
    }
    for (const successor of unit.successors ?? []) await walk(successor, [...way, next]);
  }
}

function cycle(way: readonly string[]): DirectoryError {
  return new DirectoryError(
    'SUCCESSOR_CYCLE',
    `Units succeed one another in a circle: ${way.join(' → ')}. Correct the successors of one of them.`,
    { units: way },
  );
}

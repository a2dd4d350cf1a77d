/** Whatever is wrong with the shape of a scenario is said in words. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refusalOf } from '../testing/refusals.js';
import { oneStation } from '../testing/stations.js';
import { parseScenario } from './parse.js';

const examples = new URL('../../../../examples/', import.meta.url);
const studies = ['study-land-use-certificate/scenario.json', 'study-tet/with-help.json'].map(
  (path) => JSON.parse(readFileSync(new URL(path, examples), 'utf8')) as object,
);
const service = { type: 'exponential', mean: 0.1 } as const;
const queue = oneStation(8, service, { staff: 1 }, { horizon: 100 });

it('whatever is wrong with the shape of a scenario is said in words, and with its place', () => {
  const wrong = fc.constantFrom<unknown>(null, -1, 2.5, 1e12, '', 'x', true, [], {}, ['x'], [[]]);
  const all = fc
    .constantFrom<object>(...studies, queue)
    .chain((json) => fc.tuple(fc.constant(json), fc.constantFrom(...pathsOf(json)), wrong));
  fc.assert(
    fc.property(all, ([json, path, value]) => {
      const { code, message } = refusalOf(() => parseScenario(put(json, path, value)));
      if (code !== 'SCENARIO_INVALID' || !message.startsWith('The scenario is not valid')) return;
      expect(message).not.toMatch(/Invalid|expected|received|Too |Unrecognized|[<>]=?|undefined/u);
      expect(message).toContain(path[0]);
    }),
    { numRuns: process.env.CI === 'true' ? 1000 : 200 },
  );
});

/** The paths of all values in a JSON value. */
function pathsOf(json: object): string[][] {
  return Object.entries(json).flatMap(([name, inner]: [string, unknown]) => [
    [name],
    ...(typeof inner === 'object' && inner !== null
      ? pathsOf(inner).map((path) => [name, ...path])
      : []),
  ]);
}

/** A JSON value with another value at a path. */
function put(json: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const inner = json as Record<string, unknown>;
  const changed = { ...inner, [name]: put(inner[name], rest, value) };
  return Array.isArray(json) ? Object.values(changed) : changed;
}

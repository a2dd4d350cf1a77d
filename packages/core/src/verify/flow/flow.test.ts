/** The flow analysis: examples, and equality with all states of all scopes at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSteps, type Procedure } from '../../definition/index.js';
import { arbitraryProcedure, arbitraryWildProcedure, exploreFlat } from '../../testing/index.js';
import { analyseFlow } from './index.js';

/** Steps that no run enters, but whose surrounding fork is entered and opens their branch. */
function outermostUnentered(procedure: Procedure, entered: ReadonlySet<string>): string[] {
  return listSteps(procedure)
    .filter(({ name }) => !entered.has(name))
    .filter(({ in: { path } }) => {
      if (path === '') return true;
      const [fork, branch] = path.split('/').slice(-2) as [string, string];
      const owner = listSteps(procedure).find((placed) => placed.name === fork)!.step;
      const opened =
        owner.kind === 'parallel' ||
        (owner.kind === 'inclusive' && (branch in owner.conditions || owner.otherwise === branch));
      return entered.has(fork) && opened;
    })
    .map(({ name }) => name)
    .sort();
}

describe('flow', () => {
  it('says of random procedures what all their states say', () => {
    fc.assert(
      fc.property(arbitraryWildProcedure, (procedure) => {
        const flat = exploreFlat(procedure, 500);
        fc.pre(flat !== undefined);
        const flow = analyseFlow(procedure);
        expect(flow.unreachable.map(({ name }) => name).sort()).toEqual(
          outermostUnentered(procedure, flat.entered),
        );
        const named = (kind: string) =>
          flow.obstacles.filter((o) => o.kind === kind).map(({ node }) => node.name);
        const stuck = [...new Set(named('stuck'))].sort();
        // Inside a loop that never ends, steps that its bounds stop are not listed one by one.
        // Where something gets stuck, a step may be named besides that only an earlier one stops.
        if (named('endless').length === 0) {
          expect(stuck).toEqual(expect.arrayContaining([...flat.stuck]));
          expect(stuck.length === 0).toBe(flat.stuck.size === 0);
        }
        if (flow.obstacles.length === 0) expect(flat.allEnd).toBe(true);
        const flatGraph = Object.values(procedure.steps).every(
          ({ kind }) => kind !== 'parallel' && kind !== 'inclusive',
        );
        if (flatGraph)
          expect(flow.obstacles.length === 0).toBe(flat.allEnd && flat.stuck.size === 0);
      }),
    );
  });

  it('finds nothing in sound procedures', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const { obstacles, unreachable, unboundedLoops } = analyseFlow(procedure);
        expect({ obstacles, unreachable, unboundedLoops }).toEqual({
          obstacles: [],
          unreachable: [],
          unboundedLoops: [],
        });
      }),
    );
  });
});

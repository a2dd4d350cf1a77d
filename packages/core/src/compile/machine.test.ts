/** The transition table against XState's own `transition()`, for every state and outcome. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { arbitraryProcedure } from '@thutuc/testing';
import { compileProcedure } from './compile.js';
import { isLifecycle } from './lifecycles.js';
import { machineOf } from './machine-of.js';

describe('the transition table', () => {
  it('says what the machine does', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const compiled = compileProcedure(procedure);
        for (const id of [...compiled.graphIds, '@handoff', '@consultation']) {
          const graph = compiled.graph(id);
          const machine = machineOf(graph);
          expect(initialTransition(machine)[0].value).toBe(graph.initial);
          for (const state of graph.states) {
            const snapshot = machine.resolveState({ value: state, context: {} });
            for (const outcome of graph.outcomes(state)) {
              const [after] = transition(machine, snapshot, { type: outcome });
              expect(graph.next(state, outcome)).toBe(after.value);
            }
            expect(graph.next(state, 'no such outcome')).toBeUndefined();
          }
        }
      }),
    );
  });

  it('has a machine only where it was compiled', () => {
    const [procedure] = fc.sample(arbitraryProcedure(), 1);
    const graph = compileProcedure(procedure!).graph('');
    expect(() => machineOf({ ...graph })).toThrow(TypeError);
  });

  it('knows the lifecycles that the product brings itself', () => {
    expect(['@handoff', '@consultation', 'handoff', ''].map(isLifecycle)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

/** Random graphs, run and imported, against a token game that knows nothing of either. */
import { listSteps } from '@thutuc/core/procedure';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BpmnError } from '../errors.js';
import { modelOf } from '../model/build-model.js';
import { readBpmn } from '../read/read-bpmn.js';
import { runBpmn } from '../run/run-bpmn.js';
import { anyGraphs, blockGraphs, xmlOf } from '../testing/random-graphs.js';
import { playOf, verdictOf, type PlainGraph } from '../testing/token-game.js';
import { importBpmn } from './import-bpmn.js';

/** For each gateway that chooses, the ways that it takes in turn. */
function choicesOf({ kinds, flows }: PlainGraph, turns: readonly number[]): Map<string, string[]> {
  const choosing = [...kinds].filter(([, kind]) => kind === 'xor');
  return new Map(
    choosing.map(([name], i) => {
      const ways = flows.filter(([source]) => source === name).map(([, target]) => target);
      // Of two flows to one node the first is taken, whoever chooses.
      return [name, turns.map((turn) => ways[(turn + i) % ways.length] ?? '')];
    }),
  );
}

const turns = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 });

it('a run does what the token game does under the same choices', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraphs, turns, async (graph, said) => {
      const choices = choicesOf(graph, said);
      const expected = playOf(graph, choices);
      const answers = Object.fromEntries([...choices].filter(([, ways]) => ways[0] !== ''));
      const document = await readBpmn(xmlOf(graph));
      const { trace, outcome, open } = runBpmn(modelOf(document), { answers, stepsMax: 3000 });
      if (expected === undefined) return;
      const left: Record<string, number> = {};
      for (const { element, event } of trace) {
        if (event === 'left' && element !== 's') left[element] = (left[element] ?? 0) + 1;
      }
      expect(left).toEqual(expected.fired);
      expect([...open].sort()).toEqual(expected.left);
      expect(outcome).toBe(expected.left.length === 0 ? 'completed' : 'deadlock');
    }),
  );
});

it('what is imported can always end, and has every step that can ever be taken', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraphs, async (graph) => {
      const verdict = verdictOf(graph);
      if (verdict === undefined) return;
      try {
        const { procedure } = await importBpmn(xmlOf(graph));
        expect(verdict.canAlwaysEnd).toBe(true);
        const steps = new Set(listSteps(procedure).map(({ name }) => name));
        const tasks = [...verdict.alive].filter((node) => graph.kinds.get(node) === 'task');
        expect(tasks.filter((task) => !steps.has(task))).toEqual([]);
      } catch (error) {
        if (!(error instanceof BpmnError)) throw error;
        expect(error.code).toBe('BPMN_NOT_SUPPORTED');
      }
    }),
  );
});

it('whatever is made of blocks is imported', async () => {
  await fc.assert(
    fc.asyncProperty(blockGraphs, async (graph) => {
      const { procedure } = await importBpmn(xmlOf(graph));
      expect(listSteps(procedure).length).toBeGreaterThan(0);
    }),
  );
});

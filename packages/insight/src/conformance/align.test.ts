/** Alignments cost what an exhaustive search finds, and fit what the engine itself has done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProcedure } from '@thutuc/testing';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { caseOfDossier } from '../own-store/case-of-dossier.js';
import { LogReading } from '../reading/log-reading.js';
import { align } from './align.js';
import { traceOf } from './deviations.js';
import { modelOfProcedure } from './model-of-procedure.js';
import { type ProcessModel, processModel } from './process-model.js';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly label: string | undefined;
}

const states = 5;
const labels = ['a', 'b', 'c'] as const;
const arcs = fc.array(
  fc.record({
    from: fc.nat(states - 1),
    to: fc.nat(states - 1),
    label: fc.option(fc.constantFrom(...labels), { nil: undefined }),
  }),
  { maxLength: 10 },
);
const traces = fc.array(fc.constantFrom(...labels, 'd'), { maxLength: 6 });

const modelOf = (all: readonly Arc[]): ProcessModel =>
  processModel<number>({
    initial: 0,
    keyOf: String,
    moves: (state) => all.filter(({ from }) => from === state),
    isFinal: (state) => state === states - 1,
  });

/** All texts of at most so many labels that lead from the first state to the last. */
function languageOf(all: readonly Arc[], lengthMax: number): string[][] {
  const found: string[][] = [];
  const seen = new Set<string>();
  const waiting: { state: number; text: string[] }[] = [{ state: 0, text: [] }];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const key = `${one.state} ${one.text.join('')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (one.state === states - 1) found.push(one.text);
    for (const { from, to, label } of all) {
      if (from !== one.state) continue;
      const text = label === undefined ? one.text : [...one.text, label];
      if (text.length <= lengthMax) waiting.push({ state: to, text });
    }
  }
  return found;
}

/** How many letters must be taken out of the one and put in to make the other. */
function distance(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined) return other.length;
  if (second === undefined) return one.length;
  if (first === second) return distance(rest, others);
  return 1 + Math.min(distance(rest, other), distance(one, others));
}

describe('an alignment', () => {
  it('costs as much as the nearest text of all that the model allows', () => {
    fc.assert(
      fc.property(arcs, traces, (all, trace) => {
        // The nearest is no longer than the trace and the shortest text together.
        const language = languageOf(all, trace.length + states);
        const model = modelOf(all);
        if (language.length === 0) {
          expect(() => align(model, trace)).toThrow('no way to an end');
          return;
        }
        const least = Math.min(...language.map((text) => distance(trace, text)));
        const { cost, moves } = align(model, trace);
        expect(cost).toBe(least);
        expect(moves.filter(({ kind }) => kind !== 'sync')).toHaveLength(cost);
        const ofLog = moves.flatMap((m) => (m.kind === 'missing' ? [] : [m.activity]));
        const ofModel = moves.flatMap((m) => (m.kind === 'extra' ? [] : [m.activity]));
        expect(ofLog).toEqual(trace);
        expect(languageOf(all, ofModel.length).map(String)).toContain(String(ofModel));
      }),
      { numRuns: 1000 },
    );
  });

  it('costs nothing for whatever the engine has done, and the case may still be open', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), arbitraryWalk(30), (procedure, walk) => {
        const { result } = walkDossier(procedure, walk);
        const one = caseOfDossier(LogReading.of(result.events)!);
        const { cost, moves } = align(modelOfProcedure(procedure), traceOf(one), {
          isPrefix: true,
        });
        expect([cost, moves.filter(({ kind }) => kind !== 'sync')]).toEqual([0, []]);
      }),
      { numRuns: 200 },
    );
  });

  it('is given up where there is too much to look at', () => {
    const endless = processModel<number>({
      initial: 0,
      keyOf: String,
      moves: (state) => [{ to: state + 1 }],
      isFinal: () => false,
    });
    expect(() => align(endless, [], { nodesMax: 100 })).toThrow('More than 100 states');
  });
});

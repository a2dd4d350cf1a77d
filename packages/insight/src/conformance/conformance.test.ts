/** Deviations are reported as what they are, with fitness and precision, in parts and at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchProcedure } from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { foldAll } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { align } from './align.js';
import { conformanceFold } from './conformance-fold.js';
import { deviationsIn, wrongHands } from './deviations.js';
import { modelOfProcedure } from './model-of-procedure.js';
import { proposeNames, withNames } from './names.js';
import { ownersOf } from './owners.js';

const basis = { act: 'Internal rule of the test', status: 'internal' } as const;
const sketch = sketchProcedure({
  ...{ id: 'permit', limit: '5 working days', rule: 'vn/civil-code-2015', basis },
  steps: {
    receive: { by: 'clerk', on: { received: 'both' } },
    both: { by: 'clerk', on: { completed: 'decide' } },
    decide: { by: 'head', on: { granted: 'issue', again: 'both' } },
    issue: { by: 'clerk', on: { issued: 'granted' } },
  },
  ends: ['granted'],
});
const task = (name: string) => ({
  ...{ kind: 'task', name: { en: name, vi: name }, party: 'office', role: 'clerk' },
  on: { done: 'ended' },
});
const branch = (name: string) => ({
  start: name,
  steps: {
    [name]: task(name),
    ended: { kind: 'end', name: { en: 'End', vi: 'Kết thúc' }, outcome: 'ended' },
  },
});
const both = {
  ...{ kind: 'parallel', name: { en: 'Both', vi: 'Cả hai' }, on: { completed: 'decide' } },
  branches: { one: branch('check'), two: branch('survey') },
};
const procedure = parseProcedure(JSON.stringify({ ...sketch, steps: { ...sketch.steps, both } }));
const model = modelOfProcedure(procedure);

/** A letter for each step, so that the language of the procedure is a regular expression. */
const steps: Readonly<Record<string, string>> = {
  r: 'receive',
  c: 'both/one/check',
  s: 'both/two/survey',
  d: 'decide',
  i: 'issue',
  x: 'something else',
};
const language = /^r(?:(?:cs|sc)d)+i$/u;
const pathsOf = (letters: string) => letters.split('').map((letter) => steps[letter]!);

const caseOf = (
  id: string,
  letters: string,
  roles: Readonly<Record<number, string>> = {},
): LogCase => ({
  ...{ id, attributes: [] },
  events: pathsOf(letters).map((activity, i) => ({
    ...{ activity, at: i * 1000, phase: 'complete', attributes: [], role: roles[i] },
  })),
});

interface Mutated {
  readonly letters: string;
  readonly kind: string;
  readonly activities: readonly string[];
}

const mutate: readonly ((letters: string, at: number) => Mutated)[] = [
  (letters, at) => ({
    letters: letters.slice(0, at) + letters.slice(at + 1),
    ...{ kind: 'skipped', activities: pathsOf(letters[at]!) },
  }),
  (letters, at) => ({
    letters: `${letters.slice(0, at)}x${letters.slice(at)}`,
    ...{ kind: 'extra', activities: pathsOf('x') },
  }),
  (letters, at) => ({
    letters: letters.slice(0, at) + letters[at]! + letters.slice(at),
    ...{ kind: 'repeated', activities: pathsOf(letters[at]!) },
  }),
  (letters, at) => ({
    letters: letters.slice(0, at) + (letters[at + 1] ?? '') + letters[at]! + letters.slice(at + 2),
    ...{ kind: 'swapped', activities: pathsOf(letters.slice(at, at + 2)) },
  }),
];

describe('deviations', () => {
  it('of 500 mutations that leave the language are what was changed', () => {
    const rounds = fc.array(fc.constantFrom('csd', 'scd'), { minLength: 1, maxLength: 4 });
    const mutations = fc
      .record({ rounds, how: fc.nat(mutate.length - 1), at: fc.nat(20) })
      .map(({ rounds: all, how, at }) => {
        const letters = `r${all.join('')}i`;
        return mutate[how]!(letters, at % letters.length);
      })
      .filter(({ letters }) => !language.test(letters));
    fc.assert(
      fc.property(mutations, ({ letters, kind, activities }) => {
        const found = deviationsIn(align(model, pathsOf(letters)));
        expect(found.map((one) => one.kind)).toEqual([kind]);
        expect(activities).toContain(found[0]!.activity);
      }),
      { numRuns: 500 },
    );
  });

  it('are none for whatever the language has', () => {
    for (const letters of ['rcsdi', 'rscdi', 'rcsdscdi'])
      expect(align(model, pathsOf(letters)).cost).toBe(0);
  });

  it('tell who did a step that is for another role', () => {
    const one = caseOf('H1', 'rcsdi', { 0: 'clerk', 3: 'clerk' });
    const alignment = align(model, pathsOf('rcsdi'));
    expect(wrongHands(one, alignment, ownersOf(procedure))).toEqual([
      { kind: 'wrongRole', activity: 'decide', event: 3, instead: 'clerk' },
    ]);
  });
});

describe('conformance', () => {
  const logs = fc.array(
    fc.record({
      letters: fc.constantFrom('rcsdi', 'rcsdscdi', 'rcdi', 'rcsdxi', 'rcs', '', 'irx'),
      role: fc.constantFrom('clerk', 'head'),
    }),
    { maxLength: 8 },
  );
  const casesOf = (all: readonly { readonly letters: string; readonly role: string }[]) =>
    all.map(({ letters, role }, i) => caseOf(`H${i}`, letters, { 0: role, 3: role }));

  it('of two parts, merged, is that of the whole', () => {
    fc.assert(
      fc.property(logs, fc.nat(8), (all, cut) => {
        const cases = casesOf(all);
        const options = { model, ownerOf: ownersOf(procedure), listMax: 2 };
        const fold = conformanceFold(options);
        const part = (some: readonly LogCase[]) =>
          some.reduce((state, one) => fold.add(state, one), fold.start());
        const merged = fold.merge(part(cases.slice(0, cut)), part(cases.slice(cut)));
        expect(fold.result(merged)).toEqual(foldAll(conformanceFold(options), cases));
      }),
    );
  });

  it('has the fitness and precision that are worked out by hand', () => {
    const cases = [caseOf('H1', 'rcsdi'), caseOf('H2', 'rcdi')];
    const found = foldAll(conformanceFold({ model }), cases);
    // The survey is missing once; at most it costs 5 + 5 and 4 + 5.
    expect([found.cost, found.costMax]).toEqual([1, 19]);
    expect(found.fitness).toBeCloseTo(18 / 19);
    expect(found.meanFitness).toBeCloseTo((1 + 8 / 9) / 2);
    expect(found.fitting).toEqual({ count: 1, cases: ['H1'] });
    expect(found.deviations).toEqual([
      { kind: 'skipped', activity: 'both/two/survey', count: 1, cases: ['H2'] },
    ]);
    // Both begin with all that is allowed; after the decision one of three is taken (issue; or
    // again, with check or survey).
    expect(found.precision).toBeCloseTo(12 / 16);
    // Six tokens of H1, and of H2 five, of which one was missing and one remained.
    expect(found.replay).toEqual({ produced: 11, consumed: 11, missing: 1, remaining: 1 });
    expect(found.replayFitness).toBeCloseTo(10 / 11);
  });

  it('of a case that is still open asks for no end', () => {
    const cases = [caseOf('H1', 'rc')];
    expect(foldAll(conformanceFold({ model }), cases).cost).toBe(3);
    expect(foldAll(conformanceFold({ model, isPrefix: () => true }), cases).cost).toBe(0);
  });

  it('lists the cases that there is too much to look at for', () => {
    const found = foldAll(conformanceFold({ model, nodesMax: 3 }), [caseOf('H1', 'rcsdi')]);
    expect(found).toMatchObject({ cases: 1, notAligned: { cases: ['H1'] }, cost: 0 });
  });
});

describe('names', () => {
  it('are proposed by likeness, and taken only where a person says so', () => {
    const proposed = proposeNames(['Receive it', 'CHECK', 'zzz'], procedure);
    expect(proposed.map(({ step }) => step)).toEqual(['receive', 'both/one/check', undefined]);
    const one: LogCase = {
      ...{ id: 'H1', attributes: [] },
      events: [{ activity: 'CHECK', at: 0, phase: 'complete', attributes: [] }],
    };
    expect(withNames(one, {}).events[0]?.activity).toBe('CHECK');
    expect(withNames(one, { CHECK: 'both/one/check' }).events[0]?.activity).toBe('both/one/check');
  });
});

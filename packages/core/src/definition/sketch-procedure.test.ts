/** A procedure in a few words is a whole one, and its names are checked. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { OutcomeAt, StepPath } from './procedure-names.js';
import { ProcedureError } from './errors.js';
import { sketchProcedure } from './sketch-procedure.js';

const sketch = {
  id: 'certified-copy',
  limit: '5 working days',
  rule: 'vn/decree-61-2018',
  basis: { act: 'An act', article: '7' },
} as const;

describe('a sketched procedure', () => {
  const sketched = () =>
    sketchProcedure({
      ...sketch,
      data: { pages: 'integer' },
      steps: {
        check: { by: 'clerk', writes: ['pages'], on: { complete: 'sign', incomplete: 'refused' } },
        sign: { by: 'head', limit: '1 working day', on: { signed: 'granted' } },
      },
      ends: ['granted', 'refused'],
    });
  type Copies = ReturnType<typeof sketched>;

  it('has its tasks, in the order of the law', () => {
    const copies = sketched();
    expect(copies).toMatchObject({
      version: '0.1.0',
      name: { en: 'Certified copy' },
      timeLimit: { amount: 5, unit: 'workingDays', rule: 'vn/decree-61-2018' },
      receipt: { party: 'office', role: 'clerk' },
      result: { party: 'office', role: 'clerk' },
      start: 'check',
      data: { pages: { type: 'integer' } },
    });
    expect(copies.steps.sign).toMatchObject({
      kind: 'task',
      role: 'head',
      limit: { amount: 1, unit: 'workingDays' },
      on: { signed: 'granted' },
    });
    expect(copies.steps.refused).toEqual({
      kind: 'end',
      name: { en: 'Refused' },
      outcome: 'refused',
    });
    expect(Object.keys(copies.parties.office.roles)).toEqual(['clerk', 'head']);
  });

  it('is known to the compiler by its names', () => {
    expectTypeOf<StepPath<Copies, 'task'>>().toEqualTypeOf<'check' | 'sign'>();
    expectTypeOf<OutcomeAt<Copies, 'check'>>().toEqualTypeOf<'complete' | 'incomplete'>();
  });

  it('does not compile with a target or a field that is not there', () => {
    const define = () =>
      sketchProcedure({
        ...sketch,
        data: { pages: 'integer' },
        steps: {
          // @ts-expect-error "sing" is neither a task nor an end
          check: { by: 'clerk', on: { complete: 'sing' } },
          // @ts-expect-error "page" is no data field
          sign: { by: 'head', writes: ['page'], on: { signed: 'granted' } },
        },
        ends: ['granted'],
      });
    expect(define).toThrow(ProcedureError);
  });
});

/** Values that the law on record does not give: filled in, marked, and never left out silently. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { english } from '../words/english.js';
import { assumedAt, placeOfLimit, withLawMark, withMark } from './assumed.js';
import type { ProcedureError } from './errors.js';
import {
  fillParameters,
  parametersIn,
  parseParameters,
  type ParameterValues,
} from './parameters.js';
import { parseProcedure } from './parse-procedure.js';
import type { Procedure } from './procedure.js';

const parameter = (name: string) => ({ $parameter: name });
const assumed = (value: unknown) => ({ value, status: 'assumed' as const });

/** A permit whose statutory limit, and the limit of whose check, nobody knows. */
function waiting(): Record<string, unknown> {
  const permit = structuredClone(permitProcedure()) as unknown as {
    timeLimit: Record<string, unknown>;
    steps: Record<string, Record<string, unknown>>;
  };
  permit.timeLimit.amount = parameter('permit.limit');
  permit.steps.check!.limit = parameter('permit.checkLimit');
  return permit;
}

const values: ParameterValues = {
  'permit.limit': { ...assumed(12), text: { en: 'Limit of the permit' } },
  'permit.checkLimit': {
    value: { amount: 2, unit: 'workingDays' },
    status: 'decided',
    basis: [{ act: 'Decision 9/QĐ-UBND', status: 'internal' }],
  },
};

describe('a definition that waits for values', () => {
  it('is refused with all of them, and where they stand', () => {
    const refused = (read: () => unknown): ProcedureError => {
      try {
        read();
      } catch (error) {
        return error as ProcedureError;
      }
      throw new Error('nothing was refused');
    };
    for (const error of [
      refused(() => parseProcedure(waiting())),
      refused(() => parseProcedure(JSON.stringify(waiting()))),
      refused(() => fillParameters(waiting(), {})),
    ]) {
      expect(error.code).toBe('PARAMETERS_MISSING');
      expect(error.issues.map(({ message }) => message)).toEqual([
        'permit.limit, for timeLimit.amount',
        'permit.checkLimit, for steps.check.limit',
      ]);
      expect(error.message).toContain('permit.checkLimit, for steps.check.limit');
    }
    const { 'permit.limit': one } = values;
    const partly = refused(() => fillParameters(waiting(), { 'permit.limit': one! }));
    expect(partly.issues).toHaveLength(1);
  });

  it('is read with its values, and says which they are and where', () => {
    const procedure = parseProcedure(fillParameters(waiting(), values));
    expect(procedure.timeLimit.amount).toBe(12);
    expect(procedure.steps.check).toMatchObject({ limit: { amount: 2, unit: 'workingDays' } });
    expect(procedure.parameters).toMatchObject([
      { name: 'permit.limit', at: ['timeLimit.amount'], status: 'assumed' },
      { name: 'permit.checkLimit', at: ['steps.check.limit'], status: 'decided' },
    ]);
    expect(parseProcedure(JSON.stringify(procedure))).toEqual(procedure);
  });

  it('has a value in each place that names it, whatever stands around', () => {
    const name = fc.constantFrom('a', 'b.c', 'd');
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        name.map(parameter),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    const given: ParameterValues = { a: assumed(1), 'b.c': assumed('two'), d: assumed({ e: [3] }) };
    fc.assert(
      fc.property(json, (inner) => {
        const filled = fillParameters({ inner }, given) as { inner: unknown; parameters?: unknown };
        // A naive model: the same by the text of the JSON.
        const text = JSON.stringify(inner).replaceAll(
          /\{"\$parameter":"([a-z.]+)"\}/g,
          (_, found: string) => JSON.stringify(given[found]!.value),
        );
        expect(JSON.stringify(filled.inner)).toBe(text);
        expect(parametersIn(filled.inner)).toEqual([]);
      }),
    );
  });
});

describe('a mark', () => {
  const procedure = parseProcedure(fillParameters(waiting(), values));

  it('stands behind what rests on an assumption, and on nothing else', () => {
    const marked = (place: string) => withMark('12 days', procedure, place, english);
    expect(marked('timeLimit')).toBe('12 days (assumed)');
    expect(marked('timeLimit.amount')).toBe('12 days (assumed)');
    expect(marked('time')).toBe('12 days');
    expect(marked(placeOfLimit('check'))).toBe('12 days');
    expect(marked('apology')).toBe('12 days');
    expect(assumedAt(procedure).map(({ name }) => name)).toEqual(['permit.limit']);
  });

  it('finds the limits of steps in branches', () => {
    expect(placeOfLimit('liaise/tax/assess')).toBe('steps.liaise.branches.tax.steps.assess.limit');
  });

  const held = [{ type: 'started' }, { type: 'suspended' }, { type: 'resumed' }];
  it.each<[string, string, readonly { readonly type: string }[], boolean]>([
    ['the limit', 'timeLimit.amount', [{ type: 'started' }], true],
    ['the limit, after a wait', 'timeLimit.amount', held, true],
    ['what a wait does, before there was one', 'steps.supplement.clock', held.slice(0, 1), false],
    ['what a wait does, after one', 'steps.supplement.clock', held, true],
    ['the limit of a wait', 'steps.supplement.limit', held, false],
  ])('of the date of the law rests on %s', (_what, at, facts, expected) => {
    const parameters = [{ name: 'guess', at: [at], status: 'assumed' as const, basis: [] }];
    const permit: Procedure = { ...permitProcedure(), parameters };
    const marked = expected ? '20 January (assumed)' : '20 January';
    expect(withLawMark('20 January', permit, facts, english)).toBe(marked);
  });

  it('is on no place that the definition does not have', () => {
    const [first] = procedure.parameters ?? [];
    const parameters = [{ ...first, at: ['timeLimit.sum'] }];
    expect(() => parseProcedure({ ...procedure, parameters })).toThrow(
      'parameters.0.at.0: there is nothing at "timeLimit.sum"',
    );
  });
});

describe('a file of values', () => {
  const file = (parameters: unknown) => ({ schema: 'thutuc/parameters@1', parameters });

  it('is read', () => {
    expect(parseParameters(file({ 'a.b': assumed(3) }))).toEqual({ 'a.b': assumed(3) });
  });

  it.each<[string, unknown, string]>([
    ['of another schema', { schema: 'x', parameters: {} }, 'schema'],
    ['with a value of nobody', file({ a: { value: 1 } }), 'parameters.a.status'],
    ['with a value decided by nothing', file({ a: { value: 1, status: 'decided' } }), 'a.basis'],
    ['with a name that is none', file({ 'A-b': assumed(1) }), 'parameters.A-b'],
  ])('%s is refused', (_what, input, path) => {
    expect(() => parseParameters(input)).toThrow(
      expect.objectContaining({
        code: 'PARAMETERS_INVALID',
        message: expect.stringContaining(path) as string,
      }),
    );
  });
});

/** Checks that nothing in a chart lies on anything else: all examples, and random procedures. */
import { arbitraryProcedure, arbitraryWildProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catching } from '../testing/catching.js';
import { faultsOf } from '../testing/faults.js';
import { handOut } from '../testing/hand-out.js';
import { layoutProcedure } from './layout.js';
import { vietnamese } from '@thutuc/lang-vi';
import { exampleProcedures } from '../testing/examples.js';
import { english } from '../words/english.js';

const procedures = exampleProcedures();
const options = [
  { language: vietnamese, abreastMax: 1 },
  { language: english, abreastMax: 1 },
  { language: vietnamese, abreastMax: 2 },
  { language: english, abreastMax: 99 },
] as const;

describe.each(procedures)('the chart of $name', ({ procedure }) => {
  it.each(options)('has no faults in $language, $abreastMax abreast', (option) => {
    expect(faultsOf(layoutProcedure(procedure, option))).toEqual([]);
  });

  it('is the same each time', () => {
    const draw = () => layoutProcedure(procedure, { language: vietnamese });
    expect(draw()).toEqual(draw());
  });
});

describe('the charts of random procedures', () => {
  const option = fc.constantFrom(...options);

  it('have no faults when the procedure is sound', () => {
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 5 }), option, (procedure, how) => {
        expect(faultsOf(layoutProcedure(procedure, how))).toEqual([]);
      }),
    );
  });

  it('have no faults when the law decides by itself', () => {
    const basis = [{ act: 'Awb', article: '4:20b', status: 'secondary' as const }];
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 5 }), option, (procedure, how) => {
        const expiry = { outcome: 'grantedByLaw', basis };
        expect(faultsOf(layoutProcedure({ ...procedure, expiry }, how))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('have no faults where steps and graphs catch something', () => {
    const every = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 3 }), every, option, (procedure, n, how) => {
        expect(faultsOf(layoutProcedure(catching(procedure, n), how))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('have no faults whoever acts, and whatever it is called', () => {
    const graph = fc.oneof(arbitraryProcedure({ blocksMax: 3 }), arbitraryWildProcedure);
    const parties = ['applicant', 'office', 'board', 'police'];
    const word = fc.constantFrom('ký', 'hồ sơ', 'quyết định', 'nghiêng', 'WWWW', 'm'.repeat(50));
    const name = fc.array(word, { minLength: 1, maxLength: 15 }).map((words) => words.join(' '));
    const handedOut = fc.record({
      owners: fc.array(fc.constantFrom(...parties), { minLength: 1, maxLength: 9 }),
      names: fc.array(name, { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(graph, handedOut, option, (procedure, what, how) => {
        expect(faultsOf(layoutProcedure(handOut(procedure, what), how))).toEqual([]);
      }),
    );
  });

  it('have no faults whatever the graph', () => {
    fc.assert(
      fc.property(arbitraryWildProcedure, option, (procedure, how) => {
        expect(faultsOf(layoutProcedure(procedure, how))).toEqual([]);
      }),
    );
  });
});

/** The proof by enumeration, a slice of it: it holds, and it finds what is planted. */
import { builtInRules } from '@thutuc/legal-time';
import { reportedRules } from '@thutuc/legal-time/reported';
import { describe, expect, it } from 'vitest';
import { isExempt, planted, proofDays, prove, UNITS } from './prove.js';

const days = proofDays();
const rules = [...builtInRules, ...reportedRules];
/** Each run proves other start days: the step has no divisor in common with a week or a year. */
const every = process.env.CI === 'true' ? 97 : 4999;

describe('every start day and amount', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s', (_id, rule) => {
    for (const unit of UNITS) {
      for (const step of [1, -1] as const) {
        const claim = { rule, unit, step };
        const proof = prove(claim, days, every);
        expect(proof.faults).toEqual([]);
        if (isExempt(claim) === undefined) {
          expect([unit, step, proof.earlierByStart, proof.earlierByAmount]).toEqual([
            ...[unit, step, 0, 0],
          ]);
        }
      }
    }
  });

  it.each([
    [0, 'de/bgb'],
    [1, 'de/bgb'],
    [2, 'it/cpc-155'],
    [3, 'fr/delai-franc'],
    [4, 'de/werktage'],
  ])('finds planted fault %i', (place, id) => {
    const rule = rules.find((one) => one.id === id)!;
    const [, plant] = planted[place]!;
    const { faults } = prove({ rule, unit: 'days', step: 1 }, days, 97, plant(rule));
    expect(faults).not.toEqual([]);
  });
});

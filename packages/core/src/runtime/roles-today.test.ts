/** The roles of today against a naive model. */
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rolesToday } from './roles-today.js';

const first = toDayNumber('2025-01-01');
const day = fc.integer({ min: 0, max: 20 }).map((days) => toCivilDate(first + days));
const grant = fc.record(
  { unit: fc.constantFrom('U-1', 'U-2'), role: fc.constant('officer'), from: day, to: day },
  { requiredKeys: ['unit', 'role'] },
);

it('are those whose days hold the day that it is in their unit', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 5 }), day, day, (grants, here, there) => {
      const dayIn = (unit: string) => (unit === 'U-1' ? here : there);
      // Dates are in order as texts are.
      const naive = grants.filter(
        ({ unit, from = '0000', to = '9999' }) => from <= dayIn(unit) && dayIn(unit) <= to,
      );
      expect(rolesToday(grants, (unit) => toDayNumber(dayIn(unit)))).toEqual(naive);
    }),
  );
});

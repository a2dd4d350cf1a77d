/** What is remembered of due dates is what the law of each start says. */
import { builtInRules, dueDate, type TimeLimit } from '@thutuc/legal-time';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rememberedDues } from './remembered-dues.js';

const calendar = vietnamCalendar();
const numRuns = process.env.CI === 'true' ? 1000 : 100;
/** Friday 24 January to Sunday 9 February 2025: Tết, and the days before and after it. */
const first = Date.parse('2025-01-24T00:00:00+07:00');
const spanMs = 17 * 86_400_000;

const limits = fc.record({
  amount: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom<TimeLimit['unit']>(
    'minutes',
    'hours',
    'workingHours',
    'days',
    'workingDays',
    'weeks',
    'months',
    'years',
  ),
});
/** Starts at any millisecond, and at and about full hours, where rules cut off. */
const starts = fc.oneof(
  fc.integer({ min: 0, max: spanMs }),
  fc
    .tuple(fc.integer({ min: 0, max: spanMs / 3_600_000 }), fc.constantFrom(-1, 0, 1, 59_999))
    .map(([hour, by]) => hour * 3_600_000 + by),
);

it('is the due date of each start under every built-in rule, in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...builtInRules),
      limits,
      fc.array(starts, { minLength: 1, maxLength: 60 }),
      (rule, limit, offsets) => {
        const dueOf = rememberedDues(limit, rule, calendar);
        for (const offset of offsets) {
          const from = first + offset;
          const { due, dueAt } = dueDate({ limit, rule, calendar, from });
          expect(dueOf(from)).toEqual({ due, dueAt });
        }
      },
    ),
    { numRuns },
  );
});

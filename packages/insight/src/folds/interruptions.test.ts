/** What interruptions did to dossiers, against the state of each before and after them. */
import { foldLog } from '@thutuc/core/pure';
import { parseInstant } from '@thutuc/legal-time';
import { permitProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openOffice } from '../../../core/src/testing/dossiers/office.js';
import {
  jan,
  runCourse,
  type Line,
  wayToSign,
} from '../../../core/src/testing/dossiers/permit-course.js';
import { foldAll } from '../fold/fold.js';
import { periodOf } from '../period/period.js';
import { LogReading } from '../reading/log-reading.js';
import { interruptionsFold } from './interruptions.js';

const system = '@system';
const zone = 'Asia/Ho_Chi_Minh';
const office = openOffice(permitProcedure());
const year = periodOf({ from: '2025-01-01', to: '2025-12-31', zone });
const begins = parseInstant(jan(9, '08:00'));
const hour = 3_600_000;
const flood = (ends: number | undefined, effect: 'suspend' | 'rollEnd'): Line => [
  jan(9, '14:00'),
  system,
  { type: 'interrupt', interruption: 'flood', hash: 'sha256:flood', begins, ends, effect },
];

it('says whether a date became later, as the states before and after have it', () => {
  const spans = fc.record({
    lines: fc.integer({ min: 2, max: 4 }),
    hours: fc.integer({ min: 1, max: 200 }),
    effect: fc.constantFrom('suspend' as const, 'rollEnd' as const),
    isOpenFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(spans, ({ lines, hours, effect, isOpenFirst }) => {
      const ends = begins + hours * hour;
      const told = [...(isOpenFirst ? [flood(undefined, effect)] : []), flood(ends, effect)];
      const { events } = runCourse([...wayToSign.slice(0, lines), ...told], office);
      const before = foldLog(events.slice(0, -told.length))!;
      const after = foldLog(events)!;
      const pairs = [
        [before.clock.due, after.clock.due],
        ...before.activations.map(({ id, due }) => [
          due,
          after.activations.find((one) => one.id === id)?.due,
        ]),
      ];
      const isMoved = pairs.some(
        ([one, other]) => one !== undefined && (other?.dueAt ?? Infinity) > one.dueAt,
      );
      const [found, ...rest] = foldAll(interruptionsFold(year), [LogReading.of(events)!]);
      expect(rest).toEqual([]);
      expect(found).toMatchObject({ id: 'flood', from: begins, to: ends, effect, dossiers: 1 });
      expect(found?.moved).toBe(isMoved ? 1 : 0);
    }),
  );
});

it('leaves out what ended before the period, and what began after it', () => {
  const { events } = runCourse([...wayToSign.slice(0, 2), flood(begins + hour, 'suspend')], office);
  const inPeriod = (from: string, to: string) =>
    foldAll(interruptionsFold(periodOf({ from, to, zone })), [LogReading.of(events)!]).length;
  expect(inPeriod('2025-01-09', '2025-01-09')).toBe(1);
  expect(inPeriod('2025-01-10', '2025-01-31')).toBe(0);
  expect(inPeriod('2025-01-01', '2025-01-08')).toBe(0);
});

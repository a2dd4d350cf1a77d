/** Layers, unions and calendars as they were known: tables and laws of composition. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKnownOn } from './as-known-on.js';
import { toDayNumber } from './civil-date.js';
import { layerCalendars, unionCalendars } from './layers.js';
import { withDaysOff } from './days-off.js';
import { sampleSpec } from './sample-calendar.js';
import type { CalendarLayer, CalendarSpec } from './spec.js';
import { createCalendar, type WorkingCalendar } from './working-calendar.js';
import { addWorkingDaysIso, dayInfo } from './working-days.js';

const state = createCalendar(sampleSpec);
const kind = (calendar: WorkingCalendar, date: string): string =>
  dayInfo(calendar, toDayNumber(date)).kind;

const province: CalendarLayer = {
  schema: 'thutuc/calendar-layer@1',
  id: 'vn/H22',
  week: { sat: [['07:30', '11:30']] },
  daysOff: [{ date: '2024-05-04', source: 'provincial festival' }],
};
const agency: CalendarLayer = {
  schema: 'thutuc/calendar-layer@1',
  id: 'vn/H22/one-stop',
  makeUpDays: [{ date: '2024-05-01', source: 'open on the holiday' }],
  specialHours: [{ from: '2024-05-02', hours: [['08:00', '12:00']], source: 'move of office' }],
};

describe('layers', () => {
  it('say the last word on the dates they speak of', () => {
    const layered = layerCalendars(state, province, agency);
    expect(layered.id).toBe('vn/H22/one-stop');
    const kinds = ['2024-04-30', '2024-05-01', '2024-05-04', '2024-05-11'];
    expect(kinds.map((date) => kind(layered, date))).toEqual(['off', 'makeUp', 'off', 'working']);
    expect(layered.officeHoursOf(toDayNumber('2024-05-02'))).toEqual([[480, 720]]);
    expect(layered.officeHoursOf(toDayNumber('2024-05-11'))).toEqual([[450, 690]]); // Sat
  });

  it('are associative', () => {
    const step = layerCalendars(layerCalendars(state, province), agency);
    expect(step.spec).toEqual(layerCalendars(state, province, agency).spec);
  });

  it('say whose days off they have, where it is another place than the base', () => {
    const placed = layerCalendars(createCalendar({ ...sampleSpec, jurisdiction: 'VN' }), {
      ...agency,
      jurisdiction: 'VN-26',
    });
    expect(placed.spec.jurisdiction).toBe('VN-26');
    expect(layerCalendars(placed, province).spec.jurisdiction).toBe('VN-26');
  });

  it('are refused where they are none', () => {
    const broken = { ...province, daysOff: [{ date: '2024-05-32', source: 'x' }] };
    expect(() => layerCalendars(state, broken)).toThrow(
      expect.objectContaining({ code: 'DATE_INVALID' }),
    );
  });
});

/** Calendars of 2024 with days off here and there, for the laws of the union. */
const parts = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 365 }), { maxLength: 12 }),
    saturday: fc.boolean(),
    hours: fc.constantFrom<[string, string][]>([['08:00', '16:00']], [['09:00', '17:00']]),
  })
  .map(({ off, saturday, hours }): WorkingCalendar => {
    const first = toDayNumber('2024-01-01');
    const dates = [...new Set(off)].map((n) => new Date((first + n) * 86_400_000));
    const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
    const spec: CalendarSpec = {
      schema: 'thutuc/calendar@1',
      id: 'part',
      zone: 'Europe/London',
      bounds: { from: '2024-01-01', to: '2024-12-31' },
      week: { ...week, sat: saturday ? hours : [], sun: [] },
      daysOff: dates.map((date) => ({ date: date.toISOString().slice(0, 10), source: 'part' })),
    };
    return createCalendar(spec);
  });

describe('unions', () => {
  it('rest when any part rests, as UK FOIA s. 10(6) has it', () => {
    const part = (id: string, daysOff: string[]): WorkingCalendar =>
      createCalendar({
        ...withDaysOff(state, daysOff).spec,
        id,
        bounds: { from: '2024-12-01', to: '2025-01-31' },
      });
    const england = part('england', ['2024-12-25', '2024-12-26', '2025-01-01']);
    const scotland = part('scotland', ['2024-12-25', '2025-01-01', '2025-01-02']);
    const union = unionCalendars('uk', england, scotland);
    expect(addWorkingDaysIso(union, '2024-12-02', 20)).toBe('2025-01-03'); // Mon to Fri
    expect(dayInfo(union, toDayNumber('2025-01-02')).source).toBe('given with the limit');
  });

  it('are known by notice as far as the part that is known least, and name days in its words', () => {
    const name = { vi: 'Ngày lễ', en: 'Holiday' };
    const part = (horizon: string): WorkingCalendar =>
      createCalendar({
        ...sampleSpec,
        horizon,
        daysOff: [{ date: '2024-05-02', name, source: 'notice' }],
      });
    const union = unionCalendars('u', part('2025-06-30'), part('2024-12-31'));
    expect(union.spec.horizon).toBe('2024-12-31');
    expect(dayInfo(union, toDayNumber('2025-01-02')).provisional).toBe(true);
    expect(dayInfo(union, toDayNumber('2024-05-02')).name).toEqual(name);
  });

  it('are associative, commutative and idempotent in the days they work', () => {
    const same = (a: WorkingCalendar, b: WorkingCalendar): void => {
      for (let day = a.firstDay; day <= a.lastDay; day++) {
        expect(a.officeHoursOf(day)).toEqual(b.officeHoursOf(day));
      }
    };
    fc.assert(
      fc.property(parts, parts, parts, (a, b, c) => {
        const all = unionCalendars('u', a, b, c);
        same(unionCalendars('u', unionCalendars('ab', a, b), c), all);
        same(unionCalendars('u', a, unionCalendars('bc', b, c)), all);
        same(unionCalendars('u', c, b, a), all);
        same(unionCalendars('u', a, a), a);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    [['2024-11-20', '2024-10-01'], '2024-10-01'],
    [['2024-10-01', '2024-11-20'], '2024-10-01'],
    [['2024-11-20', undefined], undefined],
  ])('know a day off since the earliest of the notices %j, where each has one', (since, known) => {
    const [first, ...others] = since.map((knownSince, i) =>
      createCalendar({
        ...sampleSpec,
        id: `part ${i}`,
        daysOff: [{ date: '2024-12-25', source: `notice ${i}`, ...(knownSince && { knownSince }) }],
      }),
    );
    const info = dayInfo(unionCalendars('both', first!, ...others), toDayNumber('2024-12-25'));
    expect(info).toMatchObject({ kind: 'off', source: 'notice 0' });
    expect(info.knownSince).toBe(known);
    expect(info.noticeDateUnknown).toBe(known === undefined);
  });

  it('need one zone and shared days', () => {
    const elsewhere = createCalendar({ ...sampleSpec, zone: 'Asia/Seoul' });
    expect(() => unionCalendars('x', state, elsewhere)).toThrow(/one zone/);
    const later = createCalendar({
      ...sampleSpec,
      bounds: { from: '2026-01-01', to: '2026-12-31' },
    });
    expect(() => unionCalendars('x', state, later)).toThrow(/share no days/);
  });
});

describe('a calendar as it was known', () => {
  it('lacks the entries whose notice came later', () => {
    const before = asKnownOn(state, '2024-04-11');
    expect(['2024-04-29', '2024-04-30', '2024-05-04'].map((date) => kind(before, date))).toEqual([
      'working',
      'off', // no notice date is known, so it stays
      'weekend',
    ]);
    expect(kind(asKnownOn(state, '2024-04-12'), '2024-04-29')).toBe('off');
  });

  it('has the horizon of that date where its history is given', () => {
    const spec: CalendarSpec = {
      ...sampleSpec,
      horizonHistory: [
        { knownSince: '2023-11-22', horizon: '2024-12-31' },
        { knownSince: '2022-12-01', horizon: '2023-12-31' },
      ],
    };
    const horizon = (date: string): string | undefined =>
      asKnownOn(createCalendar(spec), date).spec.horizon;
    expect(horizon('2023-06-01')).toBe('2023-12-31');
    expect(horizon('2023-11-22')).toBe('2024-12-31');
  });

  it('keeps its horizon where no history tells another', () => {
    const spec: CalendarSpec = { ...sampleSpec, horizon: '2024-12-31' };
    expect(asKnownOn(createCalendar(spec), '2024-01-01').spec.horizon).toBe('2024-12-31');
    const horizonHistory = [{ knownSince: '2024-11-22', horizon: '2025-12-31' }];
    const before = asKnownOn(createCalendar({ ...spec, horizonHistory }), '2024-11-21');
    expect(before.spec.horizon).toBe('2024-12-31');
  });
});

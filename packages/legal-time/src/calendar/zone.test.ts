/** Zones: remembered offsets against the library's own, and days that clocks make odd. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from './civil-date.js';
import { formatInstant, parseInstant } from './instant.js';
import { endOfDay, localDay, localTime, startOfDay, zoneOf } from './zone.js';

const ZONES = [
  'UTC',
  'Asia/Ho_Chi_Minh',
  'Europe/Amsterdam',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('zones', () => {
  it('know the offset of any instant', () => {
    const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const minutes = tzOffset(zone, new Date(instant));
        expect(zoneOf(zone).offsetAt(instant)).toBe(minutes * 60_000);
      }),
    );
  });

  it('begin each day with its first instant', () => {
    const days = fc.integer({ min: toDayNumber('1975-01-01'), max: toDayNumber('2035-01-01') });
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const start = startOfDay(day, zone);
        expect(localDay(start, zone)).toBeGreaterThanOrEqual(day);
        expect(localDay(start - 1, zone)).toBeLessThan(day);
        expect(endOfDay(day, zone)).toBe(startOfDay(day + 1, zone) - 1);
      }),
    );
  });

  it.each([
    // Samoa went over the date line: Friday 30 December 2011 did not exist.
    ['2011-12-30', 'Pacific/Apia', '2011-12-31T00:00+14:00'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T00:00+14:00'],
    // Brazil skipped midnight of Sunday 4 November 2018.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00-02:00'],
    ['2024-03-31', 'Europe/Amsterdam', '2024-03-31T00:00+01:00'],
    ['2024-10-28', 'Europe/Amsterdam', '2024-10-28T00:00+01:00'],
  ])('%s in %s begins at %s', (date, zone, start) => {
    expect(formatInstant(startOfDay(toDayNumber(date), zone), zone)).toBe(start);
  });

  it.each([
    ['Asia/Manila', ['1844-12-31']],
    ['Pacific/Guam', ['1844-12-31']],
    ['Pacific/Kwajalein', ['1993-08-21']],
    ['Pacific/Kiritimati', ['1994-12-31']],
    ['Pacific/Apia', ['2011-12-30']],
    ['Asia/Ho_Chi_Minh', []],
    ['Europe/Amsterdam', []],
  ])('%s skipped %j', (zone, days) => {
    expect(zoneOf(zone).skippedDays.map(toCivilDate)).toEqual(days);
  });

  it('take the first of two equal local times, and the change for one that is skipped', () => {
    const zone = zoneOf('Europe/Amsterdam');
    const local = (text: string): number => zone.toInstant(parseInstant(`${text}Z`));
    const written = (text: string): string => formatInstant(local(text), zone.name);
    expect(written('2024-10-27T02:30')).toBe('2024-10-27T02:30+02:00');
    expect(written('2024-03-31T02:30')).toBe('2024-03-31T03:00+02:00');
  });

  it('tell local day and time', () => {
    const instant = parseInstant('2026-01-09T17:01Z');
    expect(toCivilDate(localDay(instant, 'Asia/Ho_Chi_Minh'))).toBe('2026-01-10');
    expect(localTime(instant, 'Asia/Ho_Chi_Minh')).toBe(60_000);
  });

  it('are made once per name, since their offsets are looked up once', () => {
    expect(zoneOf('Europe/Amsterdam')).toBe(zoneOf('Europe/Amsterdam'));
    expect(zoneOf('Europe/Amsterdam')).not.toBe(zoneOf('Europe/Berlin'));
  });

  it.each(['Mars/Olympus', '', 'Asia/Hanoi City'])('refuse "%s"', (name) => {
    expect(() => zoneOf(name)).toThrow(
      expect.objectContaining({
        code: 'ZONE_UNKNOWN',
        message: expect.stringContaining(name) as string,
      }),
    );
  });
});

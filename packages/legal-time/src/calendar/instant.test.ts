/** Instants as texts: reading, writing, and what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant.js';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];

describe('instants', () => {
  it.each([
    ['2026-03-13T14:00+09:00', '2026-03-13T05:00:00.000Z'],
    ['2026-03-13T14:00:30+0900', '2026-03-13T05:00:30.000Z'],
    ['2026-03-13T14:00:30.5-03:30', '2026-03-13T17:30:30.500Z'],
    ['2026-03-13T24:00Z', '2026-03-14T00:00:00.000Z'],
    ['2026-03-13T14:00:00.123456Z', '2026-03-13T14:00:00.123Z'],
  ])('reads %s', (text, iso) => {
    expect(parseInstant(text)).toBe(Date.parse(iso));
    expect(parseInstant(new Date(iso))).toBe(Date.parse(iso));
  });

  it.each([
    '2026-03-13',
    '2026-03-13T14:00',
    '2026-03-13T24:01Z',
    '2026-03-13T14:60Z',
    '2026-03-13T14:00:60Z',
    '2026-03-13T14:00+15:00',
    '2026-03-13T14:00+09:60',
    '13/03/2026 14:00Z',
    'now',
    '',
  ])('refuses "%s" and names it', (text) => {
    expect(() => parseInstant(text)).toThrow(
      expect.objectContaining({
        code: 'INSTANT_INVALID',
        message: expect.stringContaining(text) as string,
      }),
    );
  });

  it('refuses a date that does not exist', () => {
    expect(() => parseInstant('2026-02-31T14:00Z')).toThrow(
      expect.objectContaining({ code: 'DATE_INVALID' }),
    );
    expect(() => parseInstant(new Date(NaN))).toThrow(
      expect.objectContaining({ code: 'INSTANT_INVALID' }),
    );
  });

  it.each([
    ['2026-03-13T05:00:00Z', 'Asia/Seoul', '2026-03-13T14:00+09:00'],
    ['2024-03-31T00:59:59Z', 'Europe/Berlin', '2024-03-31T01:59:59+01:00'],
    ['2024-03-31T01:00:00Z', 'Europe/Berlin', '2024-03-31T03:00+02:00'],
    ['2026-01-01T00:00:00.007Z', 'America/St_Johns', '2025-12-31T20:30:00.007-03:30'],
  ])('writes %s in %s as %s', (text, zone, written) => {
    expect(formatInstant(parseInstant(text), zone)).toBe(written);
  });

  it('writes no offset as a positive one', () => {
    expect(formatInstant(0, 'UTC')).toBe('1970-01-01T00:00+00:00');
  });

  it('reads back what it writes', () => {
    const instants = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        expect(parseInstant(formatInstant(instant, zone))).toBe(instant);
      }),
    );
  });
});

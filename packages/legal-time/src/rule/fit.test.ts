/** Rules and calendars belong together: whose law, whose days off, which zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/working-calendar.js';
import { layerCalendars, unionCalendars } from '../calendar/layers.js';
import { ruleOf } from '../testing/rule-of.js';
import { assertFits, assertFitsAny, mismatchOf } from './fit.js';
import { builtInRules } from './built-in/built-in-rules.js';
import { plainTestCalendar } from '../testing/test-calendars.js';

const { spec } = plainTestCalendar();

function calendarOf(jurisdiction: string | undefined, zone: string) {
  return createCalendar({ ...spec, zone, ...(jurisdiction !== undefined && { jurisdiction }) });
}

describe('a rule and a calendar', () => {
  it.each([
    ['vn/civil-code-2015', 'VN', 'Asia/Ho_Chi_Minh', undefined],
    ['vn/civil-code-2015', 'VN', 'Asia/Saigon', undefined],
    ['vn/civil-code-2015', 'VN-50', 'Asia/Ho_Chi_Minh', undefined],
    ['vn/civil-code-2015', 'VN', 'Asia/Tokyo', 'zone'],
    ['vn/civil-code-2015', undefined, 'Asia/Ho_Chi_Minh', undefined],
    ['vn/civil-code-2015', undefined, 'Asia/Bangkok', 'zone'],
    ['uk/foia', 'VN', 'Asia/Ho_Chi_Minh', 'jurisdiction'],
    ['uk/foia', 'VN', 'Europe/London', 'jurisdiction'],
    ['uk/foia', undefined, 'Asia/Ho_Chi_Minh', 'zone'],
    ['nl/awb', 'VN', 'Asia/Ho_Chi_Minh', 'jurisdiction'],
    ['nl/awb', 'NL', 'Europe/Amsterdam', undefined],
    ['nl/awb', 'DE', 'Europe/Berlin', 'jurisdiction'],
    ['eu/1182-71', 'NL', 'Europe/Amsterdam', undefined],
    ['eu/1182-71', 'DE-BY', 'Europe/Berlin', undefined],
    ['eu/1182-71', 'EU', 'Europe/Brussels', undefined],
    ['eu/1182-71', 'GB', 'Europe/London', 'jurisdiction'],
    ['eu/1182-71', undefined, 'Europe/Amsterdam', 'zone'],
    ['de/bgb', 'EU', 'Europe/Berlin', 'jurisdiction'],
    ['us/frcp-6a', 'US-CA', 'America/Los_Angeles', undefined],
    ['us/frcp-6a', 'US', 'Europe/London', 'zone'],
  ])('%s on days off of %s in %s: %s', (rule, jurisdiction, zone, mismatch) => {
    expect(mismatchOf(ruleOf(rule), calendarOf(jurisdiction, zone))).toBe(mismatch);
  });

  it('that do not fit are refused, by name', () => {
    const vietnam = calendarOf('VN', 'Asia/Ho_Chi_Minh');
    expect(() => {
      assertFits([ruleOf('vn/civil-code-2015'), ruleOf('uk/foia')], vietnam);
    }).toThrow(
      expect.objectContaining({
        code: 'CALENDAR_MISMATCH',
        message: expect.stringMatching(/"uk\/foia" is law of GB.*days off of VN/) as string,
      }),
    );
  });

  it('that do not fit are told apart in the details', () => {
    const calendars = [
      calendarOf('VN', 'Asia/Ho_Chi_Minh'),
      calendarOf(undefined, 'Asia/Bangkok'),
    ] as const;
    expect(() => {
      assertFitsAny([ruleOf('uk/foia')], calendars);
    }).toThrow(
      expect.objectContaining({
        details: {
          ...{ rule: 'uk/foia', jurisdiction: 'GB', zone: 'Europe/London', why: 'zone' },
          calendars: [
            { id: 'plain', zone: 'Asia/Ho_Chi_Minh', jurisdiction: 'VN' },
            { id: 'plain', zone: 'Asia/Bangkok', jurisdiction: null },
          ],
        },
      }),
    );
  });

  it.each([
    ['DE', 'Pacific/Apia', 'Count on a calendar of DE in the zone Europe/Berlin or another of its'],
    [undefined, 'Pacific/Apia', 'Count on a calendar of DE, which says so under "jurisdiction"'],
    ['VN', 'Europe/Berlin', 'Count on a calendar of DE;'],
  ])('are told what to count on: those of %s in %s', (jurisdiction, zone, told) => {
    expect(() => {
      assertFits([ruleOf('de/bgb')], calendarOf(jurisdiction, zone));
    }).toThrow(expect.objectContaining({ message: expect.stringContaining(told) as string }));
  });

  it.each([
    [['NL', 'VN'], 'zone', 'in the zone Europe/Berlin or another of its own'],
    [['NL', 'VN', 'DE'], 'zone', 'in the zone Europe/Berlin or another of its own'],
    [['NL', 'DE', undefined], 'zone', 'in the zone Europe/Berlin or another of its own'],
    [['NL', undefined], 'zone', ', which says so under "jurisdiction"'],
    [['NL', 'US'], 'jurisdiction', ';'],
  ])('are told what the nearest of several lacks: %j', (places, why, told) => {
    const rule = ruleOf(
      places.includes('VN') && !places.includes('DE') ? 'vn/civil-code-2015' : 'de/bgb',
    );
    const [first, ...rest] = [...places, ...places].map((place) =>
      calendarOf(place, 'Europe/Paris'),
    );
    for (const calendars of [[first, ...rest], [...rest].reverse()] as const) {
      expect(() => {
        assertFitsAny([rule], calendars as [typeof first & object]);
      }).toThrow(
        expect.objectContaining({
          message: expect.stringContaining(
            `Count on a calendar of ${rule.jurisdiction}${told.startsWith('in') ? ' ' : ''}${told.replace('Europe/Berlin', rule.zone)}`,
          ) as string,
          details: expect.objectContaining({ why }) as object,
        }),
      );
    }
  });

  it('of several calendars, one that fits is enough for each rule', () => {
    const dutch = calendarOf('NL', 'Europe/Amsterdam');
    const both = [dutch, calendarOf('VN', 'Asia/Ho_Chi_Minh')] as const;
    const [vietnamese, european] = [ruleOf('vn/civil-code-2015'), ruleOf('eu/1182-71')];
    expect(() => {
      assertFitsAny([vietnamese, european], both);
    }).not.toThrow();
    expect(() => {
      assertFitsAny([vietnamese], [dutch]);
    }).toThrow(expect.objectContaining({ code: 'CALENDAR_MISMATCH' }));
  });
});

describe('calendars made of calendars', () => {
  const london = calendarOf('GB-ENG', 'Europe/London');
  const edinburgh = calendarOf('GB-SCT', 'Europe/London');

  it('say whose days off they hold', () => {
    expect(unionCalendars('uk', london, edinburgh).spec.jurisdiction).toBe('GB');
    expect(unionCalendars('england', london, london).spec.jurisdiction).toBe('GB-ENG');
    const silent = calendarOf(undefined, 'Europe/London');
    expect(unionCalendars('any', london, silent).spec.jurisdiction).toBeUndefined();
    const layer = {
      schema: 'thutuc/calendar-layer@1',
      id: 'bavaria',
      jurisdiction: 'DE-BY',
    } as const;
    const bavaria = layerCalendars(calendarOf('DE', 'Europe/Berlin'), layer);
    expect(mismatchOf(ruleOf('de/bgb'), bavaria)).toBeUndefined();
  });
});

describe('any rule and any country', () => {
  const countries = { VN: 'Asia/Ho_Chi_Minh', NL: 'Europe/Amsterdam', DE: 'Europe/Berlin' };
  const further = { EE: 'Europe/Tallinn', GB: 'Europe/London', US: 'America/New_York' };
  const all = { ...countries, ...further, JP: 'Asia/Tokyo', KR: 'Asia/Seoul' };
  const members = new Set(['NL', 'DE', 'EE']);

  it('fit where the rule is law', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInRules),
        fc.constantFrom(...Object.entries(all)),
        fc.constantFrom('', '-X'),
        (rule, [country, zone], part) => {
          const isLaw =
            rule.jurisdiction === country || (rule.jurisdiction === 'EU' && members.has(country));
          const mismatch = mismatchOf(rule, calendarOf(`${country}${part}`, zone));
          expect(mismatch).toBe(isLaw ? undefined : 'jurisdiction');
        },
      ),
    );
  });
});

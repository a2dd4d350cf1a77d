/** Calendars from `date-holidays`: public holidays only, provisional, loaded only when asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from './civil-date.js';
import { DATE_HOLIDAYS_ATTRIBUTION, fromDateHolidays } from './from-date-holidays.js';
import { dayInfo } from './working-days.js';

const hours: [string, string][] = [['08:00', '16:00']];
const options = {
  id: 'de',
  country: 'DE',
  zone: 'Europe/Berlin',
  bounds: { from: '2025-01-01', to: '2025-12-31' },
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
};

describe('fromDateHolidays', () => {
  it('takes the public holidays of a country', async () => {
    const germany = await fromDateHolidays(options);
    expect(dayInfo(germany, toDayNumber('2025-04-18'))).toMatchObject({
      kind: 'off', // Good Friday
      name: { en: 'Good Friday' },
      source: DATE_HOLIDAYS_ATTRIBUTION,
      provisional: true,
    });
    expect(dayInfo(germany, toDayNumber('2025-02-14')).kind).toBe('working'); // Valentine's Day
    expect(dayInfo(germany, toDayNumber('2025-08-15')).kind).toBe('working');
  });

  it('takes those of a state, and all days of long ones', async () => {
    const bavaria = await fromDateHolidays({ ...options, state: 'BY' });
    expect(dayInfo(bavaria, toDayNumber('2025-01-06')).kind).toBe('off'); // Epiphany, Mon
    const vietnam = await fromDateHolidays({
      ...options,
      country: 'VN',
      zone: 'Asia/Ho_Chi_Minh',
    });
    expect(dayInfo(vietnam, toDayNumber('2025-01-29')).kind).toBe('off'); // first day of Tết
  });

  it('refuses a country that it does not know', async () => {
    await expect(fromDateHolidays({ ...options, country: 'XX' })).rejects.toThrow(
      expect.objectContaining({ code: 'COUNTRY_UNKNOWN' }),
    );
  });

  it('is the only door to the library, and it opens late', () => {
    const folder = new URL('.', import.meta.url);
    const direct = /^import (?!type )[^;]*'date-holidays'/m;
    const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
    expect(
      files.filter((name) => direct.test(readFileSync(new URL(name, folder), 'utf8'))),
    ).toEqual([]);
    expect(readFileSync(new URL('index.ts', folder), 'utf8')).not.toContain('date-holidays');
  });
});

/** Checks how dates and money are put into words. */
import { describe, expect, it } from 'vitest';
import { dateInWords, dateText, dayText, shortDay } from './dates.js';
import { moneyInWords } from './amounts.js';
import { sizeText } from './time-limits.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

describe('moneyInWords', () => {
  it.each([
    [75_000, 'VND', vietnamese, '75.000 đồng'],
    [25_000, 'EUR', english, '€250.00'],
    [5, 'xx1', english, '5 xx1'],
  ] as const)('%d %s in %s → %s', (amount, currency, language, said) => {
    expect(moneyInWords(amount, currency, language).replace(/\u00a0/gu, ' ')).toBe(said);
  });
});

describe('sizeText', () => {
  it('writes half a working day with the sign of the language', () => {
    const half = { amount: 0.5, unit: 'workingDays' } as const;
    expect(sizeText(half, english)).toBe('0.5 working days');
    expect(sizeText(half, vietnamese)).toBe('0,5 ngày làm việc');
  });
});

describe('dateInWords', () => {
  it('writes Thursday 1 August 2024 in both languages', () => {
    expect(dateInWords('2024-08-01', vietnamese)).toBe('01/08/2024');
    expect(dateInWords('2024-08-01', english)).toBe('1 August 2024');
  });
});

describe('dateText', () => {
  it.each([
    ['2025-03-03', 'thứ Hai, ngày 03/03/2025', 'Monday 3 March 2025'],
    ['2025-03-03T09:00+07:00', '09:00 thứ Hai, ngày 03/03/2025', 'Monday 3 March 2025 at 09:00'],
  ])('%s', (value, inVietnamese, inEnglish) => {
    expect(dateText(value, vietnamese)).toBe(inVietnamese);
    expect(dateText(value, english)).toBe(inEnglish);
  });
});

describe('dayText', () => {
  it('writes Monday 3 February 2025 with and without its year', () => {
    expect([dayText('2025-02-03', vietnamese), dayText('2025-02-03', english)]).toEqual([
      'T2 03/02/2025',
      'Mon 3 Feb 2025',
    ]);
    expect([shortDay('2025-02-03', vietnamese), shortDay('2025-02-03', english)]).toEqual([
      'T2 03/02',
      'Mon 3 Feb',
    ]);
  });
});

/** `thutuc calendar`: calendars of countries, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

interface Calendar {
  readonly id: string;
  readonly zone: string;
  readonly jurisdiction: string;
  readonly bounds: { readonly from: string; readonly to: string };
  readonly week: Record<string, unknown[]>;
  readonly daysOff: readonly { readonly date: string }[];
  readonly specialHours: readonly { readonly from: string; readonly hours: unknown }[];
}

describe('a calendar of a country', () => {
  it('is written to a file that deadlines are counted on', async () => {
    const file = join(temporaryFolder(), 'calendar.json');
    const { out, code } = await invoke(
      ...['calendar', '--country', 'NL', '--years', '2025-2026', '--out', file],
    );
    expect(code).toBe(0);
    expect(out).toContain('days off');
    const made = JSON.parse(readFileSync(file, 'utf8')) as Calendar;
    expect(made).toMatchObject({ id: 'nl', zone: 'Europe/Amsterdam', jurisdiction: 'NL' });
    expect(made.daysOff.map(({ date }) => date)).toContain('2025-04-21'); // Easter Monday
    const due = await invoke(
      ...['deadline', '--rules', 'nl/atw', '--from', '2025-04-18', '--limit', '3 days'],
      ...['--calendar', file, '--json'],
    );
    // Easter Monday is off, and two of three days must be working days.
    expect(JSON.parse(due.out)).toMatchObject({ due: '2025-04-23', provisional: true });
  });

  it('is of a region, and has the weekend and the hours that it is given', async () => {
    const { out } = await invoke(
      ...['calendar', '--country', 'DE', '--region', 'BY', '--years', '2026'],
      ...['--weekend', 'sun', '--hours', '22:00-06:00'],
    );
    const made = JSON.parse(out) as Calendar;
    expect(made.jurisdiction).toBe('DE-BY');
    expect(made.week.sat).toEqual([['22:00', '06:00']]);
    expect(made.daysOff.map(({ date }) => date)).toContain('2026-01-06'); // Epiphany
  });

  it('has half days as half days', async () => {
    const { out } = await invoke('calendar', '--country', 'IS', '--years', '2025');
    const { specialHours } = JSON.parse(out) as Calendar;
    expect(specialHours.find(({ from }) => from === '2025-12-24')?.hours).toEqual([
      ['08:00', '12:00'],
    ]);
  });

  it.each([
    [['--country', 'NL'], '--years is missing'],
    [['--country', 'US', '--years', '2025'], 'give --zone'],
    [['--country', 'NL', '--years', '2027-2025'], '--years takes'],
    [['--country', 'NL', '--years', '2025', '--weekend', 'sonntag'], '--weekend takes mon'],
    [['--country', 'NL', '--years', '2025', '--hours', '9-17'], '--hours takes'],
    [['--country', 'XX', '--years', '2025'], 'give --zone'],
    [['--country', 'XX', '--years', '2025', '--zone', 'UTC'], 'COUNTRY_UNKNOWN'],
    [['--country', 'NL', '--years', '2025', '--hours', '22:00-22:00'], 'CALENDAR_INVALID'],
  ])('is refused with %j', async (args, said) => {
    const { err, code } = await invoke('calendar', ...args);
    expect(code).not.toBe(0);
    expect(err).toContain(said);
  });
});

/** Calendars from `date-holidays`: public holidays only, provisional, loaded only when asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../rule/built-in/built-in-rules.js';
import { createRuleBook } from '../rule/rule-book.js';
import { dueDate } from '../due-date/due-date.js';
import { explainProvisional, explainSentence } from '../explain/sentence.js';
import { toDayNumber } from './civil-date.js';
import { DATE_HOLIDAYS_ATTRIBUTION, fromDateHolidays } from './from-date-holidays.js';
import { holidayLimit } from './holiday-limit.js';
import { writeHours } from './office-hours.js';
import { dayInfo } from './working-days.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

const hours: [string, string][] = [['08:00', '16:00']];
const options = {
  id: 'de',
  country: 'DE',
  zone: 'Europe/Berlin',
  bounds: { from: '2025-01-01', to: '2025-12-31' },
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
};

function placed(place: string) {
  const [country = '', state, region] = place.split('-');
  return {
    country,
    ...(state !== undefined && { state }),
    ...(region !== undefined && { region }),
  };
}

/** The notes of the public holidays in the data of the library, of every country and its parts. */
function publicNotes(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { note, type = 'public' } = data as { readonly note?: unknown; readonly type?: unknown };
  const own = typeof note === 'string' && type === 'public' ? [note] : [];
  return [...own, ...Object.values(data).flatMap(publicNotes)];
}

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

  it.each([
    [
      'IS',
      'Atlantic/Reykjavik',
      '2025-12-24',
      [['08:00', '13:00']],
      'Christmas Eve, off from 13:00',
    ],
    ['FO', 'Atlantic/Faroe', '2025-12-31', [['08:00', '12:00']], "New Year's Eve, off from 12:00"],
    [
      'GT',
      'America/Guatemala',
      '2025-12-24',
      [['08:00', '12:00']],
      'Christmas Eve, off from 12:00',
    ],
    ['CW', 'America/Curacao', '2025-12-31', [['08:00', '12:00']], "New Year's Eve, off from 12:00"],
    [
      'HT',
      'America/Port-au-Prince',
      '2025-03-03',
      [['08:00', '14:00']],
      'Lundi Gras, off from 14:00',
    ],
    [
      ...['CN', 'Asia/Shanghai', '2024-03-08'],
      [['08:00', '16:00']],
      "International Women's Day, off from 12:00, only for: Women",
    ],
  ] as [string, string, string, [string, string][], string][])(
    'in %s, %s, leaves %s a working day with the hours %j: %s',
    async (country, zone, date, open, name) => {
      const bounds = { from: '2024-01-01', to: '2025-12-31' };
      const calendar = await fromDateHolidays({ ...options, country, zone, bounds });
      const day = toDayNumber(date);
      expect(dayInfo(calendar, day)).toMatchObject({ kind: 'working', name: { en: name } });
      expect(writeHours(calendar.officeHoursOf(day))).toEqual(open);
    },
  );

  it.each([
    ['CN', 'Asia/Shanghai', '2027-06-01', "Children's Day, only for: Children below the age of 14"],
    ['MG', 'Indian/Antananarivo', '2027-03-08', "International Women's Day, only for: women"],
    ['MG', 'Indian/Antananarivo', '2024-04-10', 'End of Ramadan (Eid al-Fitr), only for: Muslim'],
    [
      ...(['KE', 'Africa/Nairobi', '2025-06-06'] as const),
      'Feast of the Sacrifice (Eid al-Adha), only for: persons belonging to the Islamic faith',
    ],
    [
      ...(['CH-SO', 'Europe/Zurich', '2024-03-19'] as const),
      'Saint Joseph, only in: Fulenbach, Walterswil, Wisen, Metzerlen, Nulgar-St. Pantaleon, ' +
        'Rodersdorf, Bärschwil, Büsserach',
    ],
    [
      ...(['DE-TH-WAK', 'Europe/Berlin', '2025-06-19'] as const),
      'Corpus Christi, only in: Brunnhartshausen (nur in den Ortsteilen Föhlritz und Steinberg), ' +
        'Buttlar, Geisa, Schleid, Zella/Rhön',
    ],
  ] as const)('in %s, %s, has %s worked as ever: %s', async (place, zone, date, name) => {
    const bounds = { from: '2024-01-01', to: '2027-12-31' };
    const calendar = await fromDateHolidays({ ...options, ...placed(place), zone, bounds });
    const day = toDayNumber(date);
    expect(dayInfo(calendar, day)).toMatchObject({ kind: 'working', name: { en: name } });
    expect(writeHours(calendar.officeHoursOf(day))).toEqual(hours);
  });

  it.each([
    ['BW', 'Africa/Gaborone', '2025-01-01'], // except mining industry
    ['BA', 'Europe/Sarajevo', '2025-08-28'], // orthodox: which Assumption it is
    ['CH-FR', 'Europe/Zurich', '2025-06-19'], // excluding some communities
    ['CA-QC', 'America/Toronto', '2025-04-18'], // or Easter Monday, at the employer's option
    ['GY', 'America/Guyana', '2025-06-06'], // tentative
    ['IN', 'Asia/Kolkata', '2027-01-26'], // a note on what is celebrated
  ])('in %s, %s, has %s off: its note keeps it for nobody', async (place, zone, date) => {
    const bounds = { from: '2024-01-01', to: '2027-12-31' };
    const calendar = await fromDateHolidays({ ...options, ...placed(place), zone, bounds });
    expect(dayInfo(calendar, toDayNumber(date)).kind).toBe('off');
  });

  it('knows every note of the library that keeps a day for some', () => {
    const packed = pathToFileURL(
      createRequire(import.meta.url).resolve('date-holidays/package.json'),
    );
    const data: unknown = JSON.parse(readFileSync(new URL('data/holidays.json', packed), 'utf8'));
    const notes = [...new Set(publicNotes(data))];
    const limited = notes.filter((note) => holidayLimit(note) !== undefined);
    expect(limited.map((note) => note.trim().slice(0, 30)).sort()).toEqual([
      'Bautzen (nur in den Ortsteilen',
      'Children below the age of 14',
      'For Muslim',
      'For all persons belonging to t',
      'In Anrode (nur in den Ortsteil',
      'In Brunnhartshausen (nur in de',
      'Military personnel in active s',
      'Only in communities: Fulenbach',
      'Women',
      'Youth from the age of 14 to 28',
      'only for women',
    ]);
    // A note of a later version that speaks of a part is looked at before it is taken.
    const part =
      /\b(?:only|nur|for|women|men|youth|children|believers|members|employees|workers)\b/i;
    expect(notes.filter((note) => part.test(note) && !limited.includes(note))).toEqual([
      "Mizo Women's Association Day",
    ]);
    expect(notes.length).toBeGreaterThan(50);
  });

  it('says in Vietnamese too what is off', async () => {
    const iceland = { ...options, country: 'IS', zone: 'Atlantic/Reykjavik' };
    const { name } = dayInfo(await fromDateHolidays(iceland), toDayNumber('2025-12-31'));
    expect(name?.vi).toBe("New Year's Eve, nghỉ từ 13:00");
  });

  it('has an office that closes before noon worked as ever, and one that opens later closed', async () => {
    const iceland = { ...options, country: 'IS', zone: 'Atlantic/Reykjavik' };
    const eve = toDayNumber('2025-12-24');
    const withHours = (open: [string, string][]) =>
      fromDateHolidays({ ...iceland, week: { ...options.week, wed: open } });
    const [early, late] = [[['08:00', '12:00']], [['14:00', '18:00']]] as [string, string][][];
    expect(writeHours((await withHours(early!)).officeHoursOf(eve))).toEqual(early);
    expect(dayInfo(await withHours(late!), eve).kind).toBe('off');
    expect(dayInfo(await withHours([]), eve)).toMatchObject({ kind: 'weekend' });
  });

  it('keeps what a long holiday leaves of its last day', async () => {
    const turkey = { ...options, country: 'TR', zone: 'Europe/Istanbul' };
    const calendar = await fromDateHolidays(turkey);
    const kinds = ['2025-06-06', '2025-06-09', '2025-06-10', '2025-06-11'].map(
      (date) => dayInfo(calendar, toDayNumber(date)).kind,
    );
    expect(kinds).toEqual(['off', 'off', 'working', 'working']); // Fri, Mon, Tue, Wed
    expect(writeHours(calendar.officeHoursOf(toDayNumber('2025-06-10')))).toEqual([
      ['12:00', '16:00'],
    ]);
  });

  it('says once, in both languages, why its days are provisional', async () => {
    const iceland = { ...options, country: 'IS', zone: 'Atlantic/Reykjavik' };
    const calendar = await fromDateHolidays(iceland);
    const input = { limit: { amount: 5, unit: 'workingDays' }, from: '2025-12-19' } as const;
    const rule = createRuleBook(builtInRules).get('uk/corresponding-date');
    const { explanation } = dueDate({ ...input, rule, calendar });
    expect(explainSentence(explanation, english).split('date-holidays')).toHaveLength(2);
    expect(explainProvisional(explanation, english)).toBe(
      'Provisional: days off are computed by the library date-holidays, not read from official notices.',
    );
    expect(explainProvisional(explanation, vietnamese)).toBe(
      'Tạm tính: ngày nghỉ do thư viện date-holidays tính ra, không đọc từ thông báo chính thức.',
    );
  });

  it('lists the days of its bounds alone, also of a part of a year', async () => {
    const bounds = { from: '2025-12-25', to: '2025-12-30' };
    const iceland = { ...options, country: 'IS', zone: 'Atlantic/Reykjavik', bounds };
    const { daysOff = [], specialHours = [] } = (await fromDateHolidays(iceland)).spec;
    // Christmas Eve and New Year's Eve are holidays from 13:00.
    expect(daysOff.map(({ date }) => date)).toEqual(['2025-12-25', '2025-12-26']);
    expect(specialHours).toEqual([]);
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
    expect(readFileSync(new URL('../index.ts', folder), 'utf8')).not.toContain('date-holidays');
  });
});

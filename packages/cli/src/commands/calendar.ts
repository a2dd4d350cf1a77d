/** `thutuc calendar`: the working calendar of a country, from the library `date-holidays`. */
import type { CalendarSpec, DayHours } from '@thutuc/legal-time';
import { libraryMissing, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { writeFile } from '../procedure-folder/files.js';

type Weekday = keyof CalendarSpec['week'];
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Makes a calendar, and prints it as JSON or writes it to a file. */
export async function calendar({ options, language, terminal }: CommandInput): Promise<number> {
  const { country, region, years, out } = options;
  if (country === undefined || years === undefined)
    throw usageError('calendar', ({ missing }) =>
      missing([
        ...(country === undefined ? ['--country'] : []),
        ...(years === undefined ? ['--years'] : []),
      ]),
    );
  const { fromDateHolidays, zonesOf } = await holidays();
  const zone = options.zone ?? onlyZone(country, zonesOf(country, region));
  const made = await fromDateHolidays({
    id: [country, ...(region === undefined ? [] : [region])].join('-').toLowerCase(),
    country,
    ...(region !== undefined && { state: region }),
    zone,
    bounds: boundsOf(years),
    week: weekOf(options.weekend ?? 'sat,sun', options.hours ?? '08:00-12:00,13:00-17:00'),
  });
  const text = `${JSON.stringify(made.spec, null, 2)}\n`;
  if (out === undefined) {
    terminal.print(text.trimEnd());
    return 0;
  }
  writeFile(out, text);
  const { daysOff = [], specialHours = [] } = made.spec;
  const words = language.cli.calendar;
  terminal.print(words.written(out, daysOff.length, specialHours.length));
  terminal.print(words.provisional);
  return 0;
}

/** The library is no dependency: it is large, and few make calendars of it. */
async function holidays() {
  try {
    const { default: Holidays } = await import('date-holidays');
    const { fromDateHolidays } = await import('@thutuc/legal-time/date-holidays');
    const zonesOf = (country: string, region: string | undefined): readonly string[] => {
      const library = new Holidays();
      library.init(country, region ?? '');
      // Of a country that it does not know it has no list.
      const zones: unknown = library.getTimezones();
      return Array.isArray(zones) ? zones.map(String) : [];
    };
    return { fromDateHolidays, zonesOf };
  } catch (error) {
    throw libraryMissing('date-holidays', error);
  }
}

function onlyZone(country: string, zones: readonly string[]): string {
  const [zone] = zones;
  if (zone !== undefined && zones.length === 1) return zone;
  throw usageError('calendar', ({ zoneMissing }) => zoneMissing(country, zones.slice(0, 6)));
}

function boundsOf(years: string): CalendarSpec['bounds'] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(years);
  const [, first = '', last = first] = match ?? [];
  if (!match || last < first)
    throw usageError('calendar', ({ takesYears }) => takesYears('--years', years));
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

function weekOf(weekend: string, hours: string): CalendarSpec['week'] {
  const rest = weekend.split(',').map((day) => day.trim());
  const unknown = rest.find((day) => !WEEKDAYS.includes(day as Weekday));
  if (unknown !== undefined)
    throw usageError('calendar', ({ takesOneOf }) => takesOneOf('--weekend', WEEKDAYS, unknown));
  const open = hours.split(',').map((pair): [string, string] => {
    const [, from, to] = /^\s*(\d\d:\d\d)-(\d\d:\d\d)\s*$/.exec(pair) ?? [];
    if (from === undefined || to === undefined)
      throw usageError('calendar', ({ takesHours }) => takesHours('--hours', hours));
    return [from, to];
  });
  const hoursOf = (day: Weekday): DayHours => (rest.includes(day) ? [] : open);
  return {
    mon: hoursOf('mon'),
    tue: hoursOf('tue'),
    wed: hoursOf('wed'),
    thu: hoursOf('thu'),
    fri: hoursOf('fri'),
    sat: hoursOf('sat'),
    sun: hoursOf('sun'),
  };
}

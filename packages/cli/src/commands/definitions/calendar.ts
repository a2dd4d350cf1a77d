/** How `thutuc calendar` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `calendar`. */
export const calendarDefinition = {
  name: 'calendar',
  summary: 'Make the working calendar of a country from the library date-holidays',
  usage: [
    'calendar --country CODE --years YEARS [--region CODE] [--zone ZONE]',
    '    [--weekend DAYS] [--hours HOURS] [-o FILE]',
  ],
  positionals: [0, 0],
  options: {
    country: {
      value: 'CODE',
      text: 'ISO 3166 code of the country, such as NL',
    },
    region: {
      value: 'CODE',
      text: 'Code of its state or region, such as BY',
    },
    years: {
      value: 'YEARS',
      text: 'A year, or 2025-2027',
    },
    zone: {
      value: 'ZONE',
      text: 'Time zone; not needed where the country has one',
    },
    weekend: {
      value: 'DAYS',
      text: 'Weekly rest days, such as fri,sat; by default sat,sun',
    },
    hours: {
      value: 'HOURS',
      text: 'Office hours, such as 08:00-12:00,13:00-17:00 or 22:00-06:00',
    },
    out: outOption,
  },
  examples: [
    'calendar --country NL --years 2025-2027 -o calendar.json',
    'calendar --country DE --region BY --years 2026',
  ],
} as const satisfies CommandDefinition;

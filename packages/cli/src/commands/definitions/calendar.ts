/** How `thutuc calendar` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `calendar`. */
export const calendarDefinition: CommandDefinition = {
  name: 'calendar',
  summary: {
    vi: 'Lập lịch làm việc của một nước từ thư viện date-holidays',
    en: 'Make the working calendar of a country from the library date-holidays',
  },
  usage: [
    'calendar --country CODE --years YEARS [--region CODE] [--zone ZONE]',
    '    [--weekend DAYS] [--hours HOURS] [-o FILE]',
  ],
  positionals: [0, 0],
  options: {
    country: {
      value: 'CODE',
      text: { vi: 'Mã nước ISO 3166, ví dụ NL', en: 'ISO 3166 code of the country, such as NL' },
    },
    region: {
      value: 'CODE',
      text: {
        vi: 'Mã bang, tỉnh hoặc vùng, ví dụ BY',
        en: 'Code of its state or region, such as BY',
      },
    },
    years: {
      value: 'YEARS',
      text: { vi: 'Một năm, hoặc 2025-2027', en: 'A year, or 2025-2027' },
    },
    zone: {
      value: 'ZONE',
      text: {
        vi: 'Múi giờ; không cần nêu nếu nước chỉ có một',
        en: 'Time zone; not needed where the country has one',
      },
    },
    weekend: {
      value: 'DAYS',
      text: {
        vi: 'Ngày nghỉ hằng tuần, ví dụ fri,sat; mặc định sat,sun',
        en: 'Weekly rest days, such as fri,sat; by default sat,sun',
      },
    },
    hours: {
      value: 'HOURS',
      text: {
        vi: 'Giờ làm việc, ví dụ 08:00-12:00,13:00-17:00 hoặc 22:00-06:00',
        en: 'Office hours, such as 08:00-12:00,13:00-17:00 or 22:00-06:00',
      },
    },
    out: outOption,
  },
  examples: [
    'calendar --country NL --years 2025-2027 -o calendar.json',
    'calendar --country DE --region BY --years 2026',
  ],
  load: async () => (await import('../calendar.js')).calendar,
};

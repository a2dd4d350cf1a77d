/** A small calendar for tests: Viet Nam around Tết and the 30 April swap of 2024, as noticed. */
import type { CalendarSpec } from './spec.js';

const DAY: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];
const source = 'TB 5015/TB-LDTBXH; TB 1570/TB-LDTBXH';

/** Monday to Friday in two parts; swap Monday 29 April for Saturday 4 May 2024. */
export const sampleSpec: CalendarSpec = {
  schema: 'thutuc/calendar@1',
  id: 'vn/sample-2024',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2023-01-01', to: '2025-12-31' },
  horizon: '2024-12-31',
  week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
  daysOff: [
    { date: '2024-01-01', source },
    ...['08', '09', '12', '13', '14'].map((day) => ({
      date: `2024-02-${day}`,
      name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
      source,
    })),
    { date: '2024-04-18', name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings' }, source },
    { date: '2024-04-29', source, knownSince: '2024-04-12' },
    { date: '2024-04-30', source },
    { date: '2024-05-01', source },
    { date: '2024-09-02', source },
    { date: '2024-09-03', source },
  ],
  makeUpDays: [{ date: '2024-05-04', source, knownSince: '2024-04-12' }],
};

/** The official days off and make-up days of 2019–2027, day by day, each with its notice. */
import type { Holiday, OffKind } from './holidays.js';
import type { NoticeKey } from './notices.js';

/** A weekday off: date, holiday, how it came to be off, and the notice that says so. */
export type OffRow = readonly [date: string, Holiday, OffKind, NoticeKey];

/** A Saturday or Sunday that is worked, the weekday that is off for it, and the notice. */
export type MakeUpRow = readonly [date: string, insteadOf: string, NoticeKey];

/** First and last day that are known by notice. */
export const knownFrom = '2018-12-31';
export const knownTo = '2027-12-31';

/**
 * How the end of what is known moved. The notices for 2019–2024 have no date here, so this errs to
 * the careful side: before 3 December 2024 nothing after 2024 was known.
 */
export const horizonHistory = [
  { knownSince: '2000-01-01', horizon: '2024-12-31' },
  { knownSince: '2024-12-03', horizon: '2025-12-31' },
  { knownSince: '2025-10-16', horizon: '2026-12-31' },
  { knownSince: '2026-10-02', horizon: '2027-12-31' },
] as const;

/** Days off on Monday to Friday. */
export const officialDaysOff: readonly OffRow[] = [
  ['2018-12-31', 'newYear', 'swap', 'letter6519'], // Mon

  ['2019-01-01', 'newYear', 'holiday', 'letter6519'], // Tue
  ['2019-02-04', 'tet', 'holiday', 'unseen'], // Mon
  ['2019-02-05', 'tet', 'holiday', 'unseen'],
  ['2019-02-06', 'tet', 'holiday', 'unseen'],
  ['2019-02-07', 'tet', 'holiday', 'unseen'],
  ['2019-02-08', 'tet', 'holiday', 'unseen'], // Fri
  ['2019-04-15', 'hungKings', 'substitute', 'unseen'], // Mon
  ['2019-04-29', 'victory', 'swap', 'letter6519'], // Mon
  ['2019-04-30', 'victory', 'holiday', 'letter6519'], // Tue
  ['2019-05-01', 'labour', 'holiday', 'letter6519'], // Wed
  ['2019-09-02', 'national', 'holiday', 'unseen'], // Mon

  ['2020-01-01', 'newYear', 'holiday', 'unseen'], // Wed
  ['2020-01-23', 'tet', 'holiday', 'unseen'], // Thu
  ['2020-01-24', 'tet', 'holiday', 'unseen'], // Fri
  ['2020-01-27', 'tet', 'holiday', 'unseen'], // Mon
  ['2020-01-28', 'tet', 'substitute', 'unseen'], // Tue
  ['2020-01-29', 'tet', 'substitute', 'unseen'], // Wed
  ['2020-04-02', 'hungKings', 'holiday', 'unseen'], // Thu
  ['2020-04-30', 'victory', 'holiday', 'unseen'], // Thu
  ['2020-05-01', 'labour', 'holiday', 'unseen'], // Fri
  ['2020-09-02', 'national', 'holiday', 'unseen'], // Wed

  ['2021-01-01', 'newYear', 'holiday', 'notice4875'], // Fri
  ['2021-02-10', 'tet', 'holiday', 'notice4875'], // Wed
  ['2021-02-11', 'tet', 'holiday', 'notice4875'],
  ['2021-02-12', 'tet', 'holiday', 'notice4875'], // Fri
  ['2021-02-15', 'tet', 'substitute', 'notice4875'], // Mon
  ['2021-02-16', 'tet', 'substitute', 'notice4875'], // Tue
  ['2021-04-21', 'hungKings', 'holiday', 'notice4875'], // Wed
  ['2021-04-30', 'victory', 'holiday', 'notice4875'], // Fri
  ['2021-05-03', 'labour', 'substitute', 'notice4875'], // Mon
  ['2021-09-02', 'national', 'holiday', 'notice4875'], // Thu
  ['2021-09-03', 'national', 'holiday', 'notice4875'], // Fri

  ['2022-01-03', 'newYear', 'substitute', 'notice119'], // Mon
  ['2022-01-31', 'tet', 'holiday', 'notice119'], // Mon
  ['2022-02-01', 'tet', 'holiday', 'notice119'],
  ['2022-02-02', 'tet', 'holiday', 'notice119'],
  ['2022-02-03', 'tet', 'holiday', 'notice119'],
  ['2022-02-04', 'tet', 'holiday', 'notice119'], // Fri
  ['2022-04-11', 'hungKings', 'substitute', 'notice119'], // Mon
  ['2022-05-02', 'victory', 'substitute', 'notice119'], // Mon
  ['2022-05-03', 'labour', 'substitute', 'notice119'], // Tue
  ['2022-09-01', 'national', 'holiday', 'notice119'], // Thu
  ['2022-09-02', 'national', 'holiday', 'notice119'], // Fri

  ['2023-01-02', 'newYear', 'substitute', 'notice5034'], // Mon
  ['2023-01-20', 'tet', 'holiday', 'notice5034'], // Fri
  ['2023-01-23', 'tet', 'holiday', 'notice5034'], // Mon
  ['2023-01-24', 'tet', 'holiday', 'notice5034'], // Tue
  ['2023-01-25', 'tet', 'substitute', 'notice5034'], // Wed
  ['2023-01-26', 'tet', 'substitute', 'notice5034'], // Thu
  ['2023-05-01', 'labour', 'holiday', 'notice5034'], // Mon
  ['2023-05-02', 'hungKings', 'substitute', 'notice5034'], // Tue
  ['2023-05-03', 'victory', 'substitute', 'notice5034'], // Wed
  ['2023-09-01', 'national', 'holiday', 'notice5034'], // Fri
  ['2023-09-04', 'national', 'substitute', 'notice5034'], // Mon

  ['2024-01-01', 'newYear', 'holiday', 'notice5015'], // Mon
  ['2024-02-08', 'tet', 'holiday', 'notice5015'], // Thu
  ['2024-02-09', 'tet', 'holiday', 'notice5015'], // Fri
  ['2024-02-12', 'tet', 'holiday', 'notice5015'], // Mon
  ['2024-02-13', 'tet', 'substitute', 'notice5015'], // Tue
  ['2024-02-14', 'tet', 'substitute', 'notice5015'], // Wed
  ['2024-04-18', 'hungKings', 'holiday', 'notice5015'], // Thu
  ['2024-04-29', 'victory', 'swap', 'notice1570'], // Mon
  ['2024-04-30', 'victory', 'holiday', 'notice5015'], // Tue
  ['2024-05-01', 'labour', 'holiday', 'notice5015'], // Wed
  ['2024-09-02', 'national', 'holiday', 'notice5015'], // Mon
  ['2024-09-03', 'national', 'holiday', 'notice5015'], // Tue

  ['2025-01-01', 'newYear', 'holiday', 'notice6150'], // Wed
  ['2025-01-27', 'tet', 'holiday', 'notice6150'], // Mon
  ['2025-01-28', 'tet', 'holiday', 'notice6150'],
  ['2025-01-29', 'tet', 'holiday', 'notice6150'],
  ['2025-01-30', 'tet', 'holiday', 'notice6150'],
  ['2025-01-31', 'tet', 'holiday', 'notice6150'], // Fri
  ['2025-04-07', 'hungKings', 'holiday', 'notice6150'], // Mon
  ['2025-04-30', 'victory', 'holiday', 'notice6150'], // Wed
  ['2025-05-01', 'labour', 'holiday', 'notice6150'], // Thu
  ['2025-05-02', 'labour', 'swap', 'notice6150'], // Fri
  ['2025-09-01', 'national', 'holiday', 'notice6150'], // Mon
  ['2025-09-02', 'national', 'holiday', 'notice6150'], // Tue

  ['2026-01-01', 'newYear', 'holiday', 'notice9441'], // Thu
  ['2026-01-02', 'newYear', 'swap', 'letter12729'], // Fri
  ['2026-02-16', 'tet', 'holiday', 'notice9441'], // Mon
  ['2026-02-17', 'tet', 'holiday', 'notice9441'],
  ['2026-02-18', 'tet', 'holiday', 'notice9441'],
  ['2026-02-19', 'tet', 'holiday', 'notice9441'],
  ['2026-02-20', 'tet', 'holiday', 'notice9441'], // Fri
  ['2026-04-27', 'hungKings', 'substitute', 'letter3383'], // Mon
  ['2026-04-30', 'victory', 'holiday', 'letter3383'], // Thu
  ['2026-05-01', 'labour', 'holiday', 'letter3383'], // Fri
  ['2026-08-31', 'national', 'swap', 'notice9441'], // Mon
  ['2026-09-01', 'national', 'holiday', 'notice9441'], // Tue
  ['2026-09-02', 'national', 'holiday', 'notice9441'], // Wed
  ['2026-11-24', 'november24', 'holiday', 'resolution28'], // Tue

  ['2027-01-01', 'newYear', 'holiday', 'letter10065'], // Fri
  ['2027-02-04', 'tet', 'holiday', 'letter10065'], // Thu
  ['2027-02-05', 'tet', 'holiday', 'letter10065'], // Fri
  ['2027-02-08', 'tet', 'holiday', 'letter10065'], // Mon
  ['2027-02-09', 'tet', 'substitute', 'letter10065'], // Tue
  ['2027-02-10', 'tet', 'substitute', 'letter10065'], // Wed
  ['2027-04-16', 'hungKings', 'holiday', 'letter10065'], // Fri
  ['2027-04-30', 'victory', 'holiday', 'letter10065'], // Fri
  ['2027-05-03', 'labour', 'substitute', 'letter10065'], // Mon
  ['2027-09-02', 'national', 'holiday', 'letter10065'], // Thu
  ['2027-09-03', 'national', 'holiday', 'letter10065'], // Fri
  ['2027-11-24', 'november24', 'holiday', 'resolution28'], // Wed
];

/** Weekend days that are working days. */
export const officialMakeUpDays: readonly MakeUpRow[] = [
  ['2019-01-05', '2018-12-31', 'letter6519'], // Sat
  ['2019-05-04', '2019-04-29', 'letter6519'], // Sat
  ['2024-05-04', '2024-04-29', 'notice1570'], // Sat
  ['2025-04-26', '2025-05-02', 'notice6150'], // Sat
  ['2026-01-10', '2026-01-02', 'letter12729'], // Sat
  ['2026-08-22', '2026-08-31', 'notice9441'], // Sat
];

/** Holidays that fell on a Saturday or Sunday; no day off by themselves, kept to explain others. */
export const holidaysOnWeekends: readonly (readonly [date: string, Holiday])[] = [
  ['2019-04-14', 'hungKings'], // Sun
  ['2020-01-25', 'tet'],
  ['2020-01-26', 'tet'],
  ['2021-02-13', 'tet'],
  ['2021-02-14', 'tet'],
  ['2021-05-01', 'labour'], // Sat
  ['2022-01-01', 'newYear'], // Sat
  ['2022-04-10', 'hungKings'], // Sun
  ['2022-04-30', 'victory'], // Sat
  ['2022-05-01', 'labour'], // Sun
  ['2023-01-01', 'newYear'], // Sun
  ['2023-01-21', 'tet'],
  ['2023-01-22', 'tet'],
  ['2023-04-29', 'hungKings'], // Sat
  ['2023-04-30', 'victory'], // Sun
  ['2023-09-02', 'national'], // Sat
  ['2024-02-10', 'tet'],
  ['2024-02-11', 'tet'],
  ['2026-04-26', 'hungKings'], // Sun
  ['2027-02-06', 'tet'],
  ['2027-02-07', 'tet'],
  ['2027-05-01', 'labour'], // Sat
];

/** Passed on the same day; received after 15:00, on the next working day: since 5 August 2026. */
import type { CountingRule } from '../counting-rule.js';
import { vietnamCivilCode } from './vietnam-civil-code.js';

/** `vn/same-day-15h-2026` */
export const vietnamSameDay2026: CountingRule = {
  ...vietnamCivilCode,
  id: 'vn/same-day-15h-2026',
  name: {
    vi: 'Chuyển hồ sơ trong ngày, nhận sau 15 giờ thì vào ngày làm việc tiếp theo (từ 05/8/2026)',
    en: 'Passed on the same day; received after 15:00, on the next working day (from 5 August 2026)',
  },
  citations: [
    ...vietnamCivilCode.citations,
    {
      act: 'Nghị định 118/2025/NĐ-CP',
      article: 'Điều 18 khoản 2',
      topics: ['cutOff'],
      basis: 'read',
      says: {
        vi:
          'Được Nghị định 309/2026/NĐ-CP sửa đổi: hồ sơ giấy được chuyển ngay trong ngày làm việc; ' +
          'nhận sau 15 giờ thì chuyển vào đầu giờ ngày làm việc tiếp theo.',
        en:
          'As amended by Decree 309/2026/NĐ-CP: paper dossiers are passed on the same working day; ' +
          'received after 15:00, at the start of the next one.',
      },
    },
  ],
  inForce: { from: '2026-08-05' },
  event: { firstDay: 'excluded', cutOff: '15:00', onDayOff: 'nextWorkingDay' },
};

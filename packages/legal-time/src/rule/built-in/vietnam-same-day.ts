/** Settled the same day; received after 15:00, on the next working day. */
import type { CountingRule } from '../counting-rule.js';
import { vietnamCivilCode } from './vietnam-civil-code.js';

const DECREE_61 = 'Nghị định 61/2018/NĐ-CP';

/** `vn/same-day-15h` */
export const vietnamSameDay: CountingRule = {
  ...vietnamCivilCode,
  id: 'vn/same-day-15h',
  name: {
    vi: 'Giải quyết trong ngày, nhận sau 15 giờ thì trong ngày làm việc tiếp theo',
    en: 'Settled the same day; received after 15:00, on the next working day',
  },
  citations: [
    ...vietnamCivilCode.citations,
    {
      act: DECREE_61,
      article: 'Điều 18 khoản 2',
      topics: ['cutOff'],
      basis: 'read',
      says: {
        vi: 'Hồ sơ nhận sau 15 giờ được chuyển vào đầu giờ ngày làm việc tiếp theo.',
        en: 'What is received after 15:00 goes on at the start of the next working day.',
      },
    },
  ],
  inForce: { from: '2018-06-21' },
  event: { firstDay: 'excluded', cutOff: '15:00', onDayOff: 'nextWorkingDay' },
};

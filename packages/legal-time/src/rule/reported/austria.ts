/** Counting rules of Austria. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const avg = articlesOf('Allgemeines Verwaltungsverfahrensgesetz 1991 (AVG)');

/** `at/avg-33`: periods of Austrian administrative procedure. */
export const austriaAdministrativePeriods: CountingRule = {
  ...usualPeriod,
  id: 'at/avg-33',
  jurisdiction: 'AT',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính Áo',
    en: 'Periods of Austrian administrative procedure',
  },
  zone: 'Europe/Vienna',
  citations: [
    avg(
      '§ 32 (1)',
      ['event', 'days'],
      'Thời hạn bằng ngày không tính ngày xảy ra sự kiện.',
      'A period in days does not count the day of the event.',
    ),
    avg(
      '§ 32 (2)',
      ['event', 'weeks', 'months', 'monthEnd', 'endOfDay'],
      'Tuần, tháng, năm hết vào cuối ngày tương ứng; tháng không có ngày đó thì hết vào ngày cuối tháng.',
      'Weeks, months and years end with the corresponding day, or with the last day of a month without one.',
      { units: ['weeks', 'months', 'years'] },
    ),
    avg(
      '§ 33 (2)',
      ['rollForward', 'recess'],
      'Ngày cuối là thứ Bảy, Chủ nhật, ngày lễ, thứ Sáu Tuần Thánh hoặc 24 tháng 12 thì chuyển sang ngày tiếp theo không thuộc các ngày đó.',
      'A Saturday, Sunday, public holiday, Good Friday or 24 December gives way to the next day that is none.',
    ),
  ],
  recesses: [
    {
      id: 'goodFriday',
      name: { vi: 'Thứ Sáu Tuần Thánh', en: 'Good Friday' },
      from: { easter: -2 },
      to: { easter: -2 },
      effect: 'noEnd',
    },
    {
      id: 'christmasEve',
      name: { vi: '24 tháng 12', en: '24 December' },
      from: '12-24',
      to: '12-24',
      effect: 'noEnd',
    },
  ],
};

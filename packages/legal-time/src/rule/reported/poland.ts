/** Counting rules of Poland. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const kpa = articlesOf('Kodeks postępowania administracyjnego (KPA)');

/** `pl/kpa-57`: periods of Polish administrative procedure. */
export const polandAdministrativePeriods: CountingRule = {
  ...usualPeriod,
  id: 'pl/kpa-57',
  jurisdiction: 'PL',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính Ba Lan',
    en: 'Periods of Polish administrative procedure',
  },
  zone: 'Europe/Warsaw',
  citations: [
    kpa(
      'art. 57 § 1',
      ['event', 'days', 'endOfDay'],
      'Thời hạn bằng ngày không tính ngày xảy ra sự kiện.',
      'A period in days does not count the day of the event.',
    ),
    kpa(
      'art. 57 § 2',
      ['weeks'],
      'Tuần hết vào ngày cùng tên trong tuần cuối.',
      'Weeks end on the day of the last week that has the same name.',
    ),
    kpa(
      'art. 57 § 3, 3a',
      ['months', 'monthEnd'],
      'Tháng, năm hết vào ngày tương ứng; không có thì vào ngày cuối tháng.',
      'Months and years end on the corresponding day, or on the last of a month without it.',
    ),
    kpa(
      'art. 57 § 4',
      ['rollForward'],
      'Ngày cuối là ngày nghỉ theo luật hoặc thứ Bảy thì hết vào ngày tiếp theo không phải ngày nghỉ.',
      'A statutory day off or Saturday gives way to the next day that is neither.',
    ),
  ],
};

/** Counting rules of Spain. */
import type { CountingRule, Recess } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const lpac = articlesOf('Ley 39/2015 (LPACAP)');
const lec = articlesOf('Ley 1/2000 de Enjuiciamiento Civil (LEC)');
const ljca = articlesOf('Ley 29/1998 (LJCA)');
const lopj = articlesOf('Ley Orgánica 6/1985 del Poder Judicial (LOPJ)');

const place = { jurisdiction: 'ES', zone: 'Europe/Madrid' } as const;
const inWorkingDays = (article: string) =>
  [{ units: ['days'], countAs: 'workingDays', factor: 1, article }] as const;

/** Days of the courts on which nothing is done from Christmas Eve to Epiphany. */
const YEAR_END: Recess = {
  id: 'yearEnd',
  name: { vi: '24 tháng 12 đến 6 tháng 1', en: '24 December to 6 January' },
  from: '12-24',
  to: '01-06',
  effect: 'closed',
};

/** `es/lpac-30`: periods of Spanish administrative procedure. */
export const spainAdministrativePeriods: CountingRule = {
  ...usualPeriod,
  ...place,
  id: 'es/lpac-30',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính Tây Ban Nha',
    en: 'Periods of Spanish administrative procedure',
  },
  inForce: { from: '2016-10-02' },
  citations: [
    lpac(
      'art. 30.1',
      ['time'],
      'Thời hạn bằng giờ tính mọi giờ của ngày làm việc.',
      'Periods in hours count every hour of working days.',
    ),
    lpac(
      'art. 30.2',
      ['conversion', 'workingDays'],
      'Ngày là ngày làm việc; không tính thứ Bảy, Chủ nhật và ngày lễ.',
      'Days are working days, without Saturdays, Sundays and holidays.',
    ),
    lpac(
      'art. 30.3',
      ['event'],
      'Tính từ ngày sau ngày thông báo.',
      'Periods run from the day after the notice.',
    ),
    lpac(
      'art. 30.4',
      ['months', 'monthEnd'],
      'Tháng, năm hết vào ngày cùng số với ngày thông báo; không có thì vào ngày cuối tháng.',
      'Months and years end on the date of the notice, or on the last day of a month without it.',
    ),
    lpac(
      'art. 30.5',
      ['rollForward'],
      'Ngày cuối không phải ngày làm việc thì chuyển sang ngày làm việc tiếp theo.',
      'A last day that is no working day gives way to the next one.',
    ),
    lpac(
      'art. 43.2',
      ['service'],
      'Thông báo điện tử không được mở trong mười ngày thì coi như đã bị từ chối.',
      'An electronic notice that is not opened within ten days counts as rejected.',
      { services: ['electronic'] },
    ),
  ],
  time: { start: 'moment', counts: 'elapsedOnWorkingDays', roll: 'none' },
  conversions: inWorkingDays('art. 30.2'),
  services: { electronic: { after: { amount: 10, unit: 'days' }, onDayOff: 'stays' } },
};

/** `es/lec-130`: periods of Spanish civil procedure. */
export const spainCivilProcedure: CountingRule = {
  ...usualPeriod,
  ...place,
  id: 'es/lec-130',
  name: { vi: 'Thời hạn tố tụng dân sự Tây Ban Nha', en: 'Periods of Spanish civil procedure' },
  citations: [
    lec(
      'art. 130.2',
      ['recess'],
      'Tháng Tám và các ngày từ 24 tháng 12 đến 6 tháng 1 không phải ngày làm việc.',
      'The days of August, and those from 24 December to 6 January, are no working days.',
    ),
    lec(
      'art. 133.1',
      ['event', 'endOfDay'],
      'Tính từ ngày sau ngày thông báo, đến 24 giờ ngày cuối.',
      'Periods run from the day after the notice to 24:00 of the last day.',
    ),
    lec(
      'art. 133.2',
      ['conversion', 'workingDays'],
      'Thời hạn bằng ngày không tính ngày không làm việc.',
      'Periods in days leave out days that are no working days.',
    ),
    lec(
      'art. 133.3',
      ['months', 'monthEnd'],
      'Tháng, năm tính từ ngày đến ngày; không có ngày tương ứng thì lấy ngày cuối tháng.',
      'Months and years run from date to date, or to the last day of the month.',
    ),
    lec(
      'art. 133.4',
      ['rollForward'],
      'Ngày cuối không phải ngày làm việc thì chuyển sang ngày làm việc tiếp theo.',
      'A last day that is no working day gives way to the next one.',
    ),
  ],
  conversions: inWorkingDays('art. 133.2'),
  recesses: [
    {
      id: 'august',
      name: { vi: 'tháng Tám', en: 'August' },
      from: '08-01',
      to: '08-31',
      effect: 'closed',
    },
    YEAR_END,
  ],
};

/** `es/ljca-128`: periods of Spanish administrative courts; August does not run. */
export const spainAdministrativeCourts: CountingRule = {
  ...usualPeriod,
  ...place,
  id: 'es/ljca-128',
  name: {
    vi: 'Thời hạn tại tòa án hành chính Tây Ban Nha',
    en: 'Periods of Spanish administrative courts',
  },
  citations: [
    ljca(
      'art. 128.2',
      ['recess'],
      'Trong tháng Tám thời hạn khởi kiện không chạy.',
      'In August the period for bringing an action does not run.',
      { recesses: ['august'] },
    ),
    lopj(
      'art. 182.1',
      ['recess'],
      'Các ngày từ 24 tháng 12 đến 6 tháng 1 không phải ngày làm việc của tòa án.',
      'The days from 24 December to 6 January are no working days of the courts.',
      { recesses: ['yearEnd'] },
    ),
    lopj(
      'art. 185.1',
      ['event', 'conversion', 'workingDays', 'months', 'monthEnd'],
      'Không tính ngày thông báo; thời hạn bằng ngày bỏ ngày không làm việc; tháng, năm tính từ ngày đến ngày.',
      'The day of the notice is left out; periods in days leave out days off; months and years run from date to date.',
    ),
    lopj(
      'art. 185.2',
      ['rollForward'],
      'Ngày cuối không phải ngày làm việc thì chuyển sang ngày làm việc tiếp theo.',
      'A last day that is no working day gives way to the next one.',
    ),
  ],
  conversions: inWorkingDays('art. 185.1'),
  recesses: [
    {
      id: 'august',
      name: { vi: 'tháng Tám', en: 'August' },
      from: '08-01',
      to: '08-31',
      effect: 'suspends',
    },
    YEAR_END,
  ],
};

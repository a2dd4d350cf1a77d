/** Counting rules of England and Wales whose text was not read. */
import type { CountingRule } from '../counting-rule.js';
import type { CombinedLimit } from '../../limit/combined-limit.js';
import { unitedKingdomFreedomOfInformation } from '../built-in/united-kingdom-freedom-of-information.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const cpr = articlesOf('Civil Procedure Rules 1998');
const compliance = articlesOf(
  'Freedom of Information (Time for Compliance with Request) Regulations 2004',
);

/** `uk/cpr-2.8`: periods of civil procedure in England and Wales, in clear days. */
export const englandCivilProcedure: CountingRule = {
  ...usualPeriod,
  id: 'uk/cpr-2.8',
  jurisdiction: 'GB',
  name: {
    vi: 'Thời hạn tố tụng dân sự của Anh và xứ Wales',
    en: 'Periods of the Civil Procedure Rules of England and Wales',
  },
  zone: 'Europe/London',
  inForce: { from: '1999-04-26' },
  citations: [
    cpr(
      'r. 2.8(2), (3)',
      ['event', 'days', 'clearDays'],
      'Thời hạn bằng ngày tính theo ngày trọn vẹn: không tính ngày đầu và ngày của sự kiện cuối.',
      'Periods in days are clear days: the first day and the day of the event at the end do not count.',
    ),
    cpr(
      'r. 2.8(4)',
      ['conversion', 'workingDays'],
      'Thời hạn từ năm ngày trở xuống không tính thứ Bảy, Chủ nhật, ngày nghỉ ngân hàng.',
      'Periods of five days or less leave out Saturdays, Sundays and bank holidays.',
    ),
    cpr(
      'r. 2.8(5)',
      ['rollForward'],
      'Hết vào ngày văn phòng tòa án đóng cửa thì làm vào ngày mở cửa tiếp theo.',
      'What ends on a day on which the court office is closed may be done on the next day it is open.',
    ),
    cpr(
      'r. 2.10',
      ['months', 'monthEnd'],
      'Tháng là tháng dương lịch.',
      'A month is a calendar month.',
    ),
    cpr(
      'r. 6.26',
      ['service'],
      'Gửi bưu điện hạng nhất: coi là đã tống đạt vào ngày thứ hai sau khi gửi, hoặc ngày làm việc tiếp theo.',
      'By first class post: deemed served on the second day after posting, or the next business day.',
      { services: ['post'] },
    ),
  ],
  conversions: [
    { units: ['days'], max: 5, countAs: 'workingDays', factor: 1, article: 'r. 2.8(4)' },
  ],
  clearDays: 'both',
  services: { post: { after: { amount: 2, unit: 'days' }, onDayOff: 'nextWorkingDay' } },
};

/**
 * `uk/cpr-2.8-within`: what must be done within so many days of an event. No event ends such a
 * period, so that its last day counts (r. 2.8(3)(b), example (iii)).
 */
export const englandCivilProcedureWithin: CountingRule = {
  ...englandCivilProcedure,
  id: 'uk/cpr-2.8-within',
  name: {
    vi: 'Thời hạn làm trong số ngày theo tố tụng dân sự của Anh và xứ Wales',
    en: 'Periods within which to act under the Civil Procedure Rules of England and Wales',
  },
  clearDays: 'backward',
};

/** `uk/foi-schools`: time for compliance of schools; see {@link foiSchoolsLimit}. */
export const unitedKingdomFoiSchools: CountingRule = {
  ...unitedKingdomFreedomOfInformation,
  id: 'uk/foi-schools',
  basis: 'reported',
  name: {
    vi: 'Thời hạn trả lời của trường học theo Luật tự do thông tin của Anh',
    en: 'Time for compliance of schools under the Freedom of Information Act',
  },
  inForce: { from: '2005-01-01' },
  citations: [
    compliance(
      'reg. 3(2), (3)',
      ['event', 'workingDays'],
      'Ngày làm việc thứ hai mươi, không tính ngày trường không học, hoặc ngày làm việc thứ sáu mươi sau ngày nhận, tùy ngày nào đến trước.',
      'The twentieth working day after receipt, without days on which the school has no session, or the sixtieth working day, whichever occurs first.',
      { units: ['workingDays'] },
    ),
    ...unitedKingdomFreedomOfInformation.citations,
  ],
};

/**
 * Twenty school days or sixty working days, whichever end first: days without a session are days
 * off of the class `schoolHoliday`, which the sixty days pass through.
 */
export const foiSchoolsLimit = {
  earlierOf: [
    { limit: { amount: 20, unit: 'workingDays' } },
    { limit: { amount: 60, unit: 'workingDays' }, workedThrough: ['schoolHoliday'] },
  ],
} as const satisfies CombinedLimit;

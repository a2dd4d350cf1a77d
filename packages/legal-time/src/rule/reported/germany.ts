/** Counting rules of Germany whose text was not read. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, MONDAY_TO_SATURDAY, usualPeriod } from './reported-rule.js';

const bgb = articlesOf('Bürgerliches Gesetzbuch (BGB)');
const vacation = articlesOf('Bundesurlaubsgesetz (BUrlG)');
const vwvfg = articlesOf('Verwaltungsverfahrensgesetz (VwVfG)');

const calculation = [
  bgb(
    '§ 187 (1)',
    ['event'],
    'Ngày xảy ra sự kiện không được tính.',
    'The day of the event is not counted.',
  ),
  bgb(
    '§ 188 (1)',
    ['days', 'endOfDay'],
    'Thời hạn bằng ngày hết vào cuối ngày cuối cùng.',
    'A period in days ends with the end of its last day.',
    { units: ['days', 'workingDays'] },
  ),
  bgb(
    '§ 188 (2), (3)',
    ['weeks', 'months', 'monthEnd', 'endOfDay'],
    'Tuần, tháng, năm hết vào cuối ngày tương ứng; tháng không có ngày đó thì hết vào ngày cuối tháng.',
    'Weeks, months and years end with the corresponding day, or with the last of a month without one.',
    { units: ['weeks', 'months', 'years'] },
  ),
];

/** `de/werktage`: periods in Werktagen, which run from Monday to Saturday. */
export const germanyWerktage: CountingRule = {
  ...usualPeriod,
  id: 'de/werktage',
  jurisdiction: 'DE',
  name: { vi: 'Thời hạn bằng ngày làm việc (Werktage) của Đức', en: 'German periods in Werktagen' },
  zone: 'Europe/Berlin',
  citations: [
    ...calculation,
    vacation(
      '§ 3 (2)',
      ['workingDays'],
      'Werktage là mọi ngày không phải Chủ nhật hay ngày lễ.',
      'Werktage are all days that are neither Sundays nor public holidays.',
    ),
    bgb(
      '§ 193',
      ['rollForward'],
      'Ngày cuối là thứ Bảy, Chủ nhật, ngày lễ thì chuyển sang ngày làm việc tiếp theo.',
      'A Saturday, Sunday or public holiday gives way to the next working day.',
    ),
  ],
  months: { anchor: 'eventDay', overflow: 'lastDay', partDays: 30 },
  week: { counts: MONDAY_TO_SATURDAY, ends: ['mon', 'tue', 'wed', 'thu', 'fri'] },
  extension: { countedFrom: 'end', notice: 'none' },
};

/** `de/vwvfg-41`: periods from administrative acts that are sent by post or electronically. */
export const germanyDeemedNotice: CountingRule = {
  ...usualPeriod,
  id: 'de/vwvfg-41',
  jurisdiction: 'DE',
  name: {
    vi: 'Thời hạn từ quyết định hành chính gửi qua bưu điện ở Đức',
    en: 'German periods from administrative acts sent by post',
  },
  zone: 'Europe/Berlin',
  inForce: { from: '2025-01-01' },
  citations: [
    vwvfg(
      '§ 41 (2)',
      ['service'],
      'Quyết định gửi qua bưu điện hoặc điện tử được coi là đã thông báo vào ngày thứ tư sau ngày gửi.',
      'An act sent by post or electronically is deemed notified on the fourth day after it was sent.',
    ),
    ...calculation,
    vwvfg(
      '§ 31 (3)',
      ['rollForward'],
      'Ngày cuối là ngày nghỉ thì kết thúc cuối ngày làm việc tiếp theo.',
      'A last day that is a day off moves the end to the next working day.',
    ),
  ],
  months: { anchor: 'eventDay', overflow: 'lastDay', partDays: 30 },
  services: {
    post: { after: { amount: 4, unit: 'days' }, onDayOff: 'stays' },
    electronic: { after: { amount: 4, unit: 'days' }, onDayOff: 'stays' },
  },
  extension: { countedFrom: 'end', notice: 'none' },
};

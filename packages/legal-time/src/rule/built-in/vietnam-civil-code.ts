/** Periods of the Civil Code 2015. */
import type { CountingRule } from '../counting-rule.js';

const CIVIL_CODE = 'Bộ luật Dân sự 91/2015/QH13';

/** `vn/civil-code-2015` */
export const vietnamCivilCode: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'vn/civil-code-2015',
  jurisdiction: 'VN',
  name: { vi: 'Thời hạn theo Bộ luật Dân sự 2015', en: 'Periods of the Civil Code 2015' },
  zone: 'Asia/Ho_Chi_Minh',
  inForce: { from: '2017-01-01' },
  citations: [
    {
      act: CIVIL_CODE,
      article: 'Điều 147 khoản 1',
      topics: ['time'],
      basis: 'read',
      says: {
        vi: 'Thời hạn bằng phút, giờ bắt đầu từ thời điểm đã xác định.',
        en: 'A period in minutes or hours begins at the moment itself.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 147 khoản 2, 3',
      topics: ['event'],
      basis: 'read',
      says: {
        vi: 'Ngày đầu tiên (ngày xảy ra sự kiện) không được tính.',
        en: 'The day of the event is not counted.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 146 khoản 1',
      topics: ['partMonths'],
      basis: 'reported',
      says: {
        vi: 'Nửa năm là sáu tháng, nửa tháng là mười lăm ngày.',
        en: 'Half a year is six months, half a month is fifteen days.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 1',
      topics: ['days'],
      basis: 'read',
      says: {
        vi: 'Thời hạn bằng ngày kết thúc vào ngày cuối cùng.',
        en: 'A period in days ends with its last day.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 2',
      topics: ['weeks'],
      basis: 'read',
      says: {
        vi: 'Thời hạn bằng tuần kết thúc vào ngày tương ứng của tuần cuối cùng.',
        en: 'A period in weeks ends on the corresponding day of the last week.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 3',
      topics: ['months', 'monthEnd'],
      units: ['months'],
      basis: 'read',
      says: {
        vi: 'Kết thúc vào ngày tương ứng; tháng không có ngày đó thì vào ngày cuối tháng.',
        en: 'It ends on the corresponding day; without one, on the last day of the month.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 4',
      topics: ['months'],
      units: ['years'],
      basis: 'read',
      says: {
        vi: 'Thời hạn bằng năm kết thúc vào ngày, tháng tương ứng của năm cuối cùng.',
        en: 'A period in years ends on the corresponding day and month of the last year.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 5',
      topics: ['roll'],
      basis: 'read',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì kết thúc vào cuối ngày làm việc tiếp theo.',
        en: 'A last day that is a day off moves the end to the end of the next working day.',
      },
    },
    {
      act: CIVIL_CODE,
      article: 'Điều 148 khoản 6',
      topics: ['endOfDay'],
      basis: 'read',
      says: { vi: 'Ngày cuối kết thúc lúc 24 giờ.', en: 'The last day ends at 24:00.' },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay', partDays: 30 },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

/** The counting rule of Japan. */
import type { CountingRule } from '../counting-rule.js';

const CIVIL_CODE = '民法 (Civil Code)';

/** `jp/civil-code` */
export const japanCivilCode: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'jp/civil-code',
  jurisdiction: 'JP',
  name: { vi: 'Thời hạn theo Bộ luật Dân sự Nhật Bản', en: 'Periods of the Japanese Civil Code' },
  zone: 'Asia/Tokyo',
  citations: [
    {
      act: CIVIL_CODE,
      article: '139条',
      topics: ['time'],
      basis: 'reported',
      says: { vi: 'Thời hạn bằng giờ tính ngay.', en: 'Hours run at once.' },
    },
    {
      act: CIVIL_CODE,
      article: '140条',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Ngày đầu không được tính, trừ khi thời hạn bắt đầu lúc 0 giờ.',
        en: 'The first day is not counted, unless the period begins at midnight.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '141条',
      topics: ['days', 'endOfDay'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn hết vào cuối ngày cuối.',
        en: 'It ends with the end of the last day.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '142条',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì thời hạn hết vào ngày tiếp theo.',
        en: 'When the last day is a day off, the period ends on the day after.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '143条',
      topics: ['weeks', 'months'],
      basis: 'reported',
      says: {
        vi:
          'Hết vào ngày trước ngày tương ứng với ngày khởi tính; ' +
          'không có ngày đó thì vào ngày cuối tháng.',
        en:
          'It ends the day before the one that corresponds to the first day counted; without ' +
          'one, on the last day of the month.',
      },
    },
  ],
  event: { firstDay: 'includedAtMidnight', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'startDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

/** `jp/civil-code`. */
export const japanRules: readonly CountingRule[] = [japanCivilCode];

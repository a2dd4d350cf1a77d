/** Response to memoranda and requests for explanation. */
import type { CountingRule } from '../counting-rule.js';

const CIVIL_CODE = 'Tsiviilseadustiku üldosa seadus (General Part of the Civil Code Act)';
const MEMORANDA = 'Märgukirjale ja selgitustaotlusele vastamise seadus (Memoranda Act)';

/** `ee/memoranda` */
export const estoniaMemoranda: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'ee/memoranda',
  jurisdiction: 'EE',
  name: {
    vi: 'Thời hạn trả lời kiến nghị ở Estonia',
    en: 'Response to memoranda and requests for explanation',
  },
  zone: 'Europe/Tallinn',
  citations: [
    {
      act: MEMORANDA,
      article: '§ 6',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Trả lời trong ba mươi ngày kể từ ngày đăng ký.',
        en: 'An answer is due within thirty days of registration.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '§ 135',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Tính từ ngày sau ngày sự kiện.',
        en: 'It runs from the day after the event.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '§ 136 (1)–(7)',
      topics: ['days', 'weeks', 'months'],
      basis: 'reported',
      says: {
        vi: 'Hết vào ngày tương ứng hoặc ngày cuối tháng.',
        en: 'It ends on the corresponding day, or on the last of the month.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '§ 136 (8)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.',
        en: 'A last day that is a day off moves to the next working day.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

/** The corresponding date rule. */
import type { CountingRule } from '../counting-rule.js';

/** `uk/corresponding-date` */
export const unitedKingdomCorrespondingDate: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'uk/corresponding-date',
  jurisdiction: 'GB',
  name: {
    vi: 'Quy tắc ngày tương ứng của Anh',
    en: 'The corresponding date rule',
  },
  zone: 'Europe/London',
  citations: [
    {
      act: 'Dodds v Walker [1981] 1 WLR 1027 (HL)',
      article: 'speech of Lord Diplock',
      topics: ['event', 'months'],
      basis: 'reported',
      says: {
        vi:
          'Không tính ngày sự kiện; tháng hết vào ngày tương ứng, ' +
          'không có thì vào ngày cuối tháng.',
        en:
          'The day of the event is excluded; months end on the corresponding date, or on the last ' +
          'day of a month that has none.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'none', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

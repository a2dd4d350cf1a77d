/** General Time Limits Act. */
import type { CountingRule } from '../counting-rule.js';

const ATW = 'Algemene termijnenwet';

/** `nl/atw` */
export const netherlandsGeneralPeriods: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'nl/atw',
  jurisdiction: 'NL',
  name: { vi: 'Luật chung về thời hạn của Hà Lan', en: 'General Time Limits Act' },
  zone: 'Europe/Amsterdam',
  citations: [
    {
      act: ATW,
      article: 'art. 1 lid 1',
      topics: ['roll', 'rollForward'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn hết vào ngày nghỉ được kéo dài đến hết ngày làm việc tiếp theo.',
        en: 'A term that ends on a day off is extended to the end of the next day that is none.',
      },
    },
    {
      act: ATW,
      article: 'art. 1 lid 2',
      topics: ['rollBackward'],
      basis: 'reported',
      says: {
        vi: 'Không áp dụng cho thời hạn tính lùi.',
        en: 'Not for terms that are counted back.',
      },
    },
    {
      act: ATW,
      article: 'art. 2',
      topics: ['minimum'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn từ ba ngày trở lên có ít nhất hai ngày không phải ngày nghỉ.',
        en: 'A term of at least three days contains at least two days that are no days off.',
      },
    },
    {
      act: ATW,
      article: 'art. 4',
      topics: ['exception'],
      basis: 'reported',
      says: {
        vi: 'Không áp dụng cho thời hạn bằng giờ, trên 90 ngày, 12 tuần, 3 tháng, hoặc bằng năm.',
        en: 'Not for terms in hours, over 90 days, 12 weeks or 3 months, or in years.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  minimumWorkingDays: { count: 2, fromDays: 3 },
  exceptions: [
    { unit: 'days', moreThan: 90 },
    { unit: 'weeks', moreThan: 12 },
    { unit: 'months', moreThan: 3 },
    { unit: 'years', moreThan: 0 },
  ],
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'dayBefore' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

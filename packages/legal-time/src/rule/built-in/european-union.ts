/** The counting rule of the European Union. */
import type { CountingRule } from '../counting-rule.js';

const REGULATION = 'Regulation (EEC, Euratom) No 1182/71';

/** `eu/1182-71` */
export const europeanUnionPeriods: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'eu/1182-71',
  jurisdiction: 'EU',
  name: {
    vi: 'Thời hạn trong pháp luật Liên minh châu Âu',
    en: 'Periods in acts of the European Union',
  },
  zone: 'Europe/Brussels',
  inForce: { from: '1971-07-01' },
  citations: [
    {
      act: REGULATION,
      article: 'Art. 3(1)',
      topics: ['event', 'time'],
      basis: 'reported',
      says: {
        vi: 'Giờ hoặc ngày xảy ra sự kiện không được tính.',
        en: 'The hour or the day of the event is not counted.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(2)(a)',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ chạy từ đầu giờ thứ nhất đến hết giờ cuối cùng.',
        en: 'Hours run from the start of the first hour to the end of the last.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(2)(b)',
      topics: ['days', 'workingDays', 'endOfDay'],
      units: ['days', 'workingDays'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng ngày chạy từ đầu ngày thứ nhất đến hết ngày cuối cùng.',
        en: 'Days run from the start of the first day to the end of the last.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(2)(c); CJEU C-171/03 Toeters',
      topics: ['weeks', 'months', 'endOfDay'],
      units: ['weeks', 'months', 'years'],
      basis: 'reported',
      says: {
        vi:
          'Tuần, tháng, năm kết thúc vào cùng thứ hoặc cùng ngày với ngày xảy ra sự kiện; ' +
          'không có ngày đó thì vào ngày cuối tháng.',
        en:
          'Weeks, months and years end on the same weekday or date as the day of the event; ' +
          'without such a date, on the last day of the month.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(2)(d)',
      topics: ['partMonths'],
      units: ['months'],
      basis: 'reported',
      says: {
        vi: 'Phần của một tháng được tính theo tháng ba mươi ngày.',
        en: 'For parts of a month, a month has thirty days.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(4)',
      topics: ['roll', 'rollBackward'],
      basis: 'reported',
      says: {
        vi:
          'Ngày cuối là ngày nghỉ thì kết thúc cuối ngày làm việc tiếp theo; ' +
          'không áp dụng cho thời hạn bằng giờ và thời hạn tính lùi.',
        en:
          'A last day that is a day off moves to the next working day; not for hours, and not ' +
          'for periods counted back.',
      },
    },
    {
      act: REGULATION,
      article: 'Art. 3(5)',
      topics: ['minimum'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn từ hai ngày trở lên có ít nhất hai ngày làm việc.',
        en: 'A period of two days or more includes at least two working days.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'nextFullHour', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay', partDays: 30 },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  minimumWorkingDays: { count: 2, fromDays: 2 },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

/** `eu/1182-71`. */
export const europeanUnionRules: readonly CountingRule[] = [europeanUnionPeriods];

/** Counting rules of the United Kingdom. */
import type { Citation, CountingRule } from '../counting-rule.js';

const correspondingDate: CountingRule = {
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

/** What the corresponding date is about, in an act that itself says how working days count. */
const LONGER_UNITS: Citation['units'] = ['days', 'weeks', 'months', 'years'];

const FOIA = 'Freedom of Information Act 2000';

const freedomOfInformation: CountingRule = {
  ...correspondingDate,
  id: 'uk/foia',
  name: {
    vi: 'Thời hạn trả lời theo Luật tự do thông tin của Anh',
    en: 'Time for compliance under the Freedom of Information Act',
  },
  inForce: { from: '2005-01-01' },
  citations: [
    {
      act: FOIA,
      article: 's. 10(1)',
      topics: ['event', 'workingDays'],
      units: ['workingDays'],
      basis: 'reported',
      says: {
        vi: 'Chậm nhất ngày làm việc thứ hai mươi sau ngày nhận.',
        en: 'Not later than the twentieth working day following the date of receipt.',
      },
    },
    {
      act: FOIA,
      article: 's. 10(6)',
      topics: ['workingDays', 'restart'],
      basis: 'reported',
      says: {
        vi:
          'Ngày nghỉ của bất kỳ vùng nào của Vương quốc Anh không phải ngày làm việc; ' +
          'ngày nhận là ngày nhận đủ thông tin đã yêu cầu làm rõ.',
        en:
          'A bank holiday in any part of the United Kingdom is no working day; the date of receipt ' +
          'is that of the further information asked for.',
      },
    },
    {
      act: FOIA,
      article: 's. 10(2)',
      topics: ['suspension'],
      reasons: ['payment'],
      basis: 'reported',
      says: {
        vi: 'Không tính các ngày từ ngày báo phí đến ngày nhận phí.',
        en: 'Days from the fees notice to the day the fee is received are disregarded.',
      },
    },
    ...correspondingDate.citations.map((citation) => ({ ...citation, units: LONGER_UNITS })),
  ],
  interruptions: {
    default: { effect: 'suspend', firstDay: 'event', lastDay: 'event' },
    supplement: { effect: 'restart', firstDay: 'event', lastDay: 'event' },
  },
  extension: { countedFrom: 'start', notice: 'none', onRestart: 'dropped' },
};

const planning: CountingRule = {
  ...correspondingDate,
  id: 'uk/planning',
  name: { vi: 'Thời hạn cấp phép quy hoạch ở Anh', en: 'Time for planning decisions in England' },
  inForce: { from: '2015-04-15' },
  citations: [
    {
      act: 'Town and Country Planning (Development Management Procedure) Order 2015',
      article: 'art. 34',
      topics: ['event', 'extension'],
      basis: 'reported',
      says: {
        vi: 'Tám tuần tính từ ngày ngay sau ngày nhận hồ sơ hợp lệ; có thể thỏa thuận gia hạn.',
        en: 'Eight weeks beginning with the day after valid receipt, or longer as agreed.',
      },
    },
    ...correspondingDate.citations,
  ],
};

/** `uk/foia`, `uk/planning`, `uk/corresponding-date`. */
export const unitedKingdomRules: readonly CountingRule[] = [
  freedomOfInformation,
  planning,
  correspondingDate,
];

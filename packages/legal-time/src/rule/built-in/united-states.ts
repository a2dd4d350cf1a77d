/** The counting rule of the United States federal courts. */
import type { CountingRule } from '../counting-rule.js';

const FRCP = 'Federal Rules of Civil Procedure';

/** `us/frcp-6a` */
export const unitedStatesFederalCourts: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'us/frcp-6a',
  jurisdiction: 'US',
  name: {
    vi: 'Tính thời hạn theo Quy tắc tố tụng dân sự liên bang Hoa Kỳ',
    en: 'Computing time under the Federal Rules of Civil Procedure',
  },
  zone: 'America/New_York',
  inForce: { from: '2009-12-01' },
  citations: [
    {
      act: FRCP,
      article: 'Rule 6(a)(1)(A)',
      topics: ['event'],
      basis: 'reported',
      says: { vi: 'Không tính ngày của sự kiện.', en: 'Exclude the day of the event.' },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(1)(B)',
      topics: ['days', 'weeks', 'months'],
      basis: 'reported',
      says: {
        vi: 'Tính mọi ngày, kể cả ngày nghỉ.',
        en: 'Count every day, days off included.',
      },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(1)(C), 6(a)(5)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì đi tiếp, cùng chiều tính, đến ngày không nghỉ.',
        en: 'From a last day off, go on in the direction of counting to a day that is none.',
      },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(2)',
      topics: ['time', 'rollTime'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ tính ngay, mọi giờ; hết vào ngày nghỉ thì dời sang cùng giờ đó.',
        en: 'Hours count at once, every hour; an end on a day off moves to the same time later.',
      },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(3)',
      topics: ['dayClass'],
      dayClasses: ['closure'],
      basis: 'reported',
      says: {
        vi:
          'Văn phòng tòa án đóng cửa vào ngày cuối thì kéo dài đến ngày mở cửa tiếp theo, kể cả ' +
          'khi tính lùi.',
        en:
          'An inaccessible clerk’s office extends the time to the next accessible day, counting ' +
          'back as well.',
      },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(6)(C)',
      topics: ['dayClass'],
      dayClasses: ['stateHoliday'],
      basis: 'reported',
      says: {
        vi: 'Ngày nghỉ của bang không phải ngày nghỉ khi tính lùi.',
        en: 'Counting back, a holiday of a state is none.',
      },
    },
    {
      act: FRCP,
      article: 'Rule 6(a)(4)',
      topics: ['endOfDay'],
      basis: 'reported',
      says: {
        vi: 'Nộp điện tử: ngày cuối kết thúc lúc nửa đêm theo giờ tòa án.',
        en: 'For electronic filing the last day ends at midnight in the court’s zone.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'sameTimeNextWorkingDay' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'previous', at: 'endOfDay' },
  dayClasses: {
    stateHoliday: { countedBack: 'worked' },
    closure: { countedBack: 'lengthens' },
  },
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' } },
  // As Rule 6(d) adds its three days: after the period would otherwise expire under 6(a).
  extension: { countedFrom: 'rolledEnd', notice: 'none' },
};

/** `us/frcp-6a`. */
export const unitedStatesRules: readonly CountingRule[] = [unitedStatesFederalCourts];

/** Treatment periods of civil petitions. */
import type { CountingRule } from '../counting-rule.js';

const PETITIONS = '민원 처리에 관한 법률 (Civil Petitions Treatment Act)';
const CIVIL_CODE = '민법 (Civil Code)';
const PROCEDURES_DECREE = '행정절차법 시행령 (Administrative Procedures Act, decree)';

/** `kr/civil-petitions` */
export const koreaCivilPetitions: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'kr/civil-petitions',
  jurisdiction: 'KR',
  name: {
    vi: 'Thời hạn giải quyết đơn của công dân ở Hàn Quốc',
    en: 'Treatment periods of civil petitions',
  },
  zone: 'Asia/Seoul',
  officeHours: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
  citations: [
    {
      act: PETITIONS,
      article: '19조 1항',
      topics: ['conversion', 'time'],
      basis: 'reported',
      says: {
        vi: 'Từ 5 ngày trở xuống: tính theo giờ từ khi nhận, một ngày là 8 giờ làm việc.',
        en: 'Five days or fewer count in hours from receipt, a day being 8 working hours.',
      },
    },
    {
      act: PETITIONS,
      article: '19조 2항',
      topics: ['conversion', 'event', 'workingDays'],
      units: ['days', 'workingDays'],
      basis: 'reported',
      says: {
        vi: 'Từ 6 ngày trở lên: tính cả ngày đầu, không tính thứ Bảy và ngày nghỉ.',
        en: 'Six days or more: the first day counts; Saturdays and holidays do not.',
      },
    },
    {
      act: PETITIONS,
      article: '19조 3항',
      topics: ['event', 'weeks', 'months', 'roll', 'endOfDay'],
      units: ['weeks', 'months', 'years'],
      basis: 'reported',
      says: {
        vi: 'Tuần, tháng, năm: tính cả ngày đầu, theo các Điều 159–161 Bộ luật Dân sự.',
        en: 'Weeks, months, years: the first day counts; Civil Code arts. 159–161 apply.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '159조',
      topics: ['endOfDay'],
      basis: 'reported',
      says: { vi: 'Hết vào cuối ngày cuối cùng.', en: 'It ends with the end of the last day.' },
    },
    {
      act: CIVIL_CODE,
      article: '160조',
      topics: ['weeks', 'months'],
      basis: 'reported',
      says: {
        vi: 'Hết vào ngày trước ngày tương ứng; không có ngày đó thì vào ngày cuối tháng.',
        en:
          'It ends the day before the corresponding one; without one, on the last day of the ' +
          'month.',
      },
    },
    {
      act: CIVIL_CODE,
      article: '161조',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì hết vào ngày tiếp theo.',
        en: 'A last day off gives way to the next day.',
      },
    },
    {
      act: PROCEDURES_DECREE,
      article: '11조',
      topics: ['suspension'],
      reasons: ['supplement'],
      basis: 'reported',
      says: {
        vi: 'Không tính thời gian bổ sung hồ sơ, kể cả ngày gửi yêu cầu và ngày nhận lại.',
        en: 'Time for supplements is left out, with the days of the request and of its receipt.',
      },
    },
  ],
  event: { firstDay: 'included', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'workingTime', roll: 'none' },
  months: { anchor: 'startDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  conversions: [
    {
      units: ['days', 'workingDays'],
      max: 5,
      countAs: 'workingHours',
      factor: 8,
      article: '19조 1항',
    },
    { units: ['days'], countAs: 'workingDays', factor: 1, article: '19조 2항' },
  ],
  interruptions: { default: { effect: 'suspend', firstDay: 'event', lastDay: 'event' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

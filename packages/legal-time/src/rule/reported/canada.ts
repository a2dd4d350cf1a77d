/** Counting rules of Canada. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, MONDAY_TO_SATURDAY, usualPeriod } from './reported-rule.js';

const interpretation = articlesOf('Interpretation Act, RSC 1985, c I-21');
const rules = articlesOf('Federal Courts Rules, SOR/98-106');

const event = interpretation(
  's 27(2)',
  ['event', 'days'],
  'Không tính ngày đầu, tính ngày cuối.',
  'The first day is not counted, the last one is.',
);
const months = interpretation(
  's 28',
  ['months', 'monthEnd'],
  'Tháng kết thúc vào ngày cùng số; tháng không có ngày đó thì vào ngày cuối tháng.',
  'Months end on the day of the same number, or on the last day of a month without it.',
);

/** `ca/interpretation-26`: periods of federal acts of Canada; Saturday is a day as others. */
export const canadaInterpretation: CountingRule = {
  ...usualPeriod,
  id: 'ca/interpretation-26',
  jurisdiction: 'CA',
  name: {
    vi: 'Thời hạn theo Luật giải thích pháp luật của Canada',
    en: 'Periods of federal acts of Canada',
  },
  zone: 'America/Toronto',
  citations: [
    interpretation(
      's 26, s 35(1) "holiday"',
      ['rollForward'],
      'Việc phải làm vào ngày lễ hoặc Chủ nhật thì làm vào ngày tiếp theo; thứ Bảy không phải ngày lễ.',
      'What expires on a holiday or Sunday may be done on the next day; Saturday is no holiday.',
    ),
    event,
    months,
  ],
  week: { counts: MONDAY_TO_SATURDAY, ends: MONDAY_TO_SATURDAY },
};

/** `ca/fcr-6`: periods of the Federal Courts of Canada. */
export const canadaFederalCourts: CountingRule = {
  ...usualPeriod,
  id: 'ca/fcr-6',
  jurisdiction: 'CA',
  name: {
    vi: 'Thời hạn tại Tòa án Liên bang Canada',
    en: 'Periods of the Federal Courts of Canada',
  },
  zone: 'America/Toronto',
  citations: [
    rules(
      'r 6(1)',
      ['rollForward'],
      'Thời hạn tính theo Luật giải thích pháp luật; ở đây thứ Bảy cũng là ngày nghỉ (r 2).',
      'Time is computed by the Interpretation Act; a Saturday is a holiday here (r 2).',
    ),
    rules(
      'r 6(2)',
      ['conversion', 'workingDays'],
      'Thời hạn dưới bảy ngày không tính ngày nghỉ.',
      'Periods of less than seven days leave out holidays.',
    ),
    rules(
      'r 6(3)',
      ['recess'],
      'Không tính các ngày của kỳ nghỉ cuối năm (21 tháng 12 đến 7 tháng 1).',
      'Days of the seasonal recess (21 December to 7 January) are not counted.',
    ),
    event,
    months,
  ],
  conversions: [{ units: ['days'], max: 6, countAs: 'workingDays', factor: 1, article: 'r 6(2)' }],
  recesses: [
    {
      id: 'seasonalRecess',
      name: { vi: 'kỳ nghỉ cuối năm của tòa án', en: 'seasonal recess' },
      from: '12-21',
      to: '01-07',
      effect: 'suspends',
    },
  ],
};

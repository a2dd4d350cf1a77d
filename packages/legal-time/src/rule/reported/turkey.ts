/** Counting rules of Türkiye. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const iyuk = articlesOf('İdari Yargılama Usulü Kanunu (2577)');

/** `tr/iyuk-8`: periods of Turkish administrative courts. */
export const turkeyAdministrativeCourts: CountingRule = {
  ...usualPeriod,
  id: 'tr/iyuk-8',
  jurisdiction: 'TR',
  name: {
    vi: 'Thời hạn tại tòa án hành chính Thổ Nhĩ Kỳ',
    en: 'Periods of Turkish administrative courts',
  },
  zone: 'Europe/Istanbul',
  citations: [
    iyuk(
      'm. 8/1',
      ['event'],
      'Tính từ ngày sau ngày tống đạt, công bố hoặc thông báo.',
      'Periods run from the day after service, publication or notice.',
    ),
    iyuk(
      'm. 8/2',
      ['rollForward', 'days', 'endOfDay'],
      'Ngày nghỉ được tính; ngày cuối là ngày nghỉ thì kéo dài đến hết ngày làm việc tiếp theo.',
      'Days off count; a last day off prolongs the period to the end of the next working day.',
    ),
    iyuk(
      'm. 8/3, m. 61',
      ['recess'],
      'Thời hạn kết thúc trong kỳ nghỉ (20 tháng 7 đến 31 tháng 8) kéo dài bảy ngày từ ngày sau khi hết kỳ.',
      'A period that ends in the recess (20 July to 31 August) lasts seven days more from the day after it.',
    ),
  ],
  recesses: [
    {
      id: 'summer',
      name: { vi: 'kỳ nghỉ hè của tòa án', en: 'summer recess' },
      from: '07-20',
      to: '08-31',
      effect: 'movesEnd',
      movesBy: 7,
    },
  ],
};

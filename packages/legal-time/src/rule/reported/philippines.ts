/** Counting rules of the Philippines. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const arta = articlesOf('Republic Act No. 11032');

/** `ph/ra-11032`: processing times of government services in the Philippines. */
export const philippinesEaseOfBusiness: CountingRule = {
  ...usualPeriod,
  id: 'ph/ra-11032',
  jurisdiction: 'PH',
  name: {
    vi: 'Thời hạn giải quyết thủ tục của Philippines',
    en: 'Processing times of government services in the Philippines',
  },
  zone: 'Asia/Manila',
  inForce: { from: '2018-06-17' },
  citations: [
    arta(
      's. 9(b)(1)',
      ['event', 'workingDays'],
      'Giải quyết trong ba, bảy hoặc hai mươi ngày làm việc kể từ ngày nhận.',
      'Act within three, seven or twenty working days from the date of receipt.',
    ),
  ],
};

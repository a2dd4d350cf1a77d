/** Counting rules of France. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const cpc = articlesOf('Code de procédure civile (CPC)');
const courts = articlesOf('Code de justice administrative (CJA)');

const months = cpc(
  'art. 641, al. 2',
  ['months', 'monthEnd'],
  'Tháng, năm hết vào ngày cùng số; không có thì vào ngày cuối tháng.',
  'Months and years end on the same date, or on the last day of a month without it.',
);
const roll = cpc(
  'art. 642',
  ['rollForward', 'endOfDay'],
  'Ngày cuối là thứ Bảy, Chủ nhật, ngày lễ thì kéo dài đến ngày làm việc đầu tiên tiếp theo.',
  'A Saturday, Sunday or holiday prolongs the period to the next working day, 24:00.',
);

/** `fr/cpc-641`: periods of French civil procedure. */
export const franceCivilProcedure: CountingRule = {
  ...usualPeriod,
  id: 'fr/cpc-641',
  jurisdiction: 'FR',
  name: { vi: 'Thời hạn tố tụng dân sự Pháp', en: 'Periods of French civil procedure' },
  zone: 'Europe/Paris',
  citations: [
    cpc(
      'art. 641, al. 1',
      ['event', 'days'],
      'Thời hạn bằng ngày không tính ngày của văn bản.',
      'A period in days does not count the day of the act.',
    ),
    months,
    roll,
  ],
};

/** `fr/delai-franc`: délais francs, of which neither end counts. */
export const franceClearDays: CountingRule = {
  ...usualPeriod,
  id: 'fr/delai-franc',
  jurisdiction: 'FR',
  name: {
    vi: 'Thời hạn trọn vẹn (délai franc) của Pháp',
    en: 'French clear periods (délais francs)',
  },
  zone: 'Europe/Paris',
  citations: [
    courts(
      'art. R. 421-1 (jurisprudence)',
      ['event', 'clearDays'],
      'Không tính ngày đầu và ngày cuối: thời hạn hết vào cuối ngày sau ngày cuối cùng.',
      'Neither the first day nor the last counts: the period ends with the day after its last.',
    ),
    months,
    roll,
  ],
  clearDays: 'both',
};

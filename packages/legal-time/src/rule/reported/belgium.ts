/** Counting rules of Belgium. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const code = articlesOf('Code judiciaire (Belgique)');

/** `be/cj-50`: periods of appeal and opposition of the Belgian Judicial Code. */
export const belgiumAppealPeriods: CountingRule = {
  ...usualPeriod,
  id: 'be/cj-50',
  jurisdiction: 'BE',
  name: {
    vi: 'Thời hạn kháng cáo theo Bộ luật Tư pháp Bỉ',
    en: 'Periods of appeal and opposition of the Belgian Judicial Code',
  },
  zone: 'Europe/Brussels',
  citations: [
    code(
      'art. 52',
      ['event', 'days', 'endOfDay'],
      'Tính từ ngày sau ngày của văn bản; tính mọi ngày, kể cả thứ Bảy, Chủ nhật, ngày lễ.',
      'Periods run from the day after the act; every day counts, Saturdays, Sundays and holidays too.',
    ),
    code(
      'art. 53',
      ['rollForward'],
      'Ngày cuối là thứ Bảy, Chủ nhật hoặc ngày lễ thì dời sang ngày làm việc gần nhất.',
      'A last day that is a Saturday, Sunday or holiday gives way to the next working day.',
    ),
    code(
      'art. 54',
      ['months', 'monthEnd'],
      'Tháng, năm tính từ một ngày đến trước ngày tương ứng.',
      'Months and years run from a date to the eve of the same date.',
    ),
    code(
      'art. 50, al. 2',
      ['recess'],
      'Thời hạn kháng cáo bắt đầu và kết thúc trong kỳ nghỉ tư pháp thì kéo dài đến ngày thứ mười lăm của năm tư pháp mới.',
      'A period of appeal or opposition that begins and expires in the judicial vacation lasts until the fifteenth day of the new judicial year.',
    ),
  ],
  months: { anchor: 'startDay', overflow: 'lastDay' },
  recesses: [
    {
      id: 'judicialVacation',
      name: { vi: 'kỳ nghỉ tư pháp', en: 'judicial vacation' },
      from: '07-01',
      to: '08-31',
      effect: 'movesEnd',
      movesTo: '09-15',
      startsWithin: true,
    },
  ],
};

/** Counting rules of Switzerland. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const vwvg = articlesOf('Verwaltungsverfahrensgesetz (VwVG, SR 172.021)');
const IN_DAYS = ['days', 'workingDays'] as const;

/** `ch/vwvg-20`: periods of Swiss federal administrative procedure. */
export const switzerlandAdministrativePeriods: CountingRule = {
  ...usualPeriod,
  id: 'ch/vwvg-20',
  jurisdiction: 'CH',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính liên bang Thụy Sĩ',
    en: 'Periods of Swiss federal administrative procedure',
  },
  zone: 'Europe/Zurich',
  citations: [
    vwvg(
      'Art. 20 Abs. 1',
      ['event', 'days'],
      'Thời hạn bằng ngày bắt đầu từ ngày sau ngày thông báo.',
      'A period in days begins on the day after the notice.',
    ),
    vwvg(
      'Art. 20 Abs. 3',
      ['rollForward'],
      'Ngày cuối là thứ Bảy, Chủ nhật hoặc ngày lễ thì hết vào ngày làm việc tiếp theo.',
      'A last day that is a Saturday, Sunday or holiday gives way to the next working day.',
    ),
    vwvg(
      'Art. 22a Abs. 1',
      ['recess'],
      'Thời hạn bằng ngày không chạy từ ngày thứ bảy trước đến ngày thứ bảy sau lễ Phục sinh, từ 15 tháng 7 đến 15 tháng 8, từ 18 tháng 12 đến 2 tháng 1.',
      'Periods in days stand still from the seventh day before to the seventh after Easter, from 15 July to 15 August, and from 18 December to 2 January.',
      { units: IN_DAYS },
    ),
  ],
  recesses: [
    {
      id: 'easter',
      name: { vi: 'kỳ nghỉ Phục sinh', en: 'Easter recess' },
      from: { easter: -7 },
      to: { easter: 7 },
      effect: 'suspends',
      units: IN_DAYS,
    },
    {
      id: 'summer',
      name: { vi: 'kỳ nghỉ hè', en: 'summer recess' },
      from: '07-15',
      to: '08-15',
      effect: 'suspends',
      units: IN_DAYS,
    },
    {
      id: 'yearEnd',
      name: { vi: 'kỳ nghỉ cuối năm', en: 'year-end recess' },
      from: '12-18',
      to: '01-02',
      effect: 'suspends',
      units: IN_DAYS,
    },
  ],
};

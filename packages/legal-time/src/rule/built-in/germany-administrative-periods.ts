/** Periods of German administrative procedure. */
import type { CountingRule, RuleTopic } from '../counting-rule.js';
import { germanyCivilCode } from './germany-civil-code.js';

const BGB = 'Bürgerliches Gesetzbuch (BGB)';
const VWVFG = 'Verwaltungsverfahrensgesetz (VwVfG)';
/** What the Civil Code decides where another act applies its calculation of periods. */
const CALCULATION: RuleTopic[] = [
  ...(['event', 'days', 'weeks', 'months', 'monthEnd', 'partMonths', 'endOfDay'] as const),
];

/** `de/vwvfg-31` */
export const germanyAdministrativePeriods: CountingRule = {
  ...germanyCivilCode,
  id: 'de/vwvfg-31',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính Đức',
    en: 'Periods of German administrative procedure',
  },
  citations: [
    {
      act: VWVFG,
      article: '§ 31 (1)',
      topics: [...CALCULATION, 'extension'],
      appliesAct: BGB,
      basis: 'reported',
      says: { vi: 'Áp dụng các §§ 187–193 BGB.', en: '§§ 187–193 BGB apply.' },
    },
    {
      act: VWVFG,
      article: '§ 31 (2)',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn chạy từ ngày sau ngày thông báo.',
        en: 'The period runs from the day after the announcement.',
      },
    },
    {
      act: VWVFG,
      article: '§ 31 (3)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì kết thúc cuối ngày làm việc tiếp theo.',
        en: 'A last day that is a day off moves the end to the next working day.',
      },
    },
    {
      act: VWVFG,
      article: '§ 31 (6)',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ tính cả Chủ nhật, ngày lễ và thứ Bảy.',
        en: 'Periods in hours count Sundays, public holidays and Saturdays.',
      },
    },
    // § 31 (3) takes the place of § 193; § 209 is none of the provisions that apply.
    ...germanyCivilCode.citations.filter(({ article }) => !['§ 193', '§ 209'].includes(article)),
  ],
};

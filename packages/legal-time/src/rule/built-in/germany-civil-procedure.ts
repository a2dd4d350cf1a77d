/** Periods of German civil procedure. */
import type { CountingRule, RuleTopic } from '../counting-rule.js';
import { germanyCivilCode } from './germany-civil-code.js';

const BGB = 'Bürgerliches Gesetzbuch (BGB)';
const ZPO = 'Zivilprozessordnung (ZPO)';
/** What the Civil Code decides where another act applies its calculation of periods. */
const CALCULATION: RuleTopic[] = [
  ...(['event', 'days', 'weeks', 'months', 'monthEnd', 'partMonths', 'endOfDay'] as const),
];
/** Articles that others of the Code take the place of; § 209 is on the limitation of claims. */
const REPLACED = ['§ 190', '§ 193', '§ 209'];

/** `de/zpo-222` */
export const germanyCivilProcedure: CountingRule = {
  ...germanyCivilCode,
  id: 'de/zpo-222',
  name: { vi: 'Thời hạn tố tụng dân sự Đức', en: 'Periods of German civil procedure' },
  citations: [
    {
      act: ZPO,
      article: '§ 222 (1)',
      topics: CALCULATION,
      appliesAct: BGB,
      basis: 'reported',
      says: {
        vi: 'Thời hạn được tính theo Bộ luật Dân sự.',
        en: 'Periods are computed by the Civil Code.',
      },
    },
    {
      act: ZPO,
      article: '§ 222 (2)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là Chủ nhật, ngày lễ, thứ Bảy thì hết vào cuối ngày làm việc tiếp theo.',
        en: 'A Sunday, public holiday or Saturday gives way to the end of the next working day.',
      },
    },
    {
      act: ZPO,
      article: '§ 222 (3)',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ không tính Chủ nhật, ngày lễ và thứ Bảy.',
        en: 'Periods in hours leave out Sundays, public holidays and Saturdays.',
      },
    },
    {
      act: ZPO,
      article: '§ 224 (3)',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn gia hạn tính từ khi thời hạn trước hết, sau khi đã chuyển vì ngày nghỉ.',
        en: 'An extension runs from the expiry of the period before it, as moved by days off.',
      },
    },
    ...germanyCivilCode.citations.filter(({ article }) => !REPLACED.includes(article)),
  ],
  time: { start: 'moment', counts: 'elapsedOnWorkingDays', roll: 'none' },
  extension: { countedFrom: 'rolledEnd', notice: 'none' },
};

/** Time for planning decisions in England. */
import type { CountingRule } from '../counting-rule.js';
import { unitedKingdomCorrespondingDate } from './united-kingdom-corresponding-date.js';

/** `uk/planning` */
export const englandPlanning: CountingRule = {
  ...unitedKingdomCorrespondingDate,
  id: 'uk/planning',
  name: { vi: 'Thời hạn cấp phép quy hoạch ở Anh', en: 'Time for planning decisions in England' },
  inForce: { from: '2015-04-15' },
  citations: [
    {
      act: 'Town and Country Planning (Development Management Procedure) Order 2015',
      article: 'art. 34',
      topics: ['event', 'extension'],
      basis: 'reported',
      says: {
        vi: 'Tám tuần tính từ ngày ngay sau ngày nhận hồ sơ hợp lệ; có thể thỏa thuận gia hạn.',
        en: 'Eight weeks beginning with the day after valid receipt, or longer as agreed.',
      },
    },
    ...unitedKingdomCorrespondingDate.citations,
  ],
};

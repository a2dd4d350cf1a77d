/** Terms of the Open Government Act. */
import type { CountingRule } from '../counting-rule.js';
import { netherlandsAdministrativePeriods } from './netherlands-administrative-periods.js';

const WOO = 'Wet open overheid (Woo)';

/** `nl/woo` */
export const netherlandsOpenGovernment: CountingRule = {
  ...netherlandsAdministrativePeriods,
  id: 'nl/woo',
  name: {
    vi: 'Thời hạn theo Luật chính quyền mở của Hà Lan',
    en: 'Terms of the Open Government Act',
  },
  inForce: { from: '2022-05-01' },
  citations: [
    {
      act: WOO,
      article: 'art. 4.4 lid 1',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Bốn tuần, tính từ ngày sau ngày nhận yêu cầu.',
        en: 'Four weeks, counted from the day after the request is received.',
      },
    },
    {
      act: WOO,
      article: 'art. 4.4 lid 2',
      topics: ['extension'],
      basis: 'read',
      says: {
        vi: 'Gia hạn nhiều nhất hai tuần, báo trước khi hết thời hạn đầu.',
        en: 'At most two weeks more, told before the first term ends.',
      },
    },
    // What the Woo says itself takes the place of the Awb.
    ...netherlandsAdministrativePeriods.citations.filter(
      ({ article }) => !['art. 6:8 lid 1', 'art. 4:14'].includes(article),
    ),
  ],
  extension: { countedFrom: 'start', notice: 'beforeExpiry', maxTimes: 1 },
};

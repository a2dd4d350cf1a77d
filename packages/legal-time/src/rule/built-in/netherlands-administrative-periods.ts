/** Terms of the General Administrative Law Act. */
import type { CountingRule } from '../counting-rule.js';
import { netherlandsGeneralPeriods } from './netherlands-general-periods.js';

const AWB = 'Algemene wet bestuursrecht (Awb)';

/** `nl/awb` */
export const netherlandsAdministrativePeriods: CountingRule = {
  ...netherlandsGeneralPeriods,
  id: 'nl/awb',
  name: {
    vi: 'Thời hạn theo Luật hành chính chung của Hà Lan',
    en: 'Terms of the General Administrative Law Act',
  },
  citations: [
    ...netherlandsGeneralPeriods.citations,
    {
      act: AWB,
      article: 'art. 6:8 lid 1',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bắt đầu từ ngày sau ngày công bố.',
        en: 'The term begins on the day after the announcement.',
      },
    },
    {
      act: AWB,
      article: 'art. 4:14',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Việc gia hạn phải được báo trước khi hết thời hạn.',
        en: 'An extension is told before the term expires.',
      },
    },
    {
      act: AWB,
      article: 'art. 4:15 lid 1',
      topics: ['suspension'],
      reasons: ['supplement'],
      basis: 'reported',
      says: {
        vi: 'Tạm dừng từ ngày sau ngày yêu cầu bổ sung đến trước ngày bổ sung xong.',
        en: 'Suspended from the day after the request up to, not including, the completion.',
      },
    },
  ],
  extension: { countedFrom: 'start', notice: 'beforeExpiry' },
};

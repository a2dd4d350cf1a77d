/** Requests under the Public Information Act. */
import type { CountingRule } from '../counting-rule.js';
import { estoniaMemoranda } from './estonia-memoranda.js';

const CIVIL_CODE = 'Tsiviilseadustiku üldosa seadus (General Part of the Civil Code Act)';
const PUBLIC_INFORMATION = 'Avaliku teabe seadus (Public Information Act)';

/** `ee/public-information` */
export const estoniaPublicInformation: CountingRule = {
  ...estoniaMemoranda,
  id: 'ee/public-information',
  name: {
    vi: 'Thời hạn cung cấp thông tin công ở Estonia',
    en: 'Requests under the Public Information Act',
  },
  citations: [
    {
      act: PUBLIC_INFORMATION,
      article: '§ 18 (1)',
      topics: ['event', 'workingDays'],
      basis: 'read',
      says: {
        vi: 'Trong năm ngày làm việc, tính từ ngày làm việc sau ngày đăng ký.',
        en: 'Within five working days, from the working day after registration.',
      },
    },
    {
      act: PUBLIC_INFORMATION,
      article: '§ 19',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Có thể gia hạn đến mười lăm ngày làm việc, báo trong năm ngày làm việc.',
        en: 'May be extended to fifteen working days, told within five working days.',
      },
    },
    ...estoniaMemoranda.citations.filter(({ act }) => act === CIVIL_CODE),
  ],
  extension: { countedFrom: 'start', notice: 'beforeExpiry', maxTimes: 1 },
};

/** The acts of Viet Nam that the built-in counting rules cite, and what took their place. */
import type { Act } from '../act.js';

/** Civil Code, Decrees 61/2018 and 118/2025; `@thutuc/vn` has more. */
export const vietnamActs: readonly Act[] = [
  {
    schema: 'thutuc/act@1',
    id: 'vn/91-2015-qh13',
    jurisdiction: 'VN',
    kind: 'code',
    number: '91/2015/QH13',
    names: { vi: 'Bộ luật Dân sự 91/2015/QH13', en: 'Civil Code 91/2015/QH13' },
    inForce: { from: '2017-01-01' },
    certainty: 'reported',
  },
  {
    schema: 'thutuc/act@1',
    id: 'vn/61-2018-nd-cp',
    jurisdiction: 'VN',
    kind: 'decree',
    number: '61/2018/NĐ-CP',
    names: { vi: 'Nghị định 61/2018/NĐ-CP', en: 'Decree 61/2018/NĐ-CP' },
    inForce: { from: '2018-06-21', to: '2025-06-30' },
    replacedBy: ['vn/118-2025-nd-cp'],
    certainty: 'reported',
  },
  {
    schema: 'thutuc/act@1',
    id: 'vn/118-2025-nd-cp',
    jurisdiction: 'VN',
    kind: 'decree',
    number: '118/2025/NĐ-CP',
    names: { vi: 'Nghị định 118/2025/NĐ-CP', en: 'Decree 118/2025/NĐ-CP' },
    issued: '2025-06-09',
    inForce: { from: '2025-07-01' },
    certainty: 'read',
  },
];

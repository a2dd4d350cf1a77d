/** The acts of Viet Nam that the built-in counting rules cite. */
import type { Act } from '../act.js';

/** Civil Code and Decree 61/2018; `@thutuc/vn` has more. */
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
];

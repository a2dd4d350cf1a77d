/** The statutes that grant the public holidays. */
import { other, reported, type ActRecord } from './record.js';

/** Labour codes, and the resolution on 24 November. */
export const daysOffActs: readonly ActRecord[] = [
  other('vn/labour-code-1994', undefined, {
    kind: 'code',
    names: {
      vi: 'Bộ luật Lao động ngày 23/6/1994, đã sửa đổi',
      en: 'Labour Code of 23 June 1994, as amended',
    },
    issued: '1994-06-23',
    inForce: { to: '2013-04-30' },
    replacedBy: ['vn/10-2012-qh13'],
    ...reported,
  }),
  other('vn/10-2012-qh13', '10/2012/QH13', {
    kind: 'code',
    names: { vi: 'Bộ luật Lao động 10/2012/QH13', en: 'Labour Code 10/2012/QH13' },
    inForce: { from: '2013-05-01', to: '2020-12-31' },
    replacedBy: ['vn/45-2019-qh14'],
    ...reported,
  }),
  other('vn/45-2019-qh14', '45/2019/QH14', {
    kind: 'code',
    names: { vi: 'Bộ luật Lao động 45/2019/QH14', en: 'Labour Code 45/2019/QH14' },
    inForce: { from: '2021-01-01' },
    ...reported,
  }),
  other('vn/28-2026-qh16', '28/2026/QH16', {
    kind: 'resolution',
    names: { vi: 'Nghị quyết 28/2026/QH16', en: 'Resolution 28/2026/QH16' },
    issued: '2026-04-24',
    inForce: { from: '2026-07-01' },
    ...reported,
  }),
];

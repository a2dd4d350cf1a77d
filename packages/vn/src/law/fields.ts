/** The acts of single fields of administration: civil status, land, building, enterprises … */
import { decree, law, readInCopy, reported, type ActRecord } from './record.js';

/** Of an act with two copies that contradict one another. */
const doubtful = { certainty: 'doubtful', source: readInCopy.source } as const;

/** Acts by field, oldest first in each. */
export const fieldActs: readonly ActRecord[] = [
  // Civil status, residence.
  law('vn/60-2014-qh13', '60/2014/QH13', { vi: 'Hộ tịch', en: 'Law on Civil Status' }, reported),
  law('vn/68-2020-qh14', '68/2020/QH14', { vi: 'Cư trú', en: 'Law on Residence' }, reported),
  decree('vn/63-2024-nd-cp', '63/2024/NĐ-CP', reported),
  decree('vn/301-2026-nd-cp', '301/2026/NĐ-CP', {
    issued: '2026-07-30',
    inForce: { from: '2026-09-01' },
    amends: ['vn/63-2024-nd-cp'],
    ...readInCopy,
  }),
  // Judicial records.
  law(
    'vn/28-2009-qh12',
    '28/2009/QH12',
    { vi: 'Lý lịch tư pháp', en: 'Law on Judicial Records' },
    reported,
  ),
  decree('vn/111-2010-nd-cp', '111/2010/NĐ-CP', {
    inForce: { to: '2026-06-30' },
    replacedBy: ['vn/216-2026-nd-cp'],
    ...readInCopy,
  }),
  decree('vn/216-2026-nd-cp', '216/2026/NĐ-CP', {
    inForce: { from: '2026-07-01' },
    ...readInCopy,
  }),
  // Building.
  law('vn/50-2014-qh13', '50/2014/QH13', { vi: 'Xây dựng', en: 'Construction Law' }, reported),
  decree('vn/175-2024-nd-cp', '175/2024/NĐ-CP', {
    inForce: { to: '2026-06-30' },
    replacedBy: ['vn/217-2026-nd-cp'],
    ...readInCopy,
    note: 'Dossiers handed in before 1 July 2026 go on under it.',
  }),
  decree('vn/217-2026-nd-cp', '217/2026/NĐ-CP', {
    inForce: { from: '2026-07-01' },
    ...readInCopy,
  }),
  // Land.
  law('vn/31-2024-qh15', '31/2024/QH15', { vi: 'Đất đai', en: 'Land Law' }, reported),
  decree('vn/101-2024-nd-cp', '101/2024/NĐ-CP', reported),
  decree('vn/151-2025-nd-cp', '151/2025/NĐ-CP', reported),
  // Enterprises, investment.
  law('vn/59-2020-qh14', '59/2020/QH14', { vi: 'Doanh nghiệp', en: 'Enterprise Law' }, reported),
  decree('vn/01-2021-nd-cp', '01/2021/NĐ-CP', {
    inForce: { to: '2025-06-30' },
    replacedBy: ['vn/168-2025-nd-cp'],
    ...reported,
  }),
  decree('vn/168-2025-nd-cp', '168/2025/NĐ-CP', {
    inForce: { from: '2025-07-01' },
    ...reported,
  }),
  law('vn/61-2020-qh14', '61/2020/QH14', { vi: 'Đầu tư', en: 'Investment Law' }, reported),
  law('vn/143-2025-qh15', '143/2025/QH15', { vi: 'Đầu tư', en: 'Investment Law' }, reported),
  decree('vn/31-2021-nd-cp', '31/2021/NĐ-CP', {
    replacedBy: ['vn/96-2026-nd-cp'],
    ...doubtful,
    note: 'Replaced on 31 March 2026 or, by another copy, on 1 May 2026.',
  }),
  decree('vn/96-2026-nd-cp', '96/2026/NĐ-CP', {
    issued: '2026-03-31',
    ...doubtful,
    note: 'In force on 31 March 2026 or, by another copy, on 1 May 2026.',
  }),
];

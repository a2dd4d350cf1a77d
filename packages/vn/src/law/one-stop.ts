/** The acts on the one-stop shop, its forms and codes, and on electronic procedures. */
import {
  circular,
  decision,
  decree,
  other,
  readInCopy,
  reported,
  type ActRecord,
} from './record.js';

/** One-stop acts, oldest first. */
export const oneStopActs: readonly ActRecord[] = [
  decree('vn/63-2010-nd-cp', '63/2010/NĐ-CP', readInCopy),
  decree('vn/92-2017-nd-cp', '92/2017/NĐ-CP', { amends: ['vn/63-2010-nd-cp'], ...reported }),
  circular('vn/01-2018-tt-vpcp', '01/2018/TT-VPCP', {
    inForce: { to: '2025-06-30' },
    replacedBy: ['vn/118-2025-nd-cp'],
    ...reported,
    note: 'The forms are used from 8 January 2019, by reports.',
  }),
  decree('vn/45-2020-nd-cp', '45/2020/NĐ-CP', reported),
  decision('vn/20-2020-qd-ttg', '20/2020/QĐ-TTg', reported),
  decree('vn/107-2021-nd-cp', '107/2021/NĐ-CP', { amends: ['vn/61-2018-nd-cp'], ...reported }),
  decree('vn/42-2022-nd-cp', '42/2022/NĐ-CP', {
    inForce: { to: '2026-06-30' },
    replacedBy: ['vn/224-2026-nd-cp'],
    ...reported,
  }),
  decision('vn/766-2022-qd-ttg', '766/QĐ-TTg', { issued: '2022-06-23', ...reported }),
  circular('vn/21-2023-tt-btttt', '21/2023/TT-BTTTT', reported),
  circular('vn/11-2025-tt-bkhcn', '11/2025/TT-BKHCN', {
    inForce: { from: '2025-08-01' },
    amends: ['vn/21-2023-tt-btttt'],
    ...reported,
  }),
  circular('vn/03-2025-tt-vpcp', '03/2025/TT-VPCP', {
    issued: '2025-09-15',
    ...reported,
    note: 'Which forms applied from July to September 2025 is not known.',
  }),
  decree('vn/367-2025-nd-cp', '367/2025/NĐ-CP', {
    issued: '2025-12-31',
    amends: ['vn/118-2025-nd-cp'],
    ...reported,
    note: 'Its text was not found. Decree 224/2026 repeals item 9 of its art. 1.',
  }),
  decree('vn/224-2026-nd-cp', '224/2026/NĐ-CP', {
    issued: '2026-06-24',
    inForce: { from: '2026-07-01' },
    amends: ['vn/367-2025-nd-cp'],
    ...readInCopy,
    note: 'Repeals item 9 of art. 1 of Decree 367/2025.',
  }),
  decision('vn/29-2026-qd-ttg', '29/2026/QĐ-TTg', {
    inForce: { from: '2026-07-20' },
    ...reported,
  }),
  decree('vn/309-2026-nd-cp', '309/2026/NĐ-CP', {
    issued: '2026-08-05',
    inForce: { from: '2026-08-05' },
    amends: ['vn/118-2025-nd-cp'],
    ...readInCopy,
    note:
      'Amends arts. 3(4), 3(9), 4(2a), 4(2b), 7, 9, 10, 11(8), 14(2)(c), 14(4), 17(2)(a), 17(2a), ' +
      '17(3), 18(2), 26, 28(4), 35, 38, 40(1). Its art. 15 on repeals could not be read.',
  }),
  decree('vn/310-2026-nd-cp', '310/2026/NĐ-CP', {
    issued: '2026-08-05',
    inForce: { from: '2026-08-05' },
    amends: ['vn/45-2020-nd-cp'],
    ...reported,
  }),
  other('vn/01-2026-vbhn-btp', '01/2026/VBHN-BTP', {
    kind: 'consolidation',
    names: {
      vi: 'Văn bản hợp nhất 01/2026/VBHN-BTP',
      en: 'Consolidated text 01/2026/VBHN-BTP',
    },
    ...reported,
  }),
];

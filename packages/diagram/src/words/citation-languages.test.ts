/** One citation in every language, each in its own order. */
import { dutch } from '@thutuc/lang-nl';
import { vietnamese } from '@thutuc/lang-vi';
import { formatCitation } from '@thutuc/core/procedure';
import { expect, it } from 'vitest';

it.each([
  [
    ['Decree 118/2025/NĐ-CP', '18(2)'],
    'Decree 118/2025/NĐ-CP, art. 18(2)',
    'khoản 2 Điều 18 Nghị định 118/2025/NĐ-CP',
    'art. 18 lid 2 Decreet 118/2025/NĐ-CP',
  ],
  [
    ['Decree 118/2025/NĐ-CP', '17(2)(a)'],
    'Decree 118/2025/NĐ-CP, art. 17(2)(a)',
    'điểm a khoản 2 Điều 17 Nghị định 118/2025/NĐ-CP',
    'art. 17 lid 2 onder a Decreet 118/2025/NĐ-CP',
  ],
  [
    ['Decree 118/2025/NĐ-CP', '35(1)(đ)'],
    'Decree 118/2025/NĐ-CP, art. 35(1)(đ)',
    'điểm đ khoản 1 Điều 35 Nghị định 118/2025/NĐ-CP',
    'art. 35 lid 1 onder đ Decreet 118/2025/NĐ-CP',
  ],
  [
    ['Decree 118/2025/NĐ-CP', '4(2a)'],
    'Decree 118/2025/NĐ-CP, art. 4(2a)',
    'khoản 2a Điều 4 Nghị định 118/2025/NĐ-CP',
    'art. 4 lid 2a Decreet 118/2025/NĐ-CP',
  ],
  [
    ['Decree 61/2018/NĐ-CP', '17–19'],
    'Decree 61/2018/NĐ-CP, art. 17–19',
    'Điều 17–19 Nghị định 61/2018/NĐ-CP',
    'art. 17–19 Decreet 61/2018/NĐ-CP',
  ],
  [
    ['Labour Code 45/2019/QH14', '112(1)'],
    'Labour Code 45/2019/QH14, art. 112(1)',
    'khoản 1 Điều 112 Bộ luật Lao động 45/2019/QH14',
    'art. 112 lid 1 Labour Code 45/2019/QH14',
  ],
  [
    ['Decision 766/QĐ-TTg', undefined],
    'Decision 766/QĐ-TTg',
    'Quyết định 766/QĐ-TTg',
    'Besluit 766/QĐ-TTg',
  ],
  [
    ['Official letter 10065/VPCP-KGVX', undefined],
    'Official letter 10065/VPCP-KGVX',
    'Công văn 10065/VPCP-KGVX',
    'Ambtelijke brief 10065/VPCP-KGVX',
  ],
  [
    ['Algemene wet bestuursrecht (Awb)', '4:15(1)'],
    'Algemene wet bestuursrecht (Awb), art. 4:15(1)',
    'khoản 1 Điều 4:15 Algemene wet bestuursrecht (Awb)',
    'art. 4:15 lid 1 Algemene wet bestuursrecht (Awb)',
  ],
  [
    ['Practice of the office', undefined],
    'Practice of the office',
    'Practice of the office',
    'Practice of the office',
  ],
] as const)('%j', ([act, article], english, inVietnamese, inDutch) => {
  const citation = { act, status: 'read' as const, ...(article !== undefined && { article }) };
  expect(formatCitation(citation)).toBe(english);
  expect(formatCitation(citation, vietnamese)).toBe(inVietnamese);
  expect(formatCitation(citation, dutch)).toBe(inDutch);
});

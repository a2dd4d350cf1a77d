/** Checks how citations, money, limits and outcomes are put into words. */
import type { Step } from '@thutuc/core/procedure';
import { describe, expect, it } from 'vitest';
import { citationInWords } from './citations.js';
import { limitInWords } from './limits.js';
import { outcomeInWords } from './outcomes.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

describe('citationInWords', () => {
  it.each([
    ['Decree 61/2018/NĐ-CP', '19(4)', 'khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP'],
    ['Circular 01/2018/TT-VPCP', undefined, 'Thông tư 01/2018/TT-VPCP'],
    ['Law on Residence 68/2020/QH14', '22', 'Điều 22 Luật Cư trú 68/2020/QH14'],
    ['Construction Law 50/2014/QH13', '102', 'Điều 102 Luật Xây dựng 50/2014/QH13'],
    ['Law on Lighthouses 1/2030/QH17', undefined, 'Luật số 1/2030/QH17'],
    ['Algemene wet bestuursrecht (Awb)', '4:13', 'Điều 4:13 Algemene wet bestuursrecht (Awb)'],
  ])('%s, %s → %s', (act, article, inVietnamese) => {
    const citation = { act, status: 'read', ...(article ? { article } : {}) } as const;
    expect(citationInWords(citation, vietnamese)).toBe(inVietnamese);
    expect(citationInWords(citation, english)).toBe(article ? `${act}, art. ${article}` : act);
  });

  it('does not name an internal rule as if it were law', () => {
    const citation = { act: 'Internal allotment', status: 'internal' } as const;
    expect(citationInWords(citation, vietnamese)).toBe('Quy định nội bộ của cơ quan');
  });
});

describe('limitInWords', () => {
  it.each([
    [{ amount: 3, unit: 'workingDays' }, '3 ngày làm việc', '3 working days'],
    [{ amount: 0.5, unit: 'workingDays' }, '0,5 ngày làm việc', '0.5 working days'],
    [{ amount: 0, unit: 'workingDays' }, 'trong ngày làm việc', 'same day'],
    [{ amount: 0, unit: 'hours' }, 'ngay', 'at once'],
  ] as const)('%j → %s / %s', (limit, inVietnamese, inEnglish) => {
    expect(limitInWords(limit, vietnamese)).toBe(inVietnamese);
    expect(limitInWords(limit, english)).toBe(inEnglish);
  });
});

describe('outcomeInWords', () => {
  const step = {
    kind: 'task',
    name: { vi: 'Kiểm tra', en: 'Check' },
    party: 'office',
    role: 'officer',
    also: [],
    basis: [],
    reads: [],
    writes: [],
    requires: [],
    produces: [],
    on: { needsSurvey: 'survey', eligible: 'sign', clear: 'sign' },
    outcomeNames: { clear: { vi: 'rõ ràng', en: 'all clear' } },
    events: {
      late: { when: 'after', by: { amount: 2, unit: 'days' }, to: 'sign', notify: [] },
      due: { when: 'at', to: 'sign', notify: [] },
    },
  } as const satisfies Step;

  it.each([
    ['clear', 'rõ ràng', 'all clear'],
    ['eligible', 'đủ điều kiện', 'eligible'],
    ['needsSurvey', '', 'needs survey'],
    ['late', 'quá hạn 2 ngày', '2 days overdue'],
    ['due', 'đến hạn', 'when due'],
  ])('%s → %j / %j', (outcome, inVietnamese, inEnglish) => {
    expect(outcomeInWords(step, outcome, vietnamese)).toBe(inVietnamese);
    expect(outcomeInWords(step, outcome, english)).toBe(inEnglish);
  });
});

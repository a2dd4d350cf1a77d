/** Explanations as data, sentence, table and pictures, in both languages. */
import { describe, expect, it } from 'vitest';
import { legalClock } from '../clock/legal-clock.js';
import { dueDate } from '../due-date/due-date.js';
import { plainTestCalendar } from '../testing/test-calendars.js';
import type { Explanation } from './explanation.js';
import { calendarGridSvg } from './grid-svg.js';
import { calendarGridText } from './grid-text.js';
import { explainSentence } from './sentence.js';
import { explainTable, tableText } from './table.js';
import { vietnamese } from '@thutuc/lang-vi';
import { ruleOf } from '../testing/rule-of.js';
import { english } from '../words/english.js';
import { parseTimeLimit } from '../words/time-limits.js';

function explained(
  id: string,
  from: string,
  limit: string,
  options: Parameters<typeof plainTestCalendar>[0] = {},
): Explanation {
  const rule = ruleOf(id);
  const calendar = plainTestCalendar({ zone: rule.zone, ...options });
  return dueDate({ limit: parseTimeLimit(limit), from, rule, calendar }).explanation;
}

/** Swap of Monday 29 April for Saturday 4 May 2024. */
const swap = {
  daysOff: ['2024-04-29', '2024-04-30', '2024-05-01'],
  makeUpDays: ['2024-05-04'],
};

describe('an explanation', () => {
  it('tells each step with its articles', () => {
    const { steps } = explained('vn/civil-code-2015', '2024-04-20', '10 days', swap);
    expect(steps).toMatchObject([
      { kind: 'event', on: '2024-04-20', counts: false },
      { kind: 'counted', from: '2024-04-21', to: '2024-04-30' },
      { kind: 'rolled', from: '2024-04-30', to: '2024-05-02', dayKind: 'off', source: 'test' },
      { kind: 'ends', on: '2024-05-02', at: '2024-05-02T23:59:59.999+07:00' },
    ]);
    const articles = steps.map(({ citations }) => citations[0]?.article);
    expect(articles).toEqual([
      'Điều 147 khoản 2, 3',
      'Điều 148 khoản 1',
      'Điều 148 khoản 5',
      'Điều 148 khoản 6',
    ]);
  });

  it.each([
    ['vn/same-day-15h', '2025-03-07T15:01+07:00', '0 working days', ['event', 'cutOff']],
    ['nl/atw', '2024-01-06', '13 weeks', ['exception']],
    ['nl/atw', '2024-03-29', '3 days', ['minimum']],
    ['uk/corresponding-date', '2024-01-31', '1 month', ['monthEnd']],
    ['kr/civil-petitions', '2026-03-10T14:00+09:00', '3 days', ['converted', 'counted', 'ends']],
  ])('of %s has the steps that happened', (id, from, limit, kinds) => {
    const found = explained(id, from, limit).steps.map(({ kind }) => kind);
    expect(found).toEqual(expect.arrayContaining(kinds));
  });

  it('says what is provisional', () => {
    const { steps } = explained('vn/civil-code-2015', '2025-03-03', '10 days', {
      horizon: '2025-03-07',
    });
    expect(steps.at(-1)).toMatchObject({ kind: 'provisional', horizon: '2025-03-07' });
  });

  it('is written in English', () => {
    const text = explainSentence(
      explained('vn/civil-code-2015', '2024-04-22', '7 working days', swap),
      english,
    );
    expect(text).toBe(
      '7 working days — Periods of the Civil Code 2015. The event was on Monday 22 April 2024; ' +
        'its day is not counted (Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2, 3). ' +
        'Counting 7 working days from Tuesday 23 April 2024 leads to Saturday 4 May 2024, ' +
        'leaving out 2 × weekend day, 3 × day off. ' +
        'On time until the end of Saturday 4 May 2024, 24:00 ' +
        '(Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 6).',
    );
  });

  it('is written in Vietnamese', () => {
    const text = explainSentence(
      explained('vn/civil-code-2015', '2024-04-20', '10 days', swap),
      vietnamese,
    );
    expect(text).toBe(
      '10 ngày — Thời hạn theo Bộ luật Dân sự 2015. Sự kiện xảy ra vào thứ Bảy, ngày ' +
        '20/04/2024; ngày này không được tính (Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2, 3). ' +
        'Tính 10 ngày từ Chủ nhật, ngày 21/04/2024 thì đến thứ Ba, ngày 30/04/2024 ' +
        '(Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 1). Thứ Ba, ngày 30/04/2024 là ngày nghỉ nên hạn chuyển sang thứ Năm, ' +
        'ngày 02/05/2024, qua thứ Tư, ngày 01/05/2024 (ngày nghỉ) (Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 5). Còn đúng hạn đến hết ' +
        'thứ Năm, ngày 02/05/2024, lúc 24 giờ (Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 6).',
    );
  });

  it('names suspensions, extensions and restarts of a clock', () => {
    const rule = ruleOf('vn/decree-61-2018');
    const calendar = plainTestCalendar({ zone: rule.zone });
    const at = (date: string): number => Date.parse(`${date}T09:00+07:00`);
    const { explanation } = legalClock(
      [
        { type: 'started', at: at('2025-03-03'), limit: { amount: 10, unit: 'workingDays' } },
        { type: 'restarted', at: at('2025-03-04') },
        { type: 'suspended', at: at('2025-03-05'), key: 'p', reason: 'payment', citation: 'TB 7' },
        { type: 'resumed', at: at('2025-03-07'), key: 'p' },
        { type: 'extended', at: at('2025-03-10'), by: { amount: 2, unit: 'workingDays' } },
      ],
      { rule, calendar },
    ) as { explanation: Explanation };
    expect(explanation.steps.map(({ kind }) => kind)).toEqual([
      'restarted',
      'event',
      'extended',
      'counted',
      'suspended',
      'ends',
    ]);
    expect(explainSentence(explanation, vietnamese)).toContain(
      'Tạm dừng để thực hiện nghĩa vụ tài chính từ thứ Năm, ngày 06/03/2025 đến thứ Sáu, ' +
        'ngày 07/03/2025; hạn chuyển sang thứ Hai, ngày 24/03/2025 [TB 7]',
    );
    expect(explainSentence(explanation, english)).toMatch(
      /begins again on Tuesday 4 March 2025 at 09:00 .*Extended by 2 working days \(/,
    );
  });
});

describe('the table', () => {
  it('has a row per run of equal days', () => {
    const table = explainTable(
      explained('vn/civil-code-2015', '2024-04-26', '3 working days', swap),
      english,
    );
    expect(tableText(table)).toBe(
      [
        'Days                             Count         Numbers  What         Source',
        '───────────────────────────────  ────────────  ───────  ───────────  ──────',
        'Fr 26 Apr 2024                   event                  working day',
        'Sa 27 Apr 2024 – Su 28 Apr 2024  not counted            weekend',
        'Mo 29 Apr 2024 – We 1 May 2024   not counted            day off      test',
        'Th 2 May 2024 – Fr 3 May 2024    counted       1–2      working day',
        'Sa 4 May 2024                    counted, due  3        make-up day  test',
      ].join('\n'),
    );
  });

  it('tells the time counted on each day for hours', () => {
    const { rows } = explainTable(
      explained('vn/civil-code-2015', '2025-03-07T16:00+07:00', '1.5 working hours'),
      vietnamese,
    );
    expect(rows).toEqual([
      ['T6 07/03/2025', 'được tính', '1 (1 giờ)', 'ngày làm việc', ''],
      ['T7 08/03/2025 – CN 09/03/2025', 'không tính', '', 'ngày nghỉ hằng tuần', ''],
      ['T2 10/03/2025', 'được tính, hết hạn', '2 (30 phút)', 'ngày làm việc', ''],
    ]);
  });
});

describe('the pictures', () => {
  const explanation = explained('vn/civil-code-2015', '2024-04-22', '7 working days', swap);

  it('show a sign after each day on a terminal', () => {
    expect(calendarGridText(explanation, vietnamese)).toBe(
      [
        'Tháng 4 năm 2024',
        ' T2  T3  T4  T5  T6  T7  CN',
        '  1   2   3   4   5   6   7',
        '  8   9  10  11  12  13  14',
        ' 15  16  17  18  19  20  21',
        ' 22* 23+ 24+ 25+ 26+ 27- 28-',
        ' 29- 30-',
        '',
        'Tháng 5 năm 2024',
        ' T2  T3  T4  T5  T6  T7  CN',
        '          1-  2+  3+  4!  5',
        '  6   7   8   9  10  11  12',
        ' 13  14  15  16  17  18  19',
        ' 20  21  22  23  24  25  26',
        ' 27  28  29  30  31',
        '',
        '* ngày xảy ra sự kiện   + được tính   - không tính   ^ được tính, làm bù   ! hết hạn',
      ].join('\n'),
    );
  });

  it('are SVG with a title, a description, a shape per mark and a tooltip per day', () => {
    const svg = calendarGridSvg(explanation, { language: vietnamese });
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="vi"/);
    expect(svg).toContain('<title>Thời hạn theo Bộ luật Dân sự 2015: 2024-05-04</title>');
    expect(svg.match(/class="countedBox"/g)).toHaveLength(7 + 2); // days, and twice the legend
    expect(svg.match(/class="skippedBox"/g)).toHaveLength(5 + 1);
    expect(svg.match(/class="dueBox"/g)).toHaveLength(2);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toContain('2024-05-01 · không tính · ngày nghỉ · test');
    const opened = svg.match(/<[a-z]+(?=[^>]*[^/]>)/g)?.length;
    expect(svg.match(/<\/[a-z]+>/g)).toHaveLength(opened ?? 0);
  });

  it('keep to one theme where asked, and escape what they show', () => {
    const odd = {
      ...explanation,
      rule: { id: 'x', name: { vi: 'A < B & "C"', en: 'x' } },
    };
    const svg = calendarGridSvg(odd, { language: vietnamese, theme: 'dark', columns: 1 });
    expect(svg).not.toContain('prefers-color-scheme');
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
  });

  it('leave out the middle of long periods, and say so', () => {
    const long = explained('vn/civil-code-2015', '2024-01-15', '2 years');
    expect(calendarGridText(long, english)).toContain('… 13 months left out …');
    expect(calendarGridSvg(long, { language: vietnamese })).toContain('… bỏ qua 13 tháng …');
  });
});

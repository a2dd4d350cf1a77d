/** Every kind of step has its words, in both languages, as a sentence and in few words. */
import { describe, expect, it } from 'vitest';
import { explainBriefly } from './brief.js';
import type { Explanation, ExplanationStep } from './explanation.js';
import { explainProvisional, explainSentence } from './sentence.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

type Kind = ExplanationStep['kind'];
type StepOf<K extends Kind> = Omit<Extract<ExplanationStep, { kind: K }>, 'kind' | 'citations'>;

/** A step with what is said of it: sentence in English and Vietnamese, then the same briefly. */
type Row<K extends Kind> = readonly [
  step: StepOf<K>,
  en: string,
  vi: string,
  briefly: string,
  brieflyVi: string,
];

const days = (amount: number) => ({ amount, unit: 'days' }) as const;
const summer = { vi: 'kỳ nghỉ hè', en: 'summer recess' };
const tet = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const sunday = { date: '2019-02-03', dayKind: 'weekend' } as const;

/** One row or more for each kind; a kind without one does not compile. */
const rows: { readonly [K in Kind]: readonly Row<K>[] } = {
  event: [
    [
      { on: '2025-03-03', counts: false },
      'The event was on Monday 3 March 2025; its day is not counted',
      'Sự kiện xảy ra vào thứ Hai, ngày 03/03/2025; ngày này không được tính',
      '',
      '',
    ],
    [
      { on: '2025-03-03T09:00+07:00', counts: true },
      'The event was on Monday 3 March 2025 at 09:00; its day counts',
      'Sự kiện xảy ra vào 09:00 thứ Hai, ngày 03/03/2025; ngày này được tính',
      '',
      '',
    ],
  ],
  restarted: [
    [
      { from: '2025-03-03', on: '2025-03-10', dropped: [] },
      'First begun on Monday 3 March 2025, the limit begins again on Monday 10 March 2025',
      'Bắt đầu lần đầu vào thứ Hai, ngày 03/03/2025, thời hạn được tính lại từ đầu vào thứ Hai, ngày 10/03/2025',
      'begins again on Mon 10 Mar',
      'tính lại từ đầu từ T2 10/03',
    ],
    [
      { from: '2025-03-03', on: '2025-03-10', dropped: [days(5)] },
      'First begun on Monday 3 March 2025, the limit begins again on Monday 10 March 2025; what it was extended by before (5 days) is dropped',
      'Bắt đầu lần đầu vào thứ Hai, ngày 03/03/2025, thời hạn được tính lại từ đầu vào thứ Hai, ngày 10/03/2025; phần gia hạn trước đó (5 ngày) không còn',
      'begins again on Mon 10 Mar (dropping the extension of 5 days)',
      'tính lại từ đầu từ T2 10/03 (không còn phần gia hạn 5 ngày)',
    ],
  ],
  cutOff: [
    [
      { from: '2025-03-07T15:01+07:00', to: '2025-03-10' },
      'Having come too late or on a day off, it counts as of Monday 10 March 2025',
      'Do đến sau giờ quy định hoặc vào ngày nghỉ, sự kiện được tính vào thứ Hai, ngày 10/03/2025',
      'came on a day off, so it counts for Mon 10 Mar',
      'đến vào ngày nghỉ, nên tính cho T2 10/03',
    ],
  ],
  converted: [
    [
      { from: days(3), to: { amount: 24, unit: 'workingHours' } },
      '3 days count as 24 working hours',
      '3 ngày được tính là 24 giờ làm việc',
      '3 days count as 24 working hours',
      '3 ngày được tính là 24 giờ làm việc',
    ],
  ],
  extended: [
    [
      { by: days(5) },
      'Extended by 5 days',
      'Được gia hạn thêm 5 ngày',
      'extended by 5 days',
      'gia hạn 5 ngày',
    ],
    [
      { by: days(-5) },
      'Shortened by 5 days',
      'Được rút ngắn 5 ngày',
      'shortened by 5 days',
      'rút ngắn 5 ngày',
    ],
  ],
  counted: [
    [
      { limit: days(10), from: '2025-03-04', to: '2025-03-13' },
      'Counting 10 days from Tuesday 4 March 2025 leads to Thursday 13 March 2025',
      'Tính 10 ngày từ thứ Ba, ngày 04/03/2025 thì đến thứ Năm, ngày 13/03/2025',
      '10 days from Tue 4 Mar → Thu 13 Mar',
      '10 ngày từ T3 04/03 → T5 13/03',
    ],
    [
      { limit: days(-10), from: '2025-03-13', to: '2025-03-04' },
      'Counting 10 days back from Thursday 13 March 2025 leads to Tuesday 4 March 2025',
      'Tính lùi 10 ngày từ thứ Năm, ngày 13/03/2025 thì đến thứ Ba, ngày 04/03/2025',
      '10 days, counted back from Thu 13 Mar → Tue 4 Mar',
      '10 ngày, tính lùi từ T5 13/03 → T3 04/03',
    ],
    [
      { limit: days(0), from: '2025-03-03', to: '2025-03-03' },
      'Nothing is counted: the limit ends on the day itself, Monday 3 March 2025',
      'Không tính thêm ngày nào: thời hạn hết ngay trong thứ Hai, ngày 03/03/2025',
      'the same day',
      'ngay trong ngày',
    ],
  ],
  monthEnd: [
    [
      { to: '2025-02-28', taken: 'lastDay' },
      'That month has no corresponding day, so its last day takes the place',
      'Tháng đó không có ngày tương ứng nên lấy ngày cuối cùng của tháng',
      'the month has no such day, so its last, Fri 28 Feb',
      'tháng không có ngày tương ứng, lấy ngày cuối tháng, T6 28/02',
    ],
    [
      { to: '2025-03-01', taken: 'firstOfNext' },
      'That month has no corresponding day, so the first day of the next takes the place',
      'Tháng đó không có ngày tương ứng nên lấy ngày đầu tiên của tháng sau',
      'the month has no such day, so the first of the next, Sat 1 Mar',
      'tháng không có ngày tương ứng, lấy ngày đầu tháng sau, T7 01/03',
    ],
    [
      { to: '2025-05-31', taken: 'monthEnd' },
      'Begun on the last day of a month, the period ends on the last day of its month',
      'Bắt đầu vào ngày cuối tháng nên thời hạn hết vào ngày cuối tháng',
      'from month end to month end, Sat 31 May',
      'từ ngày cuối tháng đến ngày cuối tháng, T7 31/05',
    ],
  ],
  served: [
    [
      { means: 'post', from: '2025-01-20', on: '2025-01-24' },
      'Sent by post on Monday 20 January 2025, it counts as served on Friday 24 January 2025',
      'Gửi qua bưu điện vào thứ Hai, ngày 20/01/2025, được coi là đã tống đạt vào thứ Sáu, ngày 24/01/2025',
      'counts as served on Fri 24 Jan',
      'được coi là đã tống đạt vào T6 24/01',
    ],
    [
      { means: 'pigeon', from: '2025-01-20', on: '2025-01-24' },
      'Sent by "pigeon" on Monday 20 January 2025, it counts as served on Friday 24 January 2025',
      'Gửi bằng "pigeon" vào thứ Hai, ngày 20/01/2025, được coi là đã tống đạt vào thứ Sáu, ngày 24/01/2025',
      'counts as served on Fri 24 Jan',
      'được coi là đã tống đạt vào T6 24/01',
    ],
  ],
  recess: [
    [
      { name: summer, from: '2024-07-15', to: '2024-08-15', newEnd: '2024-08-29' },
      'Not counted: summer recess from Monday 15 July 2024 to Thursday 15 August 2024; the end moves to Thursday 29 August 2024',
      'Không tính kỳ nghỉ hè từ thứ Hai, ngày 15/07/2024 đến thứ Năm, ngày 15/08/2024; hạn chuyển sang thứ Năm, ngày 29/08/2024',
      'not counted: Mon 15 Jul – Thu 15 Aug (summer recess), so to Thu 29 Aug',
      'không tính: T2 15/07 – T5 15/08 (kỳ nghỉ hè), nên đến T5 29/08',
    ],
    [
      { name: summer, from: '2024-07-15', to: '2024-08-15', begins: true },
      'Not counted: summer recess from Monday 15 July 2024 to Thursday 15 August 2024, within which the period would have begun',
      'Không tính kỳ nghỉ hè từ thứ Hai, ngày 15/07/2024 đến thứ Năm, ngày 15/08/2024, trong đó thời hạn lẽ ra bắt đầu',
      'not counted: Mon 15 Jul – Thu 15 Aug (summer recess)',
      'không tính: T2 15/07 – T5 15/08 (kỳ nghỉ hè)',
    ],
  ],
  clearDay: [
    [
      { to: '2025-05-21' },
      'The last day is not part of the period either, so it ends on Wednesday 21 May 2025',
      'Ngày cuối cũng không thuộc thời hạn nên hạn là thứ Tư, ngày 21/05/2025',
      'the last day does not count either, so to Wed 21 May',
      'ngày cuối cũng không tính, nên đến T4 21/05',
    ],
  ],
  recessEnd: [
    [
      { name: summer, from: '2024-07-26', to: '2024-09-07' },
      'Friday 26 July 2024 lies within summer recess, so the end moves to Saturday 7 September 2024',
      'Thứ Sáu, ngày 26/07/2024 thuộc kỳ nghỉ hè nên hạn chuyển sang thứ Bảy, ngày 07/09/2024',
      'Fri 26 Jul lies within summer recess, so it moves to Sat 7 Sep',
      'T6 26/07 thuộc kỳ nghỉ hè, nên chuyển sang T7 07/09',
    ],
  ],
  suspended: [
    [
      { from: '2025-03-06', to: '2025-03-07', newEnd: '2025-03-24', moved: true, cited: 'TB 7' },
      'Suspended from Thursday 6 March 2025 to Friday 7 March 2025; the end moves to Monday 24 March 2025 [TB 7]',
      'Tạm dừng từ thứ Năm, ngày 06/03/2025 đến thứ Sáu, ngày 07/03/2025; hạn chuyển sang thứ Hai, ngày 24/03/2025 [TB 7]',
      'stands still from Thu 6 Mar to Fri 7 Mar, so to Mon 24 Mar [TB 7]',
      'tạm dừng từ T5 06/03 đến T6 07/03, nên đến T2 24/03 [TB 7]',
    ],
    [
      {
        from: '2025-03-08',
        to: '2025-03-08',
        newEnd: '2025-03-14',
        moved: false,
        reason: 'payment',
      },
      'Suspended for payment on Saturday 8 March 2025; this leaves the end at Friday 14 March 2025',
      'Tạm dừng để thực hiện nghĩa vụ tài chính vào thứ Bảy, ngày 08/03/2025; hạn vẫn là thứ Sáu, ngày 14/03/2025',
      'stands still from Sat 8 Mar, still to Fri 14 Mar',
      'tạm dừng từ T7 08/03, vẫn đến T6 14/03',
    ],
    [
      {
        from: '2024-06-21',
        to: '2024-06-25',
        newEnd: '2024-06-08',
        moved: false,
        afterEnd: true,
      },
      'Suspended from Friday 21 June 2024 to Tuesday 25 June 2024, after the limit had ended; nothing moves',
      'Tạm dừng từ thứ Sáu, ngày 21/06/2024 đến thứ Ba, ngày 25/06/2024, sau khi thời hạn đã hết; hạn không thay đổi',
      'stands still from Fri 21 Jun to Tue 25 Jun, after the end, which stays',
      'tạm dừng từ T6 21/06 đến T3 25/06, sau khi đã hết hạn, không thay đổi gì',
    ],
  ],
  rolled: [
    [
      {
        from: '2019-02-03',
        to: '2019-02-06',
        dayKind: 'weekend',
        passed: [
          sunday,
          { date: '2019-02-04', dayKind: 'off', name: tet },
          { date: '2019-02-05', dayKind: 'off', name: tet },
        ],
      },
      'Sunday 3 February 2019 falls on a weekend, so the end moves to Wednesday 6 February 2019, past Monday 4 February 2019 to Tuesday 5 February 2019 (day off: Lunar New Year)',
      'Chủ nhật, ngày 03/02/2019 là ngày nghỉ hằng tuần nên hạn chuyển sang thứ Tư, ngày 06/02/2019, qua thứ Hai, ngày 04/02/2019 đến thứ Ba, ngày 05/02/2019 (ngày nghỉ: Tết Nguyên đán)',
      'Sun 3 Feb – Tue 5 Feb are off (weekend, Lunar New Year), so it moves to Wed 6 Feb',
      'CN 03/02 – T3 05/02 là ngày nghỉ (nghỉ hằng tuần, Tết Nguyên đán), nên chuyển sang T4 06/02',
    ],
    [
      {
        from: '2019-02-02',
        to: '2019-02-04',
        dayKind: 'weekend',
        passed: [{ date: '2019-02-02', dayKind: 'weekend' }, sunday],
      },
      'Saturday 2 February 2019 falls on a weekend, so the end moves to Monday 4 February 2019, past Sunday 3 February 2019 (weekend)',
      'Thứ Bảy, ngày 02/02/2019 là ngày nghỉ hằng tuần nên hạn chuyển sang thứ Hai, ngày 04/02/2019, qua Chủ nhật, ngày 03/02/2019 (ngày nghỉ hằng tuần)',
      'Sat 2 Feb – Sun 3 Feb are off (weekend), so it moves to Mon 4 Feb',
      'T7 02/02 – CN 03/02 là ngày nghỉ (nghỉ hằng tuần), nên chuyển sang T2 04/02',
    ],
    [
      {
        from: '2025-03-06',
        to: '2025-03-08',
        dayKind: 'working',
        passed: [
          { date: '2025-03-06', dayKind: 'working', suspended: true },
          { date: '2025-03-07', dayKind: 'off', class: 'closure' },
        ],
      },
      'Thursday 6 March 2025 is suspended, so the end moves to Saturday 8 March 2025, past Friday 7 March 2025 (day off: office closed); that suspended days are passed is our reading, for which no law is cited',
      'Thứ Năm, ngày 06/03/2025 là tạm dừng nên hạn chuyển sang thứ Bảy, ngày 08/03/2025, qua thứ Sáu, ngày 07/03/2025 (ngày nghỉ: cơ quan đóng cửa); việc bỏ qua ngày tạm dừng là cách hiểu của chúng tôi, không viện dẫn luật nào',
      'Thu 6 Mar – Fri 7 Mar are off (suspended, office closed), so it moves to Sat 8 Mar; that suspended days are passed is our reading, for which no law is cited',
      'T5 06/03 – T6 07/03 là ngày nghỉ (tạm dừng, cơ quan đóng cửa), nên chuyển sang T7 08/03; việc bỏ qua ngày tạm dừng là cách hiểu của chúng tôi, không viện dẫn luật nào',
    ],
  ],
  stays: [
    [
      { on: '2025-03-15', dayKind: 'weekend' },
      'Saturday 15 March 2025 falls on a weekend, and the end stays on it',
      'Thứ Bảy, ngày 15/03/2025 là ngày nghỉ hằng tuần, hạn vẫn giữ nguyên',
      'Sat 15 Mar is off (weekend), and the end stays',
      'T7 15/03 là ngày nghỉ (nghỉ hằng tuần), hạn giữ nguyên',
    ],
    [
      { on: '2008-04-21', dayKind: 'off', class: 'stateHoliday', worked: true },
      'Monday 21 April 2008 falls on a day off (state holiday), worked when counting back, and the end stays on it',
      'Thứ Hai, ngày 21/04/2008 là ngày nghỉ (ngày lễ của bang), được coi là ngày làm việc khi tính lùi, hạn vẫn giữ nguyên',
      'Mon 21 Apr is off (state holiday, worked when counting back), and the end stays',
      'T2 21/04 là ngày nghỉ (ngày lễ của bang, được coi là ngày làm việc khi tính lùi), hạn giữ nguyên',
    ],
  ],
  minimum: [
    [
      { count: 2, from: '2025-12-28', to: '2025-12-30' },
      'At least 2 working days must lie within, so the end moves to Tuesday 30 December 2025',
      'Thời hạn phải có ít nhất 2 ngày làm việc nên hạn chuyển sang thứ Ba, ngày 30/12/2025',
      'at least 2 working days must lie within, so Tue 30 Dec',
      'phải có ít nhất 2 ngày làm việc, nên T3 30/12',
    ],
  ],
  exception: [
    [
      { limit: { amount: 13, unit: 'weeks' } },
      'A period as long as 13 weeks does not move from days off',
      'Thời hạn dài 13 tuần không được chuyển vì ngày nghỉ',
      'so long a limit does not move from days off',
      'thời hạn dài như vậy không chuyển vì ngày nghỉ',
    ],
  ],
  ends: [
    [
      { on: '2025-03-17', at: '2025-03-17T23:59:59.999+07:00', withDay: true },
      'On time until the end of Monday 17 March 2025, 24:00',
      'Còn đúng hạn đến hết thứ Hai, ngày 17/03/2025, lúc 24 giờ',
      '',
      '',
    ],
    [
      { on: '2025-03-17', at: '2025-03-17T17:00+07:00', withDay: false },
      'Last moment on time: Monday 17 March 2025 at 17:00',
      'Thời điểm cuối cùng còn đúng hạn: 17:00 thứ Hai, ngày 17/03/2025',
      '',
      '',
    ],
  ],
  provisional: [
    [
      { calendar: 'vn', horizon: '2027-12-31', reasons: [] },
      'Provisional: calendar "vn" rests on official notice only to Friday 31 December 2027',
      'Tạm tính: lịch "vn" mới có thông báo chính thức đến thứ Sáu, ngày 31/12/2027',
      'provisional, days off are known by notice only to Fri 31 Dec 2027',
      'tạm tính, thông báo ngày nghỉ mới có đến T6 31/12/2027',
    ],
    [
      { calendar: 'is', reasons: [{ vi: 'do máy tính ra', en: 'computed' }, 'ein Grund'] },
      'Provisional: computed; ein Grund',
      'Tạm tính: do máy tính ra; ein Grund',
      'provisional, computed; ein Grund',
      'tạm tính, do máy tính ra; ein Grund',
    ],
    [
      { calendar: 'is', reasons: [] },
      'Provisional: not all days of calendar "is" are known by official notice',
      'Tạm tính: chưa phải mọi ngày của lịch "is" đều có thông báo chính thức',
      'provisional',
      'tạm tính',
    ],
  ],
};

const told = Object.entries(rows).flatMap(([kind, list]) =>
  list.map(([step, ...texts]) => {
    return [kind, { kind, citations: [], ...step } as ExplanationStep, texts] as const;
  }),
);

function only(step: ExplanationStep): Explanation {
  return {
    rule: { id: 'x', name: { vi: 'Quy tắc', en: 'Rule' } },
    limit: days(10),
    from: '2025-03-03',
    due: '2025-03-13',
    provisional: step.kind === 'provisional',
    calendar: { id: 'x', zone: 'UTC' },
    steps: [step],
    days: [],
  };
}

describe('a step of the kind', () => {
  it.each(told)('%s is said in both languages: %j', (_kind, step, [en, vi, briefly, brieflyVi]) => {
    const explanation = only(step);
    const mark = (source: string): string => `[${source}]`;
    expect(explainSentence(explanation, english)).toBe(`10 days — Rule. ${en}.`);
    expect(explainSentence(explanation, vietnamese)).toBe(`10 ngày — Quy tắc. ${vi}.`);
    expect(explainBriefly(explanation, english, mark)).toBe(briefly);
    expect(explainBriefly(explanation, vietnamese, mark)).toBe(brieflyVi);
  });

  it.each(told)('%s has no brackets in brackets: %j', (_kind, _step, texts) => {
    for (const text of texts) expect(text).not.toMatch(/\([^)]*\(|\[[^\]]*\[/);
  });

  it('provisional is also told alone, once', () => {
    const [[step, en, vi]] = rows.provisional as [Row<'provisional'>];
    const explanation = only({ kind: 'provisional', citations: [], ...step });
    expect(explainProvisional(explanation, english)).toBe(`${en}.`);
    expect(explainProvisional(explanation, vietnamese)).toBe(`${vi}.`);
    const known = { kind: 'exception', limit: days(1), citations: [] } as const;
    expect(explainProvisional(only(known), english)).toBe('');
  });
});

describe('an article beside a step that passes suspended days', () => {
  it('is cited for the days off alone', () => {
    const [, , [step]] = rows.rolled as [unknown, unknown, Row<'rolled'>];
    const says = { vi: '', en: '' };
    const citation = { act: 'Act', article: '5', topics: [], basis: 'reported', says };
    const rolled = { kind: 'rolled', ...step, citations: [citation] } as unknown as ExplanationStep;
    expect(explainSentence(only(rolled), english)).toContain(
      'office closed) (Act, 5); that suspended days are passed is our reading',
    );
  });
});

/** Which forms are in use on a day. */
import { expect, test } from 'vitest';
import { formsOn } from './forms.js';

test.each([
  ['2018-12-31', undefined, []],
  ['2025-06-30', 'Circular 01/2018/TT-VPCP', ['01', '02', '03', '04', '05', '06']],
  ['2025-07-01', undefined, []],
  ['2025-09-14', undefined, []],
  ['2025-09-15', 'Circular 03/2025/TT-VPCP', ['01', '02', '03', '04', '05', '06', '07']],
])('%s: %s', (date, act, numbers) => {
  const set = formsOn(date);
  expect(set?.act).toBe(act);
  expect(set?.forms.map(({ number }) => number) ?? []).toEqual(numbers);
});

test('form 04 has the name of the circular', () => {
  const name = (date: string): string | undefined =>
    formsOn(date)?.forms.find(({ kind }) => kind === 'apology')?.name.vi;
  expect(name('2025-06-30')).toBe('Phiếu xin lỗi và hẹn lại ngày trả kết quả');
  expect(name('2026-11-24')).toBe('Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết');
});

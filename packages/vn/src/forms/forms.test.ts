/** Which forms are in use on a day. */
import { expect, test } from 'vitest';
import { formsOn } from './forms.js';

test.each([
  ['2018-12-31', undefined, []],
  ['2025-06-30', 'Circular 01/2018/TT-VPCP', ['01', '02', '03', '04', '05', '06']],
  ['2025-07-01', 'Circular 03/2025/TT-VPCP', ['01', '02', '03', '04', '05', '06', '07']],
])('%s: %s', (date, act, numbers) => {
  const set = formsOn(date);
  expect(set?.act).toBe(act);
  expect(set?.forms.map(({ number }) => number) ?? []).toEqual(numbers);
});

/** Units that dates cannot be counted for are told by what is wrong with each. */
import { builtInRules } from '@thutuc/legal-time';
import { plainCalendar } from '@thutuc/testing';
import { expect, it } from 'vitest';
import { misfitText } from './misfits.js';

const unit = { code: 'U-1', name: { en: 'Office' } };
const calendar = plainCalendar();
const rule = builtInRules[0];

it.each([
  ['no calendar', { unit, calendar: undefined, rule: undefined }, /^unit "U-1" names no calendar$/],
  [
    'one that is nowhere',
    { unit: { ...unit, calendar: 'nowhere' }, calendar: undefined, rule },
    /^unit "U-1" keeps calendar "nowhere", which is not here$/,
  ],
  [
    'one that no rule counts on',
    { unit, calendar, rule },
    /^unit "U-1" keeps calendar "[^"]+" \(.+\), on which rule "[^"]+" \(.+\) does not count$/,
  ],
])('says of a unit with %s which it is', (_what, misfit, text) => {
  expect(misfitText(misfit)).toMatch(text);
});

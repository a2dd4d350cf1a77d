/**
 * The acts of Viet Nam that the product knows, as dated data.
 *
 * @module
 */
import { builtInActs, type Act } from '@thutuc/legal-time';
import { daysOffActs } from './days-off.js';
import { fieldActs } from './fields.js';
import { oneStopActs } from './one-stop.js';

/**
 * Acts of Viet Nam, those of the built-in counting rules included; make a book of them with
 * `createActBook`. Dates that are not known are left out.
 */
export const vietnamActs: readonly Act[] = [
  ...builtInActs.filter(({ jurisdiction }) => jurisdiction === 'VN'),
  ...oneStopActs,
  ...daysOffActs,
  ...fieldActs,
];

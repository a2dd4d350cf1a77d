/** Counting rules of the United Kingdom. */
import type { CountingRule } from '../counting-rule.js';
import { englandPlanning } from './england-planning.js';
import { unitedKingdomCorrespondingDate } from './united-kingdom-corresponding-date.js';
import { unitedKingdomFreedomOfInformation } from './united-kingdom-freedom-of-information.js';

/** `uk/foia`, `uk/planning`, `uk/corresponding-date`. */
export const unitedKingdomRules: readonly CountingRule[] = [
  unitedKingdomFreedomOfInformation,
  englandPlanning,
  unitedKingdomCorrespondingDate,
];

/** Counting rules of the Netherlands. */
import type { CountingRule } from '../counting-rule.js';
import { netherlandsAdministrativePeriods } from './netherlands-administrative-periods.js';
import { netherlandsGeneralPeriods } from './netherlands-general-periods.js';
import { netherlandsOpenGovernment } from './netherlands-open-government.js';

/** `nl/atw`, `nl/awb`, `nl/woo`. */
export const netherlandsRules: readonly CountingRule[] = [
  netherlandsGeneralPeriods,
  netherlandsAdministrativePeriods,
  netherlandsOpenGovernment,
];

/** Counting rules of Germany. */
import type { CountingRule } from '../counting-rule.js';
import { germanyAdministrativePeriods } from './germany-administrative-periods.js';
import { germanyCivilCode } from './germany-civil-code.js';
import { germanyCivilProcedure } from './germany-civil-procedure.js';

/** `de/bgb`, `de/vwvfg-31`, `de/zpo-222`. */
export const germanyRules: readonly CountingRule[] = [
  germanyCivilCode,
  germanyAdministrativePeriods,
  germanyCivilProcedure,
];

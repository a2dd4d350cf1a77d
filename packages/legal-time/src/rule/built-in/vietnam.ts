/** Counting rules of Viet Nam. */
import type { CountingRule } from '../counting-rule.js';
import { vietnamCivilCode } from './vietnam-civil-code.js';
import { vietnamDecree61 } from './vietnam-decree-61.js';
import { vietnamSameDay } from './vietnam-same-day.js';

/** `vn/civil-code-2015`, `vn/decree-61-2018`, `vn/same-day-15h`. */
export const vietnamRules: readonly CountingRule[] = [
  vietnamCivilCode,
  vietnamDecree61,
  vietnamSameDay,
];

/** The counting rules that come with thutuc: data files, one per jurisdiction. */
import type { CountingRule } from '../counting-rule.js';
import { estoniaRules } from './estonia.js';
import { europeanUnionRules } from './european-union.js';
import { germanyRules } from './germany.js';
import { japanRules } from './japan.js';
import { koreaRules } from './korea.js';
import { netherlandsRules } from './netherlands.js';
import { unitedKingdomRules } from './united-kingdom.js';
import { unitedStatesRules } from './united-states.js';
import { vietnamRules } from './vietnam.js';

/** All rules of the package; give them, and your own, to `createRuleBook`. */
export const builtInRules: readonly CountingRule[] = [
  ...vietnamRules,
  ...europeanUnionRules,
  ...germanyRules,
  ...unitedStatesRules,
  ...netherlandsRules,
  ...unitedKingdomRules,
  ...japanRules,
  ...koreaRules,
  ...estoniaRules,
];

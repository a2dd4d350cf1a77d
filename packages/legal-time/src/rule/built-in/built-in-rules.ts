/** The counting rules that come with thutuc: data files, one per jurisdiction. */
import type { CountingRule } from '../counting-rule.js';
import { europeanUnionRules } from './european-union.js';
import { japanRules } from './japan.js';
import { unitedStatesRules } from './united-states.js';
import { englandPlanning } from './england-planning.js';
import { estoniaMemoranda } from './estonia-memoranda.js';
import { estoniaPublicInformation } from './estonia-public-information.js';
import { germanyAdministrativePeriods } from './germany-administrative-periods.js';
import { germanyCivilCode } from './germany-civil-code.js';
import { germanyCivilProcedure } from './germany-civil-procedure.js';
import { koreaBurdens } from './korea-burdens.js';
import { koreaCivilPetitions } from './korea-civil-petitions.js';
import { netherlandsAdministrativePeriods } from './netherlands-administrative-periods.js';
import { netherlandsGeneralPeriods } from './netherlands-general-periods.js';
import { netherlandsOpenGovernment } from './netherlands-open-government.js';
import { unitedKingdomCorrespondingDate } from './united-kingdom-corresponding-date.js';
import { unitedKingdomFreedomOfInformation } from './united-kingdom-freedom-of-information.js';
import { vietnamCivilCode } from './vietnam-civil-code.js';
import { vietnamDecree61 } from './vietnam-decree-61.js';
import { vietnamSameDay } from './vietnam-same-day.js';
import { vietnamSameDay2026 } from './vietnam-same-day-2026.js';

/** `vn/civil-code-2015`, `vn/decree-61-2018`, `vn/same-day-15h`, `vn/same-day-15h-2026`. */
export const vietnamRules: readonly CountingRule[] = [
  vietnamCivilCode,
  vietnamDecree61,
  vietnamSameDay,
  vietnamSameDay2026,
];

/** `de/bgb`, `de/vwvfg-31`, `de/zpo-222`. */
export const germanyRules: readonly CountingRule[] = [
  germanyCivilCode,
  germanyAdministrativePeriods,
  germanyCivilProcedure,
];

/** `kr/civil-petitions`, `kr/general-act-burden`. */
export const koreaRules: readonly CountingRule[] = [koreaCivilPetitions, koreaBurdens];

/** `nl/atw`, `nl/awb`, `nl/woo`. */
export const netherlandsRules: readonly CountingRule[] = [
  netherlandsGeneralPeriods,
  netherlandsAdministrativePeriods,
  netherlandsOpenGovernment,
];

/** `uk/foia`, `uk/planning`, `uk/corresponding-date`. */
export const unitedKingdomRules: readonly CountingRule[] = [
  unitedKingdomFreedomOfInformation,
  englandPlanning,
  unitedKingdomCorrespondingDate,
];

/** `ee/public-information`, `ee/memoranda`. */
export const estoniaRules: readonly CountingRule[] = [estoniaPublicInformation, estoniaMemoranda];

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

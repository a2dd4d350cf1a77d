/**
 * Counting rules of which the text was not read: from secondary sources that agree. Every date
 * under one of them carries the note `RULE_REPORTED`.
 *
 * @module
 */
import type { CountingRule } from '../counting-rule.js';
import { australiaFreedomOfInformation } from './australia.js';
import { austriaAdministrativePeriods } from './austria.js';
import { belgiumAppealPeriods } from './belgium.js';
import { brazilAdministrativePeriods, brazilCivilProcedure } from './brazil.js';
import { canadaFederalCourts, canadaInterpretation } from './canada.js';
import { franceCivilProcedure, franceClearDays } from './france.js';
import { germanyDeemedNotice, germanyWerktage } from './germany.js';
import { italyCivilProcedure } from './italy.js';
import { philippinesEaseOfBusiness } from './philippines.js';
import { polandAdministrativePeriods } from './poland.js';
import {
  spainAdministrativeCourts,
  spainAdministrativePeriods,
  spainCivilProcedure,
} from './spain.js';
import { switzerlandAdministrativePeriods } from './switzerland.js';
import { turkeyAdministrativeCourts } from './turkey.js';
import {
  englandCivilProcedure,
  englandCivilProcedureWithin,
  foiSchoolsLimit,
  unitedKingdomFoiSchools,
} from './united-kingdom.js';

export { reportedActs } from './acts.js';
export {
  australiaFreedomOfInformation,
  austriaAdministrativePeriods,
  belgiumAppealPeriods,
  brazilAdministrativePeriods,
  brazilCivilProcedure,
  canadaFederalCourts,
  canadaInterpretation,
  englandCivilProcedure,
  englandCivilProcedureWithin,
  foiSchoolsLimit,
  franceCivilProcedure,
  franceClearDays,
  germanyDeemedNotice,
  germanyWerktage,
  italyCivilProcedure,
  philippinesEaseOfBusiness,
  polandAdministrativePeriods,
  spainAdministrativeCourts,
  spainAdministrativePeriods,
  spainCivilProcedure,
  switzerlandAdministrativePeriods,
  turkeyAdministrativeCourts,
  unitedKingdomFoiSchools,
};

/** All of them; give them to `createRuleBook` beside the built-in ones. */
export const reportedRules: readonly CountingRule[] = [
  austriaAdministrativePeriods,
  australiaFreedomOfInformation,
  belgiumAppealPeriods,
  brazilAdministrativePeriods,
  brazilCivilProcedure,
  canadaFederalCourts,
  canadaInterpretation,
  switzerlandAdministrativePeriods,
  germanyWerktage,
  germanyDeemedNotice,
  spainCivilProcedure,
  spainAdministrativeCourts,
  spainAdministrativePeriods,
  franceCivilProcedure,
  franceClearDays,
  italyCivilProcedure,
  philippinesEaseOfBusiness,
  polandAdministrativePeriods,
  turkeyAdministrativeCourts,
  englandCivilProcedure,
  englandCivilProcedureWithin,
  unitedKingdomFoiSchools,
];

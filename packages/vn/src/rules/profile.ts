/** What a version of the one-stop rules is. */
import type { Localized } from '@thutuc/legal-time';
import type { OneStopParameters } from './parameter.js';

/** An act that a profile rests on. */
export interface OneStopAct {
  readonly act: string;
  /** First day in force; left out where it is not known to us. */
  readonly from?: string;
  readonly role: 'base' | 'amends' | 'beside';
}

/** One version of the one-stop rules. */
export interface OneStopProfile {
  readonly id: string;
  readonly name: Localized;
  /** First and last day on which dossiers are received under it, civil dates. */
  readonly from: string;
  readonly to?: string;
  readonly acts: readonly OneStopAct[];
  /** Id of the counting rule, where the profile has one of its own. */
  readonly countingRule: string;
  readonly parameters: OneStopParameters;
  readonly note?: string;
}

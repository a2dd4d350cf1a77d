/** What a scenario of a procedure is simulated with. */
import {
  type CountingRule,
  type LegalNote,
  mismatchNotes,
  type RuleBook,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { type Procedure, ruleIdsOf } from '@thutuc/core/procedure';
import type { InterruptionModel } from './interruptions.js';

/** What a scenario of a procedure is simulated with. */
export interface Setting {
  readonly procedure: Procedure;
  readonly rules: RuleBook;
  readonly calendar: WorkingCalendar;
  /**
   * Whether rules may count on a calendar of another country; the result notes it.
   *
   * @defaultValue false
   */
  readonly foreignCalendar?: boolean;
  /**
   * Outcomes that the national portal shows as stopped, and not as settled.
   *
   * @defaultValue `['stopped', 'abandoned', 'expired']`
   */
  readonly stoppedOutcomes?: readonly string[];
}

/** A setting with what interrupts the working of offices in the scenario. */
export interface InterruptedSetting extends Setting {
  readonly interruptions?: readonly InterruptionModel[];
}

/** Notes on the rules of a setting that count on a calendar of another country. */
export function notesOfSetting(setting: Setting | undefined): readonly LegalNote[] {
  if (setting === undefined) return [];
  return rulesOfSetting(setting).flatMap((rule) => mismatchNotes(rule, setting.calendar));
}

/** The rules that a procedure is simulated with; those that are missing are refused when used. */
export function rulesOfSetting({ procedure, rules }: Setting): CountingRule[] {
  return ruleIdsOf(procedure)
    .filter((id) => rules.has(id))
    .map((id) => rules.get(id));
}

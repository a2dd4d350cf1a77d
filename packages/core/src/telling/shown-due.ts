/** Due dates as screens show them. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Promised } from '../engine/dossier.js';
import type { CoreLanguage } from '../words/language.js';
import { timeLeftInWords } from './time-left.js';

/** A due date as it is shown. */
export interface ShownDue {
  /** Civil date, or instant with offset where the rule counts in hours. */
  readonly due: string;
  /** The last instant on time, as ISO text. */
  readonly at: string;
  /** Whether it has passed; of what rests it has not. */
  readonly isOverdue: boolean;
  /** The working time that is left or has passed since; absent for what rests. */
  readonly left?: string;
}

/** Shows a due date at an instant. */
export function shownDue(
  { due, dueAt }: Pick<Promised, 'due' | 'dueAt'>,
  by: {
    readonly now: number;
    readonly isResting: boolean;
    readonly calendar: WorkingCalendar;
    readonly language: CoreLanguage;
  },
): ShownDue {
  const { now, isResting, calendar, language } = by;
  const left = isResting ? undefined : timeLeftInWords(dueAt, now, calendar, language);
  return {
    due,
    at: new Date(dueAt).toISOString(),
    isOverdue: !isResting && now > dueAt,
    ...(left !== undefined && { left }),
  };
}

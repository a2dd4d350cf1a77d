/** The words of `thutuc deadline`. */
import type { CaseBreach } from '@thutuc/legal-time/schema';

/** Words of one deadline and of tables of cases. */
export const deadlineWords = {
  due: 'Due',
  from: 'from',
  until: 'on time until',
  daysOff: 'Days off by calendar',
  note: 'Note:',
  heads: ['Case', 'Due', 'Remarks'],
  withoutEffect: 'without effect',
};

/** What happened although the rule does not allow it. */
export const breachWords: Readonly<Record<CaseBreach['code'], string>> = {
  EXTENSION_LATE: 'extended after the limit had ended',
  EXTENSION_OVER_CAP: 'extended more often than allowed',
  INTERRUPTION_OVER_CAP: 'interrupted more often than allowed',
  NOTICE_LATE: 'asked for later than allowed',
  RESTART_LATE: 'begun anew after the limit had ended',
};

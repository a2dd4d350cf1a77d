/** What `thutuc db verify` finds, and what to do, by its code. */
import type { AuditCode } from '@thutuc/core';

/** Words of findings. */
export const auditWords: Readonly<Record<AuditCode, string>> = {
  LOG_TAMPERED: 'An event is not what was written. Restore a backup, and find out who did it.',
  LOG_GAP: 'Events are missing. Restore a backup.',
  LOG_VERSION: 'An event has a shape that this release does not know. Update thutuc.',
  LOG_UNPROVEN: 'Nothing shows that the log is whole. Compare it with an anchor or a backup.',
  LOG_CORRUPT: 'The text of an event cannot be read. Restore a backup.',
  LOG_MISSING: 'There are rows without a log. Restore a backup.',
  LOG_CUT: 'The log is shorter than the anchor says. Restore a backup.',
  LOG_REWRITTEN: 'The log has another event than the anchor says. Restore a backup.',
  ERASURE_UNDONE: 'What was erased is there again. Erase it again.',
  DERIVED_MISSING: 'The rows of a log are missing: thutuc db rebuild.',
  ROW_DIFFERS: 'The row of the dossier is not what its log leads to: thutuc db rebuild.',
  SNAPSHOT_DIFFERS: 'The snapshot is not what the log leads to: thutuc db rebuild.',
  WORK_ITEMS_DIFFER: 'The open work is not what the log leads to: thutuc db rebuild.',
  TIMERS_DIFFER: 'The timers are not what the log leads to: thutuc db rebuild.',
  SEARCH_TERMS_DIFFER: 'The search terms are not what the log leads to: thutuc db rebuild.',
  BOUND_UNITS_DIFFER: 'The bound units are not what the log leads to: thutuc db rebuild.',
  WORK_SHARES_DIFFER: 'The shares in work are not what the log leads to: thutuc db rebuild.',
  COMMANDS_DIFFER: 'The records of commands are not those of the events. Restore a backup.',
  MESSAGES_DIFFER:
    'No event of the dossier can have caused a message that waits. Find out who did.',
  PINNED_MISSING: 'A procedure, rule or calendar that the log needs is missing. Restore a backup.',
  PINNED_TAMPERED: 'A procedure, rule or calendar is not the one that was kept. Restore a backup.',
  ACCESS_TAMPERED: 'The records of who read what are not those that were written. Find out why.',
  ROWS_STRAY: 'Rows contradict each other. Restore a backup.',
};

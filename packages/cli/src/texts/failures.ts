/** What a person meets most of the errors of other packages: what is wrong, and what to do. */

/** By the code of the error; its details stay in English. */
export const failureWords = {
  DATE_INVALID: 'A date is not valid. Write it as 2025-03-03.',
  INSTANT_INVALID: 'An instant is not valid. Write it with its offset, as 2025-03-03T14:00+07:00.',
  LIMIT_INVALID: 'The limit is not valid. Write an amount and a unit, as "10 working days".',
  RULE_UNKNOWN: 'There is no such counting rule. Check its id.',
  OUT_OF_CALENDAR: 'The date lies outside the years of the calendar. Give the calendar more years.',
  CALENDAR_MISMATCH:
    'The rule and the calendar are of different countries. Take the calendar of the rule.',
  CALENDAR_INVALID: 'The calendar is not valid. Correct the file.',
  PROCEDURE_INVALID: 'The procedure is not valid. Correct every place that is named.',
  JSON_INVALID: 'The file is not JSON. Correct it.',
  DIRECTORY_INVALID: 'The directory is not valid. Correct the file.',
  SCENARIO_INVALID: 'The scenario is not valid. Correct every place that is named.',
  SCENARIO_UNFILLED: 'The scenario is a draft. Write a value in place of each question.',
  PROCEDURE_MISMATCH:
    'The scenario is of another procedure or version. Take the one that it names.',
  TARGET_NOT_REACHED:
    'No staffing within the bounds reaches the target. Change the bounds or the target.',
  QUERY_INVALID: 'The page of the list is not valid. Check the limit, the cursor and the words.',
  STORE_UNAVAILABLE: 'The store does not answer. Check the path, the rights and the connection.',
  STORE_BUSY: 'Another process holds the store. Try again.',
  STORE_FOREIGN: 'This is no store of thutuc. Check the path.',
  STORE_UNMIGRATED: 'The store is not up to date. Run thutuc db migrate.',
  STORE_NEWER: 'The store belongs to a later release. Update thutuc.',
  STORE_CORRUPT: 'The store is damaged. Restore a backup.',
  STORE_NOT_EMPTY: 'The store is not empty. Name a new one.',
  BACKUP_INVALID: 'This is no whole backup. Take another file.',
  ENGINE_OPTIONS_INVALID: 'The files do not fit together. Correct every place that is named.',
};

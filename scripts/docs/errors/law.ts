/** The codes of definitions, conditions, calendars and time limits. */
import type { ActError, CalendarError, TimeLimitError } from '@thutuc/legal-time';
import type { CompileError, ConditionError, ProcedureError } from '@thutuc/core/procedure';
import type { EntriesOf } from './entry.js';

export const procedureErrors: EntriesOf<ProcedureError> = {
  PROCEDURE_INVALID: [
    'The definition is no procedure.',
    'Fields, names or references do not fit.',
    'Mend what `issues` lists, by path.',
  ],
  PARAMETERS_MISSING: [
    'A definition waits for values that the law on record does not give.',
    'There is no `parameters.json` beside it, or the file lacks the names that `issues` lists.',
    'Put each value into the file, as `assumed` or with what decided it.',
  ],
  PARAMETERS_INVALID: [
    'The values of the parameters cannot be used.',
    'The file is not of the schema, or gives a value that nothing asks for.',
    'Mend what `issues` lists, by path.',
  ],
  JSON_INVALID: ['The text is not JSON.', 'A comma, quote or brace is wrong.', 'Mend the text.'],
  JSON_TOO_LARGE: [
    'The text is too long.',
    'It is longer than a definition may be.',
    'Shorten it.',
  ],
  JSON_TOO_DEEP: ['The JSON is nested too deeply.', 'It is no definition.', 'Mend the text.'],
};

export const conditionErrors: EntriesOf<ConditionError> = {
  CONDITION_SYNTAX: [
    'The condition is no expression.',
    'A sign is missing or wrong, at the place named.',
    'Mend the expression.',
  ],
  CONDITION_FORBIDDEN: [
    'The condition uses what conditions may not.',
    'Functions of its own, the present time, and the like.',
    'Use what the guide on conditions lists.',
  ],
  CONDITION_TOO_LARGE: [
    'The condition is too large.',
    'It is too long, or makes lists that are.',
    'Divide it.',
  ],
  CONDITION_NAME_UNKNOWN: [
    'The condition names what there is not.',
    'A field is misspelt.',
    'Name a field of the procedure.',
  ],
  CONDITION_TYPE: [
    'The parts of a condition do not fit each other.',
    'A text is compared with a number, and the like.',
    'Mend the expression.',
  ],
  CONDITION_NUMBER: [
    'A number of the condition is out of bounds.',
    'It is too large, or divided by zero.',
    'Mend the expression or the data.',
  ],
  CONDITION_NULL: [
    'A field that the condition needs is absent.',
    'Nobody has entered it.',
    'Enter the data, or ask for it with `required`.',
  ],
  CONDITION_RESULT: [
    'The condition does not answer yes or no.',
    'It is an expression of another type.',
    'Mend the expression.',
  ],
};

export const compileErrors: EntriesOf<CompileError> = {
  GRAPH_UNKNOWN: ['There is no such graph.', 'The path is misspelt.', 'Take one of `graphIds`.'],
  STEP_UNKNOWN: ['The graph has no such step.', 'The name is misspelt.', 'Take one of its states.'],
  NOT_NESTABLE: [
    'The procedure is no single machine.',
    'It opens scopes of a number that is known at run time only.',
    'Use the machines scope by scope.',
  ],
};

export const actErrors: EntriesOf<ActError> = {
  ACT_INVALID: ['It is no act.', 'Fields of the file do not fit.', 'Mend what the message names.'],
  ACT_DUPLICATE: ['Two acts have one id.', 'An act was given twice.', 'Take one out.'],
  ACT_UNKNOWN: [
    'There is no such act.',
    'A citation or an act misspells its id.',
    'Give the act, or mend it.',
  ],
};

export const calendarErrors: EntriesOf<CalendarError> = {
  DATE_INVALID: [
    'It is no civil date.',
    'It is misspelt, as `2025-02-30` is.',
    'Write `YYYY-MM-DD`.',
  ],
  INSTANT_INVALID: [
    'It is no instant.',
    'It is misspelt, or has no offset.',
    'Write ISO 8601 with an offset or `Z`.',
  ],
  ZONE_UNKNOWN: [
    'There is no such time zone.',
    'It is misspelt.',
    'Take a name of the IANA database.',
  ],
  AMOUNT_INVALID: [
    'The amount cannot be added.',
    'It is no whole number, or too large.',
    'Mend the amount.',
  ],
  CALENDAR_INVALID: [
    'The calendar does not fit its schema.',
    'Fields or dates are wrong.',
    'Mend what the message names.',
  ],
  CALENDAR_CONFLICT: [
    'Layers of a calendar contradict each other.',
    'One day is both off and worked.',
    'Say which of them holds.',
  ],
  OUT_OF_CALENDAR: [
    'The date lies outside the bounds of the calendar.',
    'A limit leads beyond the years that it knows.',
    'Give the calendar more years.',
  ],
  COUNTRY_UNKNOWN: [
    'There are no holidays of this country.',
    'The code is misspelt.',
    'Take an ISO 3166 code that date-holidays knows.',
  ],
  EASTER_UNKNOWN: [
    'Easter of this year is not known.',
    'A calendar reaches beyond the years 1583 to 4099, and a recess lies by Easter.',
    'Give the calendar fewer years.',
  ],
};

export const timeLimitErrors: EntriesOf<TimeLimitError> = {
  LIMIT_INVALID: ['It is no time limit.', 'Amount or unit is wrong.', 'Mend the limit.'],
  RULE_INVALID: ['It is no counting rule.', 'It does not fit its schema.', 'Mend the rule.'],
  RULE_DUPLICATE: ['Two rules have one id.', 'A rule was given twice.', 'Take one out.'],
  RULE_UNKNOWN: [
    'There is no such counting rule.',
    'The id is misspelt.',
    'Give it to the engine.',
  ],
  RULE_SILENT: [
    'The rule does not say how to count this.',
    'It has no answer for the unit or the interruption.',
    'Add what the law says to the rule.',
  ],
  CALENDAR_MISMATCH: [
    'The rule does not fit the calendar.',
    'They are of different countries or zones.',
    'Give the calendar of the rule, or allow it on purpose.',
  ],
  INSTANT_REQUIRED: [
    'The limit counts from an instant, and a day was given.',
    'Hours cannot be counted from a civil date.',
    'Give the instant.',
  ],
  CLOCK_FACT_INVALID: [
    'A fact of the legal clock does not follow from those before.',
    'Two suspensions overlap, or something comes after the end.',
    'Check the effective instants.',
  ],
  SUSPENSION_ENDS_BEFORE_START: [
    'A suspension ends before it begins.',
    'It was dated back beyond its start.',
    'Check the effective instant.',
  ],
  CASE_INVALID: ['It is no case of legal time.', 'Fields of the file are wrong.', 'Mend the file.'],
};

/** Whether the calendars of an engine fit its rules and its units: at its start, and by dossier. */
import {
  type WorkingCalendar,
  assertFits,
  assertFitsAny,
  ON_PURPOSE,
  TimeLimitError,
} from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import { ruleIdsOf } from '../definition/rule-uses.js';
import type { EngineOptions } from './engine-options.js';
import { calendarIdOf } from './kept-calendar.js';
import { misfitText } from './misfits.js';
import type { Law } from './registry.js';
import { type UnservedParty, unservedParties } from './unserved-parties.js';
import { versionName } from './version-name.js';

/**
 * Asserts that every rule of the procedures counts on one of the calendars at least, that each unit
 * that the directory lists names its calendar where there are several, and that each party can be
 * bound to one whose calendar fits the rules.
 *
 * @throws TimeLimitError `CALENDAR_MISMATCH`; DirectoryError `UNIT_CALENDAR`
 */
export function assertFittingCalendars(options: EngineOptions): void {
  const { procedures, rules, calendars, directory, foreignCalendar = false } = options;
  for (const procedure of foreignCalendar ? [] : procedures) {
    // A rule that the book has not is refused when it is used.
    const ids = ruleIdsOf(procedure).filter((id) => rules.has(id));
    assertFitsAny(
      ids.map((id) => rules.get(id)),
      calendars,
    );
  }
  const known = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  for (const unit of directory.units ?? []) {
    // `check` lists every calendar that is not here; a dossier of such a unit is refused.
    if (unit.calendar === undefined) calendarIdOf(unit, known, foreignCalendar);
  }
  for (const procedure of procedures) {
    for (const { party, misfits } of unservedParties(options, procedure)) {
      if (misfits.some(({ rule }) => rule !== undefined))
        throw misfitError(procedure, party, misfits);
    }
  }
}

/** Units that a message names; the details have all. */
const namedMax = 3;

function misfitError(
  procedure: Procedure,
  party: string,
  misfits: UnservedParty['misfits'],
): TimeLimitError {
  const more = misfits.length > namedMax ? `, and ${misfits.length - namedMax} more` : '';
  return new TimeLimitError(
    'CALENDAR_MISMATCH',
    `No unit fits party "${party}" of procedure "${versionName(procedure)}": ` +
      `${misfits.slice(0, namedMax).map(misfitText).join('; ')}${more}. ` +
      `Name a calendar that fits under "calendar" in the directory; ${ON_PURPOSE}.`,
    {
      procedure: procedure.id,
      version: procedure.version,
      party,
      units: misfits.map(({ unit, calendar, rule }) => ({
        unit: unit.code,
        calendar: calendar?.id ?? unit.calendar ?? null,
        rule: rule?.id ?? null,
      })),
    },
  );
}

/** Which calendars the rules of a law were found to count on. */
const fitting = new WeakMap<Law['rules'], WeakSet<WorkingCalendar>>();

/**
 * Asserts that all rules of a law count on a calendar; asked once for each pair.
 *
 * @throws TimeLimitError `CALENDAR_MISMATCH`
 */
export function assertFitOfLaw({ rules }: Law, calendar: WorkingCalendar): void {
  let found = fitting.get(rules);
  if (found === undefined) fitting.set(rules, (found = new WeakSet()));
  if (found.has(calendar)) return;
  const { book } = rules;
  assertFits(
    book.ids.map((id) => book.get(id)),
    calendar,
  );
  found.add(calendar);
}

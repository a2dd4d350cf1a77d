/** The office: its engine, its days, its people. */
import type { Engine, Store } from '@thutuc/core';
import { openEngine, weekdayCalendar, type OpenEngineOptions } from '@thutuc/node';
import { permit } from './procedure.js';

/** Who works in which unit, in which role. An office with a directory service asks that instead. */
const staff = { office: { clerk: ['mai'], head: ['lan'] } };

/** Opens the office on a store; a test gives a clock of its own. */
export function openOffice(
  store: Store | 'memory',
  options: Pick<OpenEngineOptions, 'clock'> = {},
): Engine {
  return openEngine({
    ...options,
    store,
    procedures: [permit],
    // Monday to Friday; put the holidays of your country in its place.
    calendars: [weekdayCalendar({ jurisdiction: 'NL', zone: 'Europe/Amsterdam' })],
    directory: staff,
  });
}

/** An engine of the office on a store. */
import {
  builtInRules,
  createEngine,
  createRuleBook,
  type Engine,
  type Procedure,
  type Store,
} from '@thutuc/core';
import { officeCalendar } from './calendar.js';
import { officeDirectory } from './directory.js';
import { permit } from './permit.js';

const rules = createRuleBook(builtInRules);

/** What differs between the engines of one office. */
export interface OfficeEngineOptions {
  readonly store: Store;
  readonly now: () => number;
  /** @defaultValue the permit alone */
  readonly procedures?: readonly Procedure[];
}

/** Opens an engine; its clock is the caller's. */
export function openEngine({ store, now, procedures = [permit] }: OfficeEngineOptions): Engine {
  return createEngine({
    store,
    procedures,
    rules,
    calendars: [officeCalendar],
    directory: officeDirectory,
    now,
    salt: () => 'a salt that is not secret',
    codeOf: ({ unit, day, number }) => `${unit}/${day}/${number}`,
  });
}

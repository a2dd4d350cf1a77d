/** The engine of one office: interlinked birth registration. */
import { readFileSync } from 'node:fs';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createDirectory, createEngine, type Clock, type Engine, type Store } from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { randomSalt, systemClock } from '@thutuc/node';
import { vietnamCalendar } from '@thutuc/vn';

/** Makes the engine of the office on a store. */
export function openOffice(store: Store, clock: Pick<Clock, 'now'> = systemClock): Engine {
  const read = (name: string): string =>
    readFileSync(new URL(`../birth-registration/${name}.json`, import.meta.url), 'utf8');
  return createEngine({
    store,
    procedures: [parseProcedure(read('procedure'))],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory(JSON.parse(read('directory'))),
    clock,
    salt: randomSalt,
  });
}

/** The engine of one office: interlinked birth registration. */
import { readFileSync } from 'node:fs';
import { builtInRules } from '@thutuc/legal-time';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { createDirectory, createEngine, type Clock, type Engine, type Store } from '@thutuc/core';
import { fillParameters, parseParameters, parseProcedure } from '@thutuc/core/procedure';
import { randomSalt, systemClock } from '@thutuc/node';
import { vietnamCalendar } from '@thutuc/vn';

/** Makes the engine of the office on a store. */
export function openOffice(store: Store, clock: Pick<Clock, 'now'> = systemClock): Engine {
  const read = (name: string): unknown =>
    JSON.parse(
      readFileSync(new URL(`../birth-registration-2026/${name}.json`, import.meta.url), 'utf8'),
    );
  // What the law on record does not give.
  const values = parseParameters(read('parameters'));
  return createEngine({
    store,
    procedures: [parseProcedure(fillParameters(read('procedure'), values))],
    rules: parseRuleBook([...builtInRules, ...(read('rules') as unknown[])]),
    calendars: [vietnamCalendar()],
    directory: createDirectory(read('directory')),
    clock,
    salt: randomSalt,
  });
}

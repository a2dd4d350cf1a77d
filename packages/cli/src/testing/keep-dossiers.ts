/** A store on disk with dossiers of one procedure, and the folder that commands read beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory, createEngine, type Engine, type Procedure } from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { countedSalts } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { invoke } from './invoke.js';

/** The place of the store within its folder. */
export function placeIn(folder: string): string {
  return `sqlite:${join(folder, 'd.db')}`;
}

/** Writes a procedure and its people into a folder, and lets an engine work there at an instant. */
export async function keepDossiers(
  folder: string,
  { procedure, directory, at }: { procedure: Procedure; directory: object; at: string },
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  writeFileSync(join(folder, 'procedure.json'), JSON.stringify(procedure));
  writeFileSync(join(folder, 'directory.json'), JSON.stringify(directory));
  await invoke('db', 'migrate', '--store', placeIn(folder));
  const store = openSqliteStore({ path: join(folder, 'd.db') });
  const now = parseInstant(at);
  const engine = createEngine({
    store,
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory(directory),
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  await work(engine);
  await store.close();
}

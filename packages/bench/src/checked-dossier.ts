/** A dossier on a SQLite file that has gone so many events, and stands at its check. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDirectory,
  createEngine,
  type CommandEnvelopeInput,
  type Engine,
} from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { plainCalendar, returningPermit } from '@thutuc/testing';

/** The engine over the dossier, which is `D-1`. */
export interface CheckedDossier {
  readonly engine: Engine;
  readonly send: (actor: string, command: CommandEnvelopeInput['command']) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens the dossier: of hanh, with lan at its check, minh above her, and thanh who may annul. */
export async function openCheckedDossier(events: number): Promise<CheckedDossier> {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-'));
  const store = openSqliteStore({ path: join(folder, 'dossiers.db') });
  let [salts, commands] = [0, 0];
  const engine = createEngine({
    store,
    procedures: [returningPermit()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['U-1', 'U-3'].map((code) => ({ code, name: { en: code } })),
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
        { id: 'minh', name: 'Minh', memberships: [{ unit: 'U-1', role: 'head' }] },
        { id: 'thanh', name: 'Thanh', memberships: [{ unit: 'U-1', role: 'inspector' }] },
      ],
    }),
    adminRoles: { annulment: [{ unit: 'U-1', role: 'inspector' }] },
    clock: { now: () => parseInstant('2025-01-07T09:00+07:00'), isVirtual: true },
    salt: () => `a salt that is not secret ${(salts += 1)}`,
    idPrefixes: 'any',
  });
  const send: CheckedDossier['send'] = (actor, command) =>
    engine.execute({ id: `c-${(commands += 1)}`, dossier: 'D-1', actor, command });
  await send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await send('lan', { type: 'accept' });
  for (let i = 2; i < events; i += 2) {
    await send('lan', { type: 'claim', step: 'check' });
    await send('lan', { type: 'release', step: 'check' });
  }
  return {
    engine,
    send,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

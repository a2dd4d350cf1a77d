/** Bench `offers`: all that a person may do with a dossier, as a case page asks for it. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, createEngine, type CommandEnvelopeInput } from '@thutuc/core';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { plainCalendar, returningPermit } from '@thutuc/testing';
import type { Bench, Figure } from '../bench.js';

/** Ends what was opened, last things first. */
const closing: (() => Promise<unknown>)[] = [];

type Command = CommandEnvelopeInput['command'];

/** A dossier on a SQLite file that has gone so many events, and stands at its check. */
async function openCase(events: number) {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-offers-'));
  closing.push(() => rm(folder, { recursive: true }));
  const store = openSqliteStore({ path: join(folder, 'dossiers.db') });
  closing.push(() => store.close());
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
      ],
    }),
    clock: { now: () => parseInstant('2025-01-07T09:00+07:00'), isVirtual: true },
    salt: () => `a salt that is not secret ${(salts += 1)}`,
    idPrefixes: 'any',
  });
  const send = (actor: string, command: Command) =>
    engine.execute({ id: `c-${(commands += 1)}`, dossier: 'D-1', actor, command });
  await send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await send('lan', { type: 'accept' });
  for (let i = 2; i < events; i += 2) {
    await send('lan', { type: 'claim', step: 'check' });
    await send('lan', { type: 'release', step: 'check' });
  }
  return engine;
}

const pages = 50;
/** A service has answered others before. */
const pagesBefore = 300;

async function offering(name: string, actor: string, events: number): Promise<Figure> {
  const engine = await openCase(events);
  for (let i = 0; i < pagesBefore; i += 1) await engine.offers('D-1', actor, { refused: true });
  /** One case page, in milliseconds: the mean of some, one after the other. */
  const ours = async (): Promise<number> => {
    const start = performance.now();
    for (let i = 0; i < pages; i += 1) await engine.offers('D-1', actor, { refused: true });
    return (performance.now() - start) / pages;
  };
  return { name, unit: 'ms', measure: 'amount', clock: 'wall', others: {}, ours, target: 5 };
}

const bench: Bench = {
  title:
    'All that a person may do with a dossier of twenty events, and all that they may not with its ' +
    'reason, on one SQLite file: an officer, the head above, and the applicant. Against the 5 ms ' +
    'that were asked for.',
  peers: {},
  figures: async () => [
    await offering('of an officer', 'lan', 20),
    await offering('of the head', 'minh', 20),
    await offering('of the applicant', 'hanh', 20),
  ],
  close: async () => {
    for (const end of closing.reverse()) await end();
  },
};

export default bench;

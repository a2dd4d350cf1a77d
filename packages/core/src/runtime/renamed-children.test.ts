/** Dossiers of a step go on to be those of their step when a migration gives it another name. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, ManualClock, nextVersionOf, plainCalendar } from '@thutuc/testing';
import {
  forEach,
  lindens,
  name,
  plantedInGarden,
  planting,
  withGarden,
} from '../testing/worker/garden.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const before = withGarden(forEach);
const { procedure: after, renames } = nextVersionOf(before);
const roles = ['officer', 'head'].map((role) => ({ unit: 'U-1', role }));

/** A garden that comes under a version in which its steps have other names. */
async function renamedGarden(migrateFirst = false) {
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [before, after, planting],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: name('Office') }],
      people: [{ id: 'lan', name: 'Lan', memberships: roles }],
    }),
    adminRoles: { migration: [{ unit: 'U-1', role: 'officer' }] },
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
  let serial = 0;
  const give = async (dossier: string, actor: string, command: CommandEnvelopeInput['command']) => {
    await engine.execute({ id: `c${(serial += 1)}`, dossier, actor, command });
  };
  const data = { area: 80, ...lindens };
  await give('D-1', 'hanh', { type: 'submit', procedure: 'permit', version: '1.0.0', data });
  await give('D-1', 'lan', { type: 'accept' });
  if (!migrateFirst) await dispatcher.drain();
  await give('D-1', 'lan', { type: 'migrate', version: '2.0.0', renames, reasons: 'renamed' });
  await dispatcher.drain();
  const send = async (...asked: Parameters<typeof give>) => {
    await give(...asked);
    await dispatcher.drain();
  };
  return {
    send,
    load: async (id: string) => (await engine.readOffRecord(id))!,
    end: async (child: number) => {
      await send(plantedInGarden(child), 'lan', { type: 'accept' });
      await send(plantedInGarden(child), 'lan', {
        type: 'complete',
        step: 'dig',
        outcome: 'planted',
      });
    },
  };
}

describe.each([
  ['were opened before', false],
  ['are opened after', true],
])('a step that is renamed, whose dossiers %s', (_when, migrateFirst) => {
  it('hears how they end', async () => {
    const { load, end } = await renamedGarden(migrateFirst);
    expect((await load('D-1')).activations).toMatchObject([{ id: 'plantNext#1', children: 3 }]);
    for (const child of [1, 2, 3]) await end(child);
    expect((await load('D-1')).activations.map(({ id }) => id)).toEqual(['signNext#1']);
  });

  it('stops them when nobody waits for them any more', async () => {
    const { send, load, end } = await renamedGarden(migrateFirst);
    await end(1);
    await send('D-1', 'hanh', { type: 'withdraw' });
    await send('D-1', 'lan', { type: 'approveWithdrawal' });
    const outcomes = await Promise.all(
      [1, 2, 3].map(async (n) => (await load(plantedInGarden(n))).outcome),
    );
    expect(outcomes).toEqual(['planted', 'stopped', 'stopped']);
  });
});

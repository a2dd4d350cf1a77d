/** Messages between dossiers that come again, come late, or meet a dossier of another applicant. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { childId } from '../engine/children.js';
import { incidentsOf } from '../engine/incidents.js';
import { type CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { ClaimedMessage } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { countedSalts, ManualClock, plainCalendar } from '@thutuc/testing';
import { name, plantedInGarden, planting, withGarden } from '../testing/worker/garden.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

type Call = Readonly<Record<string, unknown>>;

const roles = ['officer', 'head'].map((role) => ({ unit: 'U-1', role }));

/** A garden whose messages are delivered when the test wants it, and again if it wants. */
async function startOffice(change: (call: Call) => Call = (call) => call) {
  const store = createMemoryStore();
  const delivered: ClaimedMessage[] = [];
  let again: ClaimedMessage[] = [];
  const repeating: Store = {
    ...store,
    claimMessages: async (lease) => {
      const claimed = (await store.claimMessages(lease)).map((message) => {
        const call = JSON.parse(message.body) as Call;
        return call.kind === 'openChild'
          ? { ...message, body: JSON.stringify(change(call)) }
          : message;
      });
      delivered.push(...claimed);
      return [...again.splice(0), ...claimed];
    },
  };
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  const engine = createEngine({
    store: repeating,
    procedures: [withGarden({}), planting],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: name('Office') }],
      people: [{ id: 'lan', name: 'Lan', memberships: roles }],
    }),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c${(serial += 1)}`, dossier, actor, command });
  const data = { area: 80, owner: 'Lê Thị Hạnh' };
  await send('D-1', 'hanh', { type: 'submit', procedure: 'permit', data });
  await send('D-1', 'lan', { type: 'accept' });
  return {
    store,
    send,
    drain: () => dispatcher.drain(),
    /** Delivers the messages of a kind once more, as after a worker that died before settling. */
    repeat: async (kind: string) => {
      again = delivered.filter(({ body }) => body.includes(`"${kind}"`));
      expect(again).not.toEqual([]);
      await dispatcher.drain();
    },
    load: async (id: string) => (await engine.readOffRecord(id))!,
    dead: async () => (await store.listDead({ limit: 10 })).items,
  };
}

describe('a message between dossiers', () => {
  it('waits for a worker of the newer release that wrote it', async () => {
    const { drain, load, dead, store } = await startOffice((call) => ({ ...call, v: 3 }));
    await drain();
    expect(await load(plantedInGarden(1))).toBeUndefined();
    expect(await dead()).toEqual([]);
    expect(await store.nextMessageAt()).toBe(parseInstant('2025-01-06T09:10+07:00'));
  });

  it('that does not say what it must is set aside', async () => {
    const { drain, load, dead } = await startOffice((call) => ({ ...call, child: 'first' }));
    await drain();
    expect(await load(plantedInGarden(1))).toBeUndefined();
    expect(await dead()).toMatchObject([{ error: expect.stringContaining('child') as string }]);
  });
});

describe('the opening of a dossier', () => {
  it('opens it once, though it is tried again when its parent has other data', async () => {
    const { send, drain, repeat, load, dead } = await startOffice();
    await drain();
    const opened = await load(plantedInGarden(1));
    const correction = { type: 'correct', event: 1, reasons: 'mistyped' } as const;
    await send('D-1', 'lan', { ...correction, data: { area: 90 } });
    await repeat('openChild');
    expect(await load(plantedInGarden(1))).toEqual(opened);
    expect(incidentsOf(await load('D-1'))).toEqual([]);
    expect(await dead()).toEqual([]);
  });

  // The ids that earlier releases made were such as anybody may write.
  it('is an incident where its id is that of a dossier of another applicant', async () => {
    const id = childId('D-1', 'plant#1', 1, undefined);
    const { send, drain, load } = await startOffice(({ dossier: _, ...call }) => call);
    await send(id, 'mai', { type: 'submit', procedure: 'planting', data: { area: 1 } });
    await drain();
    expect(incidentsOf(await load('D-1'))).toMatchObject([{ code: 'DOSSIER_EXISTS' }]);
    expect((await load(id)).personal?.applicant).toBe('mai');
  });
});

describe('the end of a dossier', () => {
  it('that its parent heard already is heard once, and no message is left', async () => {
    const { send, drain, repeat, load, dead } = await startOffice();
    await drain();
    await send(plantedInGarden(1), 'lan', { type: 'accept' });
    await send(plantedInGarden(1), 'lan', { type: 'complete', step: 'dig', outcome: 'planted' });
    await drain();
    const before = await load('D-1');
    expect(before.activations).toMatchObject([{ id: 'sign#1' }]);
    await repeat('tellParent');
    expect(await load('D-1')).toEqual(before);
    expect(await dead()).toEqual([]);
  });

  it('is not waited for where it was never opened, and no message is left', async () => {
    const { send, drain, load, dead } = await startOffice();
    await send('D-1', 'hanh', { type: 'withdraw' });
    await send('D-1', 'lan', { type: 'approveWithdrawal' });
    await drain();
    expect(await load(plantedInGarden(1))).toBeUndefined();
    expect((await load('D-1')).lifecycle).toBe('closed');
    expect(await dead()).toEqual([]);
  });
});

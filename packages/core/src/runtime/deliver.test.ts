/** Messages that find their dossier by a key, signals to many, and migration of handlers. */
import { describe, expect, it } from 'vitest';
import { accept, catchingPermit, ManualClock, permitEngine, submit } from '@thutuc/testing';
import { parseInstant } from '@thutuc/legal-time';
import { verifyStore } from '../audit/verify-store.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { openLog } from '../engine/chain.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { planMigration } from '../migration/plan-migration.js';
import { forEach, plantedInGarden, planting, withGarden } from '../testing/worker/garden.js';

const permit = catchingPermit();
const { owner } = permit.data;
const procedure = parseProcedure({
  ...permit,
  data: { ...permit.data, owner: { ...owner, correlates: true } },
});
const signal = { actor: 'lan', signal: 'order', procedure: 'permit', id: 's-1' };
const news = { actor: 'lan', message: 'news', id: 'm-1' };
const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;

async function world(...dossiers: readonly string[]) {
  const store = createMemoryStore();
  const engine = permitEngine(store, {
    procedures: [procedure],
    adminRoles: { signal: [{ unit: 'U-1', role: 'officer' }] },
  });
  for (const dossier of dossiers) {
    await engine.execute(submit(dossier));
    await engine.execute(accept(dossier));
  }
  const openOf = async (dossier: string) =>
    (await engine.readOffRecord(dossier))?.activations.map(({ id }) => id);
  return { store, engine, openOf };
}

describe('a message by its key', () => {
  const key = { field: 'owner', value: 'Lê Thị Hạnh' };

  it('finds its dossier, and is delivered once', async () => {
    const { store, engine, openOf } = await world('D-1');
    expect(await engine.deliver({ ...news, key })).toMatchObject({ duplicate: false });
    expect(await engine.deliver({ ...news, key })).toMatchObject({ duplicate: true });
    expect(await openOf('D-1')).toEqual(['check#1', 'check#1/!news#1/see#1']);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('is refused where no dossier has it, or several do', async () => {
    const { engine } = await world('D-1', 'D-2');
    const other = { field: 'owner', value: 'Nobody' };
    await expect(engine.deliver({ ...news, key: other })).rejects.toThrow(
      refusedWith('MESSAGE_UNKNOWN'),
    );
    await expect(engine.deliver({ ...news, key })).rejects.toThrow(
      refusedWith('MESSAGE_AMBIGUOUS'),
    );
  });
});

describe('a signal to all dossiers of a procedure', () => {
  it('is planned, then sent to those that catch it, once', async () => {
    const { store, engine, openOf } = await world('D-1', 'D-2');
    expect(await engine.planSignal(signal)).toEqual({ reached: ['D-1', 'D-2'], passed: [] });
    expect(await openOf('D-1')).toEqual(['check#1']);
    await engine.signalDossiers(signal);
    await engine.signalDossiers(signal);
    expect(await openOf('D-2')).toEqual(['check#1', '!order#1/see#1']);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('is for those who are named for it', async () => {
    const { engine } = await world('D-1');
    await expect(engine.planSignal({ ...signal, actor: 'inspector' })).rejects.toThrow(
      refusedWith('NOT_AUTHORISED'),
    );
  });
});

describe('a signal to linked dossiers', () => {
  const from = [{ party: 'office', role: 'officer' }];
  const basis = [{ act: 'Act of the test', status: 'internal' as const }];
  const caught = { on: { signal: 'frost', from }, interrupts: true, to: 'refused', basis };
  const told = { on: { signal: 'frost', from }, interrupts: false, tell: from, max: 5, basis };

  /** A permit whose three trees are planted in dossiers of their own. */
  async function gardenWorld(onTree: object, onPermit: object = {}) {
    const store = createMemoryStore();
    const engine = permitEngine(store, {
      procedures: [
        parseProcedure({ ...withGarden(forEach), catches: onPermit }),
        parseProcedure({ ...planting, catches: onTree }),
      ],
    });
    const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00'));
    const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
    const data = { area: 80, trees: ['linden', 'oak', 'plum'] };
    const command = { type: 'submit', procedure: 'permit', data } as const;
    await engine.execute({ ...submit('D-1'), command });
    await engine.execute(accept('D-1'));
    await dispatcher.drain();
    const trees = [1, 2, 3].map(plantedInGarden);
    for (const dossier of trees.slice(0, 2)) {
      await engine.execute({ ...accept('D-1'), id: `accept ${dossier}`, dossier });
    }
    const send = async (dossier: string) => {
      const frost = { type: 'sendSignal', signal: 'frost' } as const;
      await engine.execute({ id: `frost ${dossier}`, dossier, actor: 'lan', command: frost });
      await dispatcher.drain();
    };
    const eventsOf = async (dossier: string) => {
      const log = openLog(dossier, await store.readEvents(dossier));
      return log.map(({ payload }) => payload.type);
    };
    const stands = async (dossier: string) => {
      const read = await engine.readOffRecord(dossier);
      return read?.outcome ?? read?.lifecycle;
    };
    return { store, trees, send, stands, eventsOf };
  }

  it('reaches the open ones that it opened, and is not sent back by them', async () => {
    const { store, trees, send, stands, eventsOf } = await gardenWorld(
      { frost: caught },
      { frost: told },
    );
    await send('D-1');
    expect(await Promise.all(trees.map(stands))).toEqual(['refused', 'refused', 'submitted']);
    const sent = (await eventsOf('D-1')).filter((type) => type === 'signalSent');
    expect(sent).toHaveLength(1);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('reaches the one that opened it, and not the others that this opened', async () => {
    const { trees, send, stands, eventsOf } = await gardenWorld({ frost: caught }, { frost: told });
    await send(trees[0]!);
    expect(await Promise.all(trees.map(stands))).toEqual(['refused', 'running', 'submitted']);
    expect((await eventsOf('D-1')).filter((type) => type === 'signalSent')).toHaveLength(1);
  });

  it('needs nothing of one whose procedure does not catch it', async () => {
    const { trees, send, stands } = await gardenWorld({}, { frost: told });
    await send('D-1');
    expect(await Promise.all(trees.map(stands))).toEqual(['running', 'running', 'submitted']);
  });
});

it('keeps a dossier from a version that does not catch what its handler handles', async () => {
  const { engine } = await world('D-1');
  await engine.signalDossiers(signal);
  const dossier = (await engine.readOffRecord('D-1'))!;
  const next = parseProcedure({ ...procedure, version: '2.0.0', transition: 'move' });
  const { order: _, ...others } = next.catches!;
  const [kept, gone] = [next, parseProcedure({ ...next, catches: others })].map((to) =>
    planMigration([dossier], { from: procedure, to }),
  );
  expect(kept?.stays.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain(
    'HANDLER_GONE',
  );
  expect(gone?.stays[0]?.reasons.map(({ code }) => code)).toContain('HANDLER_GONE');
});

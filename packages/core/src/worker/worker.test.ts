/** Workers on the store in memory: the contract, and what is a worker's own. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import { Shop, workerContract } from '@thutuc/testing';

workerContract(
  { describe, it, expect },
  { name: 'memory', create: () => Promise.resolve({ store: createMemoryStore() }) },
);

const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };

describe('a worker', () => {
  it('is woken at once by a commit of its own engine', async () => {
    const shop = new Shop(createMemoryStore());
    const engine = shop.engine({ handlers });
    const worker = shop.worker(engine, 'w-1', { pollMs: 86_400_000 });
    worker.start();
    await shop.clock.advance(1);
    const data = { area: 80 };
    const submit = { type: 'submit', procedure: 'permit', data } as const;
    await engine.execute({ id: 'c1', dossier: 'D-1', actor: 'hanh', command: submit });
    const accept = { type: 'accept' } as const;
    await engine.execute({ id: 'c2', dossier: 'D-1', actor: 'lan', command: accept });
    await shop.clock.advance(1);
    expect((await engine.readOffRecord('D-1'))?.version).toBe(3);
    await shop.while(worker.stop());
  });

  it('leaves a store alone that fails, longer each time, and continues when it is back', async () => {
    const store = createMemoryStore();
    const shop = new Shop(store);
    await shop.open('D-1');
    let isDown = true;
    const tries: number[] = [];
    const claimTimers: typeof store.claimTimers = (lease) => {
      tries.push(shop.clock.now());
      return isDown
        ? Promise.reject(new StoreError('STORE_UNAVAILABLE', 'no connection'))
        : store.claimTimers(lease);
    };
    const lines: string[] = [];
    const log = (facts: object, message: string) => {
      lines.push(`${message} ${JSON.stringify(facts)}`);
    };
    const logger = { debug: log, info: log, warn: log, error: log };
    const engine = shop.engine({ handlers, store: { ...store, claimTimers }, logger });
    const worker = shop.worker(engine, 'w-1', { logger });
    const began = shop.clock.now();
    worker.start();
    await shop.clock.advance(8000);
    expect(tries.map((at) => at - began)).toEqual([0, 1000, 3000, 7000]);
    expect(lines.filter((line) => line.includes('STORE_UNAVAILABLE'))).toHaveLength(4);
    isDown = false;
    await shop.clock.advance(8000);
    expect((await engine.readOffRecord('D-1'))?.version).toBe(3);
    await shop.while(worker.stop());
  });

  it('reports a store that says nothing in its health, within the time that is stated', async () => {
    const shop = new Shop(createMemoryStore());
    const silent = { ...shop.store, nextMessageAt: () => new Promise<never>(() => undefined) };
    const worker = shop.worker(shop.engine({ store: silent }), 'w-1', { healthMs: 700 });
    const asked = shop.clock.now();
    const health = worker.health();
    await shop.clock.advance(699);
    let isAnswered = false;
    void health.then(() => (isAnswered = true));
    await shop.clock.advance(0);
    expect(isAnswered).toBe(false);
    await shop.clock.advance(1);
    expect(isAnswered).toBe(true);
    expect(await health).toMatchObject({ store: { error: 'STORE_UNAVAILABLE' } });
    expect(shop.clock.now() - asked).toBe(700);
  });

  it('reports a store that is closed in its health', async () => {
    const shop = new Shop(createMemoryStore());
    const engine = shop.engine();
    await shop.store.close();
    expect(await shop.worker(engine, 'w-1').health()).toMatchObject({
      isRunning: false,
      store: { error: 'STORE_CLOSED' },
    });
  });

  it('does its chores about once a minute, whatever becomes of one', async () => {
    const shop = new Shop(createMemoryStore());
    const ran: string[] = [];
    const lines: unknown[] = [];
    const log = (facts: object, message: string) => void lines.push({ ...facts, message });
    const worker = shop.worker(shop.engine(), 'w-1', {
      logger: { debug: log, info: log, warn: log, error: log },
      chores: [
        { name: 'broken', run: () => Promise.reject(new Error('x')) },
        { name: 'whole', run: (by) => Promise.resolve(ran.push(by)) },
      ],
    });
    worker.start();
    await shop.clock.advance(130_000);
    expect(ran).toEqual(['w-1', 'w-1', 'w-1']);
    expect(lines).toContainEqual(
      expect.objectContaining({ chore: 'broken', message: 'chore failed' }),
    );
    await shop.while(worker.stop());
  });

  it('deletes old drafts where its options say for how long they are kept', async () => {
    const shop = new Shop(createMemoryStore());
    const engine = shop.engine();
    await engine.saveDraft({ actor: 'hanh', procedure: 'permit', fields: {} });
    const worker = shop.worker(engine, 'w-1', { draftsKeptDays: 2 });
    worker.start();
    await shop.clock.advance(86_400_000);
    expect((await engine.listDrafts('hanh')).items).toHaveLength(1);
    await shop.clock.advance(3 * 86_400_000);
    expect((await engine.listDrafts('hanh')).items).toEqual([]);
    await shop.while(worker.stop());
  });

  it.each([true, false])(
    'tells what its engine has to say, with a logger: %s',
    async (hasLogger) => {
      const shop = new Shop(createMemoryStore());
      await shop.open('D-1');
      const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
      const now = () => shop.clock.now();
      const sleep = shop.clock.sleep.bind(shop.clock);
      // A store of a virtual clock under a clock that is none: the engine calls that worth knowing.
      const engine = shop.engine({ clock: { now }, handlers });
      expect(await engine.check()).toMatchObject([{ path: 'store' }]);
      const warned: object[] = [];
      const silent = { debug: ignore, info: ignore, error: ignore };
      const logger = { ...silent, warn: (facts: object) => void warned.push(facts) };
      const clock = { now, sleep };
      const worker = shop.worker(engine, 'w-1', hasLogger ? { clock, logger } : { clock });
      worker.start();
      await shop.until(async () => (await engine.readOffRecord('D-1'))?.version === 3);
      await shop.while(worker.stop());
      expect(warned).toMatchObject(hasLogger ? [{ worker: 'w-1', path: 'store' }] : []);
    },
  );
});

function ignore(): void {
  // Only warnings are looked at.
}

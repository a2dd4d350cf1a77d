/** One clock that is wrong ruins nothing: the engine stops until it is right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { verifyStore } from '../audit/verify-store.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Clock } from '../ports/clock.js';
import type { Store } from '../ports/store.js';
import {
  accept,
  claim,
  countedSalts,
  ManualClock,
  permitEngine,
  Shop,
  submit,
} from '@thutuc/testing';
import { httpStatusOf } from './http-status.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monday = parseInstant('2025-01-06T09:00+07:00');

/** The clock of a machine: time passes, and what it shows may be set. */
class MachineClock implements Pick<Clock, 'now' | 'elapsed'> {
  #elapsed = 0;
  #offset = monday;

  now = (): number => this.#offset + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  pass(ms: number): void {
    this.#elapsed += ms;
  }

  set(ms: number): void {
    this.#offset += ms;
  }
}

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'ok',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

function setUp(store: Store = createMemoryStore(), clockToleranceMs?: number) {
  const clock = new MachineClock();
  const engine = permitEngine(store, {
    clock,
    ...(clockToleranceMs !== undefined && { clockToleranceMs }),
  });
  let serial = 0;
  const tried = () => codeOf(engine.execute(submit(`D-${(serial += 1)}`)));
  return { clock, engine, store, tried };
}

describe('a clock that is set while an engine runs', () => {
  it.each([
    [4 * minuteMs, 'ok'],
    [6 * minuteMs, 'CLOCK_SUSPECT'],
    [365 * dayMs, 'CLOCK_SUSPECT'],
    [-4 * minuteMs, 'ok'],
    [-6 * minuteMs, 'CLOCK_SUSPECT'],
  ])('by %d ms: %s', async (ms, code) => {
    const { clock, tried } = setUp();
    expect(await tried()).toBe('ok');
    clock.set(ms);
    expect(await tried()).toBe(code);
    clock.set(-ms);
    expect(await tried()).toBe('ok');
  });

  it('may show whatever has passed, also while the machine slept', async () => {
    const { clock, tried } = setUp();
    clock.pass(100 * dayMs);
    expect(await tried()).toBe('ok');
  });

  it('says by how much it is off, of what, and what to do', async () => {
    const { clock, engine } = setUp();
    clock.set(3 * hourMs);
    const error = await engine.execute(submit('D-1')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'ClockError',
      code: 'CLOCK_SUSPECT',
      message:
        'The clock of the engine shows 2025-01-06T05:00:00.000Z, 3 hours ahead of the time that has ' +
        'passed since the engine was made. The clock was set meanwhile. Set it right; where it is ' +
        'right now, start the process again.',
      details: { against: 'elapsed', aheadMs: 3 * hourMs },
    });
    expect(httpStatusOf(error)).toBe(503);
    expect(await engine.readClock()).toEqual({
      state: 'suspect',
      suspicion: { against: 'elapsed', aheadMs: 3 * hourMs },
      storeWasVirtual: false,
    });
    expect(await codeOf(engine.check())).toBe('ENGINE_OPTIONS_INVALID');
  });

  it('may be off by as much as the engine is set to allow', async () => {
    const { clock, tried } = setUp(createMemoryStore(), 2 * hourMs);
    clock.set(hourMs);
    expect(await tried()).toBe('ok');
    clock.set(2 * hourMs);
    expect(await tried()).toBe('CLOCK_SUSPECT');
  });

  it('fires no timer, and takes no message', async () => {
    const { clock, engine, store } = setUp();
    await engine.execute(submit('D-1'));
    await engine.execute(accept('D-1'));
    const [timer, message] = [await store.nextTimerAt(), await store.nextMessageAt()];
    clock.set(365 * dayMs);
    const sleeper = new ManualClock(monday);
    const dispatcher = engine.createDispatcher({ clock: sleeper, random: () => 0, worker: 'w' });
    expect(await codeOf(engine.fireTimers())).toBe('CLOCK_SUSPECT');
    expect(await codeOf(dispatcher.drain())).toBe('CLOCK_SUSPECT');
    expect([await store.nextTimerAt(), await store.nextMessageAt()]).toEqual([timer, message]);
    expect((await engine.readOffRecord('D-1'))?.version).toBe(2);
  });

  it('stops a joined engine as well, which counts from the same start', async () => {
    const { clock, engine, store } = setUp();
    clock.set(hourMs);
    expect(await codeOf(engine.withTransaction(store).execute(submit('D-1')))).toBe(
      'CLOCK_SUSPECT',
    );
  });

  it('is refused exactly while it is off, whatever was set and passed', async () => {
    const act = fc.record({
      isSet: fc.boolean(),
      minutes: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -3000, max: 3000 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        const { clock, engine } = setUp();
        await engine.execute(submit('D-1'));
        await engine.execute(accept('D-1'));
        let off = 0;
        let last = clock.now();
        for (const [i, { isSet, minutes }] of acts.entries()) {
          if (isSet) {
            clock.set(minutes * minuteMs);
            off += minutes;
          } else clock.pass(Math.abs(minutes) * minuteMs);
          const code = await codeOf(engine.execute(claim('D-1', `claim ${i}`)));
          const isBehind = last - clock.now() > 5 * minuteMs;
          expect(code === 'CLOCK_SUSPECT').toBe(Math.abs(off) > 5 || isBehind);
          if (code === 'ok') last = Math.max(last, clock.now());
        }
      }),
    );
  });
});

describe('a clock that is wrong from the start', () => {
  const withClock = (now: () => number): Store => {
    const store = createMemoryStore();
    return Object.assign(store, { now: () => Promise.resolve(now()) });
  };

  it.each([hourMs, -hourMs])('is compared with that of the store: %d ms', async (ms) => {
    let theirs = monday + ms;
    const { clock, tried } = setUp(withClock(() => theirs));
    expect(await tried()).toBe('CLOCK_SUSPECT');
    theirs = monday;
    clock.pass(10_000);
    expect(await tried()).toBe('ok');
  });

  it('is not compared at every command', async () => {
    let looks = 0;
    const { clock, tried } = setUp(
      withClock(() => {
        looks += 1;
        return monday;
      }),
    );
    for (let i = 0; i < 20; i += 1) {
      expect(await tried()).toBe('ok');
      clock.pass(1000);
    }
    expect(looks).toBe(2);
  });

  it('is found behind what was written last in the store', async () => {
    const { store, tried } = setUp();
    expect(await tried()).toBe('ok');
    const late = { now: () => monday - hourMs };
    const engine = permitEngine(store, { clock: late });
    expect(await codeOf(engine.execute(submit('D-9')))).toBe('CLOCK_SUSPECT');
    expect((await engine.readClock()).suspicion).toEqual({
      against: 'lastEvent',
      aheadMs: -hourMs,
      dossier: 'D-1',
    });
    const refused = await engine.check().catch((thrown: unknown) => thrown);
    expect((refused as Error).message).toContain('The event is of dossier "D-1".');
  });

  it('is not compared with an event that this release cannot read', async () => {
    const { clock, store, tried } = setUp();
    expect(await tried()).toBe('ok');
    const last = await store.lastEvent?.();
    const newer = Object.assign(store, {
      lastEvent: () => Promise.resolve({ ...last!, body: '[99]' }),
    });
    const engine = permitEngine(newer, { clock });
    expect(await engine.readClock()).toEqual({ state: 'trusted', storeWasVirtual: false });
    expect(await codeOf(engine.execute(accept('D-1')))).toBe('ok');
  });

  it('keeps no other dossier from going on once it is right', async () => {
    const { clock, engine, store, tried } = setUp();
    await tried();
    const ahead = { now: () => monday + 365 * dayMs };
    await permitEngine(store, { clock: ahead }).execute(submit('D-8'));
    clock.pass(minuteMs);
    expect(await tried()).toBe('CLOCK_SUSPECT');
    // Whoever knows that the clock is right says so once.
    const certain = permitEngine(store, { clock, clockToleranceMs: Infinity });
    await certain.execute(accept('D-1'));
    clock.pass(minuteMs);
    expect(await codeOf(engine.execute(claim('D-1', 'claim')))).toBe('ok');
    const error = await engine.execute(accept('D-8')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'CLOCK_SUSPECT', details: { against: 'dossier' } });
  });

  it('is annulled, and what it wrote: then the dossier continues, and all others', async () => {
    const { clock, engine, store, tried } = setUp();
    await tried();
    const ahead = { now: () => monday + 365 * dayMs };
    const wrong = permitEngine(store, { clock: ahead, salt: countedSalts('the wrong clock') });
    for (const command of [accept('D-1'), claim('D-1', 'claim')]) await wrong.execute(command);
    clock.pass(minuteMs);
    expect(await tried()).toBe('CLOCK_SUSPECT');
    const annul = {
      id: 'annul',
      dossier: 'D-1',
      actor: 'inspector',
      command: { type: 'annul', event: 2, kind: 'clock', reasons: 'Đồng hồ chạy sai' },
    } as const;
    expect(await codeOf(engine.execute({ ...annul, actor: 'lan' }))).toBe('NOT_AUTHORISED');
    expect(await codeOf(wrong.execute({ ...annul, id: 'wrong' }))).toBe('ANNULMENT_INVALID');
    expect(await codeOf(engine.execute(annul))).toBe('ok');
    expect(await engine.readOffRecord('D-1')).toMatchObject({
      lifecycle: 'submitted',
      recordedAt: clock.now(),
    });
    expect(await tried()).toBe('ok');
    expect(await codeOf(engine.execute({ ...accept('D-1'), id: 'again' }))).toBe('ok');
    expect(await codeOf(engine.execute(claim('D-1', 'again too')))).toBe('ok');
    expect((await engine.readOffRecord('D-1'))?.receivedAt).toBe(clock.now());
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it.each([
    ['its submission', []],
    ['its submission and its receipt', [accept('D-8')]],
  ])('freezes no store when it wrote a dossier from the beginning: %s', async (_, acts) => {
    const { clock, engine, store, tried } = setUp();
    await tried();
    const ahead = { now: () => monday + 365 * dayMs };
    const wrong = permitEngine(store, { clock: ahead, salt: countedSalts('the wrong clock') });
    for (const command of [submit('D-8'), ...acts]) await wrong.execute(command);
    clock.pass(minuteMs);
    expect(await tried()).toBe('CLOCK_SUSPECT');
    const command = { type: 'annul', event: acts.length + 1, kind: 'clock', reasons: 'r' } as const;
    const annul = { id: 'annul', dossier: 'D-8', actor: 'inspector', command };
    expect(await codeOf(engine.execute(annul))).toBe('ok');
    expect(await engine.readOffRecord('D-8')).toMatchObject({
      lifecycle: 'submitted',
      submittedAt: clock.now(),
      recordedAt: clock.now(),
    });
    expect((await store.load('D-8'))?.row.submittedAt).toBe(clock.now());
    expect(await tried()).toBe('ok');
    expect(await codeOf(engine.execute(accept('D-1')))).toBe('ok');
    expect(await codeOf(engine.execute({ ...accept('D-8'), id: 'again' }))).toBe('ok');
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('does not annul by itself: a clock that the store contradicts is refused', async () => {
    const store = withClock(() => monday);
    const { clock, engine } = setUp(store);
    await engine.execute(submit('D-1'));
    clock.set(-hourMs);
    const command = { type: 'annul', event: 1, kind: 'clock', reasons: 'r' } as const;
    const annul = { id: 'annul', dossier: 'D-1', actor: 'inspector', command };
    expect(await codeOf(engine.execute(annul))).toBe('CLOCK_SUSPECT');
  });

  it('tells a stranger nothing of a dossier', async () => {
    const { clock, engine, store, tried } = setUp();
    const ahead = { now: () => monday + 365 * dayMs };
    await permitEngine(store, { clock: ahead }).execute(submit('D-8'));
    const certain = permitEngine(store, { clock, clockToleranceMs: Infinity });
    await certain.execute(submit('D-7'));
    expect(await tried()).toBe('ok');
    const nobody = { ...accept('D-8'), actor: 'nobody' };
    expect(await codeOf(engine.execute(nobody))).toBe('NOT_AUTHORISED');
  });
});

describe('a clock that is declared virtual', () => {
  it('is compared with nothing, wherever it goes', async () => {
    const store = Object.assign(createMemoryStore(), { now: () => Promise.resolve(0) });
    const clock = new ManualClock(monday);
    const engine = permitEngine(store, { clock });
    await engine.execute(submit('D-1'));
    clock.jump(-365 * dayMs);
    expect(await codeOf(engine.execute(accept('D-1')))).toBe('ok');
    expect(await engine.readClock()).toEqual({ state: 'virtual', storeWasVirtual: true });
  });

  it('marks its store once', async () => {
    const store = createMemoryStore();
    const kinds: string[] = [];
    const counted = {
      ...store,
      putContent: (...pinned: Parameters<Store['putContent']>) => {
        kinds.push(pinned[0]);
        return store.putContent(...pinned);
      },
    };
    const engine = permitEngine(counted, { clock: new ManualClock(monday) });
    for (const dossier of ['D-1', 'D-2']) await engine.execute(submit(dossier));
    expect(kinds.filter((kind) => kind === 'clock')).toHaveLength(1);
  });
});

describe('a worker', () => {
  it('does nothing while the clock is suspect, says so in its health, and continues', async () => {
    const shop = new Shop(createMemoryStore());
    await shop.open('D-1');
    let off = 365 * dayMs;
    const began = shop.clock.now();
    const clock = {
      now: () => shop.clock.now() + off,
      elapsed: () => shop.clock.now(),
      sleep: (ms: number, signal: AbortSignal) => shop.clock.sleep(ms, signal),
    };
    const own = { ...shop.store, now: () => Promise.resolve(shop.clock.now()) };
    const lines: string[] = [];
    const log = (facts: object) => void lines.push(JSON.stringify(facts));
    const logger = { debug: log, info: log, warn: log, error: log };
    const handlers = { register: () => Promise.resolve({ outcome: 'found' }) };
    const engine = shop.engine({ clock, store: own, handlers, logger });
    const worker = shop.worker(engine, 'w-1', { clock, logger });
    worker.start();
    await shop.pass(120_000);
    expect((await engine.readOffRecord('D-1'))?.version).toBe(2);
    expect((await worker.health()).clock).toMatchObject({
      state: 'suspect',
      suspicion: { against: 'store', aheadMs: off },
    });
    expect(lines.some((line) => line.includes('ENGINE_OPTIONS_INVALID'))).toBe(true);
    off = 0;
    await shop.until(async () => (await engine.readOffRecord('D-1'))?.version === 3);
    expect(shop.clock.now() - began).toBeLessThan(240_000);
    expect((await worker.health()).clock).toEqual({ state: 'trusted', storeWasVirtual: true });
    expect(lines.filter((line) => line.includes('"path":"store"'))).toHaveLength(1);
    await shop.while(worker.stop());
  });
});

/** Timers far ahead: months and years are no harder than minutes, also for a machine that slept. */
import { createMemoryStore, createWorker, type Clock, type Engine } from '@thutuc/core';
import { parseInstant, type TimeLimit } from '@thutuc/legal-time';
import { ManualClock } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../office/engine.js';
import { permit } from '../office/permit.js';
import { openStoreAt } from '../place/open-store.js';
import { storeNames, withPlace } from '../place/places.js';
import { waitingRoom } from './waiting-room.js';

const start = parseInstant('2025-03-27T09:00:00+01:00'); // a Thursday
const dossier = 'D-1';
const dayMs = 24 * 3_600_000;

async function submitAndAccept(engine: Engine, procedure: string): Promise<void> {
  const data = procedure === permit.id ? { area: 80 } : {};
  const submit = { type: 'submit', procedure, data } as const;
  await engine.execute({ id: 'submit', dossier, actor: 'applicant', command: submit });
  const accept = { type: 'accept' } as const;
  await engine.execute({ id: 'accept', dossier, actor: 'U-1/officer', command: accept });
}

/** The instants of the timers that fired, as the log says. */
async function firings(engine: Engine): Promise<number[]> {
  return (await engine.readLog(dossier)).flatMap(({ payload, effectiveAt }) =>
    payload.type === 'timerFired' ? [effectiveAt] : [],
  );
}

describe.each(storeNames)('on %s', (name) => {
  it.each<[TimeLimit, string]>([
    [{ amount: 90, unit: 'days' }, '2025-06-26T00:00:00+02:00'], // when Wed 25 June is over
    [{ amount: 10, unit: 'years' }, '2035-03-28T00:00:00+02:00'], // when Tue 27 March is over
  ])('fires a timer %j ahead in time, and not before', async (limit, end) => {
    await withPlace(name, async (place) => {
      let now = start;
      const store = await openStoreAt(place);
      const procedures = [waitingRoom(limit)];
      const engine = openEngine({ store, clock: { now: () => now }, procedures });
      await submitAndAccept(engine, 'waiting-room');
      now = parseInstant(end) - 1;
      expect(await engine.fireTimers()).toBe(0);
      now += 1;
      // Another process, which remembers nothing.
      const later = openEngine({ store, clock: { now: () => now }, procedures });
      await later.fireTimers();
      // That of the wait, and that of the whole procedure.
      expect(await firings(later)).toEqual([parseInstant(end), parseInstant(end)]);
      expect((await later.readOffRecord(dossier))?.outcome).toBe('waited');
      await store.close();
    });
  });
});

it('does not run in circles while the next timer is years ahead', async () => {
  let looks = 0;
  const waits: number[] = [];
  const store = createMemoryStore();
  const counted: typeof store = new Proxy(store, {
    get(target, method) {
      if (method === 'nextTimerAt') looks += 1;
      return Reflect.get(target, method) as unknown;
    },
  });
  const manual = new ManualClock(start);
  const clock: Clock = {
    isVirtual: true,
    now: () => manual.now(),
    sleep: (ms, signal) => {
      waits.push(ms);
      return manual.sleep(ms, signal);
    },
  };
  const procedures = [waitingRoom({ amount: 10, unit: 'years' })];
  const engine = openEngine({ store: counted, clock, procedures });
  await submitAndAccept(engine, 'waiting-room');
  const worker = createWorker({ engine, clock, random: () => 0.5, worker: 'w', pollMs: 20 });
  worker.start();
  await manual.advance(300);
  expect(await firings(engine)).toEqual([]);
  // A machine would take a wait of more than 24.8 days for none.
  expect(Math.max(...waits)).toBeLessThanOrEqual(dayMs);
  expect(looks).toBe(16);
  const stopped = worker.stop();
  await manual.advance(60_000);
  await stopped;
});

it('does after a long sleep what it would have done awake, at the same instants', async () => {
  const awake = openClocked();
  const asleep = openClocked();
  for (const office of [awake, asleep]) await submitAndAccept(office.engine, permit.id);
  for (let at = await awake.nextTimerAt(); at !== undefined; at = await awake.nextTimerAt()) {
    awake.setTo(at);
    await awake.engine.fireTimers();
  }
  asleep.setTo(start + 400 * dayMs);
  await asleep.engine.fireTimers();
  const factsOf = async ({ engine }: { engine: Engine }) =>
    (await engine.readLog(dossier)).map(({ payload, effectiveAt, moves }) => ({
      ...{ payload, effectiveAt, moves },
    }));
  expect((await firings(awake.engine)).length).toBeGreaterThan(3);
  expect(await factsOf(asleep)).toEqual(await factsOf(awake));
});

function openClocked() {
  let now = start;
  const store = createMemoryStore();
  return {
    engine: openEngine({ store, clock: { now: () => now } }),
    nextTimerAt: () => store.nextTimerAt(),
    setTo: (at: number) => (now = at),
  };
}

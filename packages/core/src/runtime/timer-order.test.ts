/** Timers and time: the earliest fires first, whoever claims which; nothing passes one over. */
import { expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { DossierEvent } from '../engine/event.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { jan, type Line, wayToSign } from '../testing/dossiers/permit-course.js';
import { createEngine } from './engine.js';

const slash = /^(.+)\/(.+)$/;

/** An office whose people hold the role that they are called after. */
function openOffice(now: () => number, store: Store = createMemoryStore()) {
  const engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: {
      unit: (code) => Promise.resolve({ code, name: { vi: code, en: code } }),
      nameOf: () => Promise.resolve(undefined),
      grantsOf: (person) => {
        const [, unit, role] = slash.exec(person) ?? [];
        return Promise.resolve(unit !== undefined && role !== undefined ? [{ unit, role }] : []);
      },
    },
    clock: { now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  return {
    engine,
    send: (id: string, [, actor, command]: Line) =>
      engine.execute({ id, dossier: 'D-1', actor, command }),
  };
}

const firings = (events: readonly DossierEvent[]) =>
  events.flatMap(({ payload, effectiveAt }) =>
    payload.type === 'timerFired' ? [{ timer: payload.activation, effectiveAt }] : [],
  );

it('fires what was due first also where a later timer is claimed before it', async () => {
  let now = 0;
  const store = createMemoryStore();
  const backwards: Store = new Proxy(store, {
    get: (target, name: keyof Store) =>
      name === 'claimTimers'
        ? async (lease: Parameters<Store['claimTimers']>[0]) =>
            [...(await target.claimTimers(lease))].reverse()
        : (Reflect.get(target, name) as unknown),
  });
  const { engine, send } = openOffice(() => now, backwards);
  for (const [i, line] of wayToSign.slice(0, 3).entries()) {
    now = parseInstant(line[0]);
    await send(`c${i}`, line);
  }
  now = parseInstant('2025-02-28T09:00+07:00'); // a Friday, long after every limit
  await engine.fireTimers();
  const fired = firings(await engine.readLog('D-1'));
  expect(fired.length).toBeGreaterThan(2);
  expect(fired).toEqual(fired.toSorted((a, b) => a.effectiveAt - b.effectiveAt));
});

it('carries a command out at one instant, before or after a timer', async () => {
  let now = 0;
  let stepMs = 0;
  const { engine, send } = openOffice(() => (now += stepMs));
  for (const [i, line] of wayToSign.slice(0, 2).entries()) {
    now = parseInstant(line[0]);
    await send(`c${i}`, line);
  }
  // The clock passes the end of the limit of "check", a Thursday, while the command is on its way.
  now = parseInstant(jan(9, '23:58'));
  stepMs = 60_000;
  await send('late', wayToSign[2]!);
  const events = await engine.readLog('D-1');
  expect(firings(events)).toEqual([]);
  expect(events.at(-1)?.effectiveAt).toBe(parseInstant(jan(9, '23:59')));
});

it('continues where another process has fired a timer that is due', async () => {
  let now = 0;
  let commits = 0;
  const store = createMemoryStore();
  const counted: Store = new Proxy(store, {
    get(target, name: keyof Store) {
      if (name === 'commit' && (commits += 1) > 20) throw new Error('it goes round in circles');
      return Reflect.get(target, name) as unknown;
    },
  });
  const [one, other] = [openOffice(() => now, counted), openOffice(() => now, counted)];
  for (const [i, line] of wayToSign.slice(0, 2).entries()) {
    now = parseInstant(line[0]);
    await one.send(`c${i}`, line);
  }
  now = parseInstant(jan(10)); // a Friday, after the limit of "check"
  await other.engine.fireTimers();
  await one.send('after', wayToSign[2]!);
  expect(firings(await one.engine.readLog('D-1'))).toHaveLength(1);
});

/** A dossier with several limits that have passed, on a store of which some calls are changed. */
async function overdueOffice(change: (store: Store) => Partial<Store>) {
  let now = 0;
  const store = createMemoryStore();
  const first = openOffice(() => now, store);
  for (const [i, line] of wayToSign.slice(0, 3).entries()) {
    now = parseInstant(line[0]);
    await first.send(`c${i}`, line);
  }
  now = parseInstant('2025-02-28T09:00+07:00'); // a Friday, long after every limit
  const changed: Store = { ...store, ...change(store) };
  return { changed: openOffice(() => now, changed), other: openOffice(() => now, store) };
}

it('keeps timers that are being fired from other workers', async () => {
  let arrive = (): void => undefined;
  let goOn = (): void => undefined;
  const hasArrived = new Promise<void>((resolve) => (arrive = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const { changed, other } = await overdueOffice((store) => ({
    commit: async (batch) => {
      arrive();
      await mayGoOn;
      return store.commit(batch);
    },
  }));
  const firing = changed.engine.fireTimers({ worker: 'w-1' });
  await hasArrived;
  expect(await other.engine.fireTimers({ worker: 'w-2' })).toBe(0);
  goOn();
  expect(await firing).toBeGreaterThan(0);
});

it('fires none of a dossier behind one that could not be fired', async () => {
  let isDown = true;
  const claimed: number[] = [];
  const { changed } = await overdueOffice((store) => ({
    claimTimers: async (lease) => {
      const timers = await store.claimTimers(lease);
      claimed.push(timers.length);
      return timers;
    },
    commit: (batch) => {
      const isFailing = isDown;
      isDown = false;
      return isFailing ? Promise.reject(new Error('no room on the disk')) : store.commit(batch);
    },
  }));
  const failed: string[] = [];
  await changed.engine.fireTimers({ onFailure: ({ timer }) => void failed.push(timer) });
  expect(claimed[0]).toBeGreaterThan(1);
  expect(failed).toHaveLength(1);
  expect(firings(await changed.engine.readLog('D-1'))).toEqual([]);
});

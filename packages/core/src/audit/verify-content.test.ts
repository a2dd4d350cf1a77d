/** Texts that logs pin: each of them is looked for, and those that no log pins are read too. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '@thutuc/legal-time';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { accept, permitEngine, plainCalendar, submit } from '@thutuc/testing';
import { verifyStore } from './verify-store.js';

const source = 'Notice of the test';

/** A store whose dossier was promised its dates under one calendar, and then under another. */
async function amended(): Promise<Store> {
  const store = createMemoryStore();
  const engine = permitEngine(store);
  await engine.execute(submit('D-1'));
  await engine.execute(accept('D-1'));
  const daysOff = [{ date: '2025-01-08', source }];
  const later = permitEngine(store, {
    calendars: [createCalendar({ ...plainCalendar().spec, daysOff })],
  });
  await later.amendCalendars(source);
  return store;
}

const without = (store: Store, lost: string, instead?: string): Store => ({
  ...store,
  getContent: (kind, hash) =>
    hash === lost ? Promise.resolve(instead) : store.getContent(kind, hash),
});

async function pinsOf(store: Store) {
  return (await store.listContent({ limit: 100 })).items.filter(({ kind }) => kind !== 'clock');
}

describe('the texts that a log pins', () => {
  it('are there, and each that is gone or changed is found with its kind', async () => {
    const store = await amended();
    expect((await verifyStore(store)).problems).toEqual([]);
    const pins = await pinsOf(store);
    expect(pins.map(({ kind }) => kind).toSorted()).toEqual([
      ...['calendar', 'calendar', 'procedure', 'rules'],
    ]);
    for (const { kind, hash } of pins) {
      const message = expect.stringContaining(`The ${kind} that dossier "D-1" pins (${hash})`);
      const gone = await verifyStore(without(store, hash));
      expect(gone.problems).toEqual([{ dossier: 'D-1', code: 'PINNED_MISSING', message }]);
      const changed = await verifyStore(without(store, hash, '{}'));
      expect(changed.problems).toEqual([{ dossier: 'D-1', code: 'PINNED_TAMPERED', message }]);
    }
  });

  it('are not all: one that no log pins is found where it was changed', async () => {
    const store = createMemoryStore();
    await permitEngine(store)
      .check()
      .catch(() => undefined);
    await permitEngine(store).execute(submit('D-1'));
    const [other] = [plainCalendar()].map(({ spec }) =>
      createCalendar({ ...spec, daysOff: [{ date: '2025-01-09', source }] }),
    );
    await store.putContent('calendar', calendarHash(other!), JSON.stringify(other!.spec));
    const problems = async (from: Store) => (await verifyStore(from)).problems;
    const before = await problems(store);
    expect(before).toEqual([]);
    expect(await problems(without(store, calendarHash(other!), '{}'))).toMatchObject([
      { dossier: null, code: 'PINNED_TAMPERED' },
    ]);
  });
});

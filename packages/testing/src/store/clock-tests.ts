/** Contract: what a store knows of the time, and clocks of engines that it contradicts. */
import { parseInstant } from '@thutuc/legal-time';
import { type Clock, createDirectory, type Engine, parseProcedure, type Store } from '@thutuc/core';
import { countedSalts } from '../sample/salts.js';
import { permitProcedure } from '../sample/permit.js';
import { permitEngine, submit } from './permit-engine.js';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

const dayMs = 86_400_000;
/** Monday, 6 January 2025. */
const monday = parseInstant('2025-01-06T09:00+07:00');

export function clockTests(suite: Suite): void {
  suite.describe('time', () => {
    ownTimeTests(suite);
    suspicionTests(suite);
    virtualTests(suite);
  });
}

function ownTimeTests({ test, expect }: Suite): void {
  test('of its own, where a store has one, advances in milliseconds', async (store) => {
    if (store.now === undefined) return;
    const [first, second] = [await store.now(), await store.now()];
    expect(Number.isInteger(first) && first > monday).toEqual(true);
    expect(second >= first && second < first + dayMs).toEqual(true);
  });

  test('is known from the event that was written last, where a store knows it', async (store) => {
    if (store.lastEvent === undefined) return;
    expect(await store.lastEvent()).toEqual(undefined);
    const commits = [
      sampleCommit('D-2'),
      sampleCommit('D-1', { events: 2 }),
      sampleCommit('D-2', { after: 1 }),
    ];
    for (const commit of commits) {
      await store.commit([commit]);
      expect(await store.lastEvent()).toEqual(commit.events.at(-1));
    }
    await store.commit([sampleCommit('D-3', { after: 7 })]);
    expect(await store.lastEvent()).toEqual(commits[2]!.events.at(-1));
  });
}

function suspicionTests({ test, expect }: Suite): void {
  const codeAt = (store: Store, now: number): Promise<unknown> =>
    codeOf(engineAt(store, { now: () => now }).execute(submit(`D-${now}`)));

  test('that contradicts the clock of an engine stops it', async (store) => {
    const now = (await store.now?.()) ?? monday;
    expect(await codeAt(store, now)).toEqual('resolved');
    expect(await codeAt(store, now - dayMs)).toEqual('CLOCK_SUSPECT');
    // Only a clock of its own contradicts one that is ahead from the start.
    const ahead = store.now === undefined ? 'resolved' : 'CLOCK_SUSPECT';
    expect(await codeAt(store, now + dayMs)).toEqual(ahead);
  });

  test('of a dossier contradicts a clock that is behind it', async (store) => {
    const now = (await store.now?.()) ?? monday;
    const ahead = { now: () => now + 30 * dayMs, isVirtual: true } as const;
    await engineAt(store, ahead).execute(submit('D-1'));
    const again = { ...submit('D-1'), id: 'again' };
    const code = await codeOf(engineAt(store, { now: () => now }).execute(again));
    expect(code).toEqual('CLOCK_SUSPECT');
  });

  test('is put right where a clock that was ahead wrote a submission', async (store) => {
    const now = (await store.now?.()) ?? monday;
    const ahead = { now: () => now + 30 * dayMs, isVirtual: true } as const;
    await engineAt(store, ahead).execute(submit('D-1'));
    const salt = countedSalts('the right clock');
    const engine = engineAt(store, { now: () => now }, salt);
    const command = { type: 'annul', event: 1, kind: 'clock', reasons: 'r' } as const;
    await engine.execute({ id: 'annul', dossier: 'D-1', actor: 'inspector', command });
    const row = (await store.load('D-1'))?.row;
    expect([row?.version, row?.submittedAt]).toEqual([2, now]);
    expect(await codeOf(engine.execute(submit('D-2')))).toEqual('resolved');
  });
}

function virtualTests({ test, expect }: Suite): void {
  test('that is virtual is remembered, and told to whoever comes with a real clock', async (store) => {
    const now = (await store.now?.()) ?? monday;
    const real = engineAt(store, { now: () => now });
    await real.execute(submit('D-1'));
    expect(await real.readClock()).toEqual({ state: 'trusted', storeWasVirtual: false });
    expect(await real.check()).toEqual([]);
    const virtual = engineAt(store, { now: () => now, isVirtual: true });
    await virtual.execute(submit('D-2'));
    expect(await virtual.readClock()).toEqual({ state: 'virtual', storeWasVirtual: true });
    expect(await virtual.check()).toEqual([]);
    expect(await real.readClock()).toEqual({ state: 'trusted', storeWasVirtual: true });
    expect((await real.check()).map(({ path }) => path)).toEqual(['store']);
  });
}

const name = (en: string) => ({ vi: en, en });
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'U-3', name: name('Police') },
  ],
  people: [
    { id: 'inspector', name: 'Lê Thanh', memberships: [{ unit: 'U-1', role: 'inspector' }] },
  ],
});
/** In force whenever the test runs. */
const procedures = [parseProcedure({ ...permitProcedure(), effective: { from: '2019-01-01' } })];

function engineAt(
  store: Store,
  clock: Pick<Clock, 'now' | 'isVirtual'>,
  salt = countedSalts(),
): Engine {
  return permitEngine(store, { clock, procedures, directory, salt });
}

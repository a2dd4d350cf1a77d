/** Contract: random sequences of operations do what the naive model does. */
import fc from 'fast-check';
import type { Store } from '@thutuc/core';
import type { Commit, Deferral } from '@thutuc/core/store';
import { messageError, NaiveStore } from './naive-store.js';
import { sampleCommit } from './sample-commit.js';
import type { Suite } from './suite.js';

const dossiers = ['D-1', 'D-2', 'D-3'];
const workers = ['w1', 'w2'];

const changeArbitrary = fc.record({
  dossier: fc.constantFrom(...dossiers),
  /** Mostly decided on the newest version. */
  staleBy: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
  events: fc.integer({ min: 1, max: 3 }),
  /** Mostly a command of its own. */
  command: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }),
  workItems: fc.uniqueArray(
    fc.record({
      activation: fc.constantFrom('a#1', 'b#1', 'c#1'),
      unit: fc.constantFrom('u1', 'u2'),
      dueAt: fc.option(fc.integer({ min: 0, max: 20 })),
    }),
    { selector: ({ activation }) => activation },
  ),
  timers: fc.uniqueArray(
    fc.record({
      activation: fc.constantFrom('a#1', 'b#1'),
      timer: fc.constantFrom('due', 'warn'),
      at: fc.integer({ min: 0, max: 6 }),
    }),
    { selector: ({ activation, timer }) => activation + timer },
  ),
  outbox: fc.array(
    fc.record({ channel: fc.constantFrom('x', 'y'), notBefore: fc.integer({ min: 0, max: 6 }) }),
    { maxLength: 3 },
  ),
  /** How far from the counter's value its number is; most changes take none. */
  counterOffBy: fc.option(fc.constantFrom(0, 0, 1), { freq: 2 }),
  searchTerms: fc.option(fc.uniqueArray(fc.constantFrom('an', 'ann', 'b', 'đ')), {
    nil: undefined,
  }),
  workShares: fc.option(
    fc.uniqueArray(
      fc.record({
        activation: fc.constantFrom('a#1', 'b#1'),
        role: fc.constantFrom('head', 'clerk'),
        person: fc.option(fc.constantFrom('mai', 'lan')),
        dueAt: fc.option(fc.integer({ min: 0, max: 6 })),
      }),
      { selector: ({ activation, role, person }) => `${activation} ${role} ${person ?? ''}` },
    ),
    { nil: undefined },
  ),
  boundUnits: fc.option(fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3')), { nil: undefined }),
  erasePersonal: fc.constantFrom(false, false, false, false, true),
  wakesAt: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  freesAt: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 1 }),
});

const worker = fc.constantFrom(...workers);
const instant = fc.integer({ min: 0, max: 10 });
/** Picks one of the messages that were ever committed. */
const pick = fc.nat({ max: 30 });

const operationArbitrary = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('commit' as const),
      changes: fc.uniqueArray(changeArbitrary, {
        minLength: 1,
        maxLength: 3,
        selector: ({ dossier }) => dossier,
      }),
    }),
  },
  fc.record({ op: fc.constant('claimTimers' as const), worker, now: instant }),
  fc.record({ op: fc.constant('claimMessages' as const), worker, now: instant }),
  fc.record({ op: fc.constant('ack' as const), worker, pick }),
  fc.record({
    op: fc.constant('nack' as const),
    worker,
    pick,
    notBefore: instant,
    dead: fc.boolean(),
    counted: fc.boolean(),
    waitsFor: fc.option(
      fc.record({
        dossier: fc.constantFrom(...dossiers),
        version: fc.integer({ min: 0, max: 4 }),
        seenAt: instant,
      }),
      { freq: 1 },
    ),
  }),
  fc.record({ op: fc.constant('renew' as const), worker, pick, until: instant }),
  fc.record({ op: fc.constant('redrive' as const), pick, notBefore: instant }),
  fc.record({ op: fc.constant('release' as const), worker }),
);

type Change = typeof changeArbitrary extends fc.Arbitrary<infer T> ? T : never;
type Operation = typeof operationArbitrary extends fc.Arbitrary<infer T> ? T : never;

export function modelTests({ describe, it, expect, withStore, runs }: Suite): void {
  describe('random operations', () => {
    it('do what the naive model does', () =>
      fc.assert(
        fc.asyncProperty(fc.array(operationArbitrary, { maxLength: 25 }), (operations) =>
          withStore(async (store) => {
            const pair = new Pair(store, expect);
            for (const operation of operations) await pair.run(operation);
            await pair.compareEverything();
          }),
        ),
        runs === undefined ? {} : { numRuns: runs },
      ));
  });
}

/** The store and its model, side by side. */
class Pair {
  readonly #store: Store;
  readonly #expect: Suite['expect'];
  readonly #model = new NaiveStore();
  #serial = 0;
  readonly #messageKeys: string[] = [];

  constructor(store: Store, expect: Suite['expect']) {
    this.#store = store;
    this.#expect = expect;
  }

  async run(operation: Operation): Promise<void> {
    const [actual, expected] = await this.#both(operation);
    this.#expect(actual, JSON.stringify(operation)).toEqual(expected);
  }

  async compareEverything(): Promise<void> {
    const { commits } = this.#model;
    for (const dossier of dossiers) {
      const stored = this.#model.stored(dossier) as { derived?: object } | undefined;
      this.#expect(sorted(await this.#store.readStored(dossier))).toEqual(sorted(stored));
    }
    const latest = dossiers.flatMap((dossier) =>
      commits.filter(({ row }) => row.dossier === dossier).slice(-1),
    );
    const open = latest.flatMap(({ workItems }) => workItems);
    const listed = (await this.#store.worklist({ unit: 'u1' })).items;
    const ofUnit = open.filter(({ unit }) => unit === 'u1');
    this.#expect(listed.map(({ dueAt }) => dueAt ?? Infinity)).toEqual(
      ofUnit.map(({ dueAt }) => dueAt ?? Infinity).sort((a, b) => (a < b ? -1 : 1)),
    );
    this.#expect(new Set(listed)).toEqual(new Set(ofUnit));
    const bound = (await this.#store.listBound({ unit: 'u1' })).items;
    this.#expect(bound.map(({ row }) => row.dossier)).toEqual(
      dossiers.filter((dossier) => this.#model.boundUnits(dossier).includes('u1')),
    );
    this.#expect(await this.#store.readCounter('day')).toEqual(this.#model.counter('day'));
    this.#expect(await this.#store.nextTimerAt()).toEqual(this.#model.nextTimerAt());
    this.#expect(await this.#store.nextMessageAt()).toEqual(this.#model.nextMessageAt());
    for (const { command } of commits)
      this.#expect(await this.#store.findCommand(command.dossier, command.id)).toEqual(command);
  }

  async #both(operation: Operation): Promise<[unknown, unknown]> {
    const store = this.#store;
    const model = this.#model;
    switch (operation.op) {
      case 'commit': {
        const commits = this.#commitsOf(operation.changes);
        return [await store.commit(commits), commits.map((commit) => model.commit(commit))];
      }
      case 'claimTimers': {
        const lease = leaseOf(operation);
        const timers = await store.claimTimers(lease);
        return [timers.map((timer) => JSON.stringify(timer)).sort(), model.claimTimers(lease)];
      }
      case 'claimMessages': {
        const lease = leaseOf(operation);
        const messages = await store.claimMessages(lease);
        return [
          messages.map(({ key, attempt }) => `${key} ${attempt}`).sort(),
          model.claimMessages(lease),
        ];
      }
      case 'ack': {
        const key = this.#keyOf(operation.pick);
        return [await store.ackMessage(key, operation.worker), model.ack(key, operation.worker)];
      }
      case 'nack': {
        const { worker, notBefore, dead, counted, waitsFor } = operation;
        const key = this.#keyOf(operation.pick);
        const deferral: Deferral = {
          notBefore,
          dead: dead && waitsFor === null,
          error: messageError,
          ...(counted ? {} : { uncounted: true }),
          ...(waitsFor && { waitsFor }),
        };
        return [await store.nackMessage(key, worker, deferral), model.nack(key, worker, deferral)];
      }
      case 'renew': {
        const { worker, until } = operation;
        const key = this.#keyOf(operation.pick);
        return [await store.renewMessage(key, worker, until), model.renew(key, worker, until)];
      }
      case 'redrive': {
        const key = this.#keyOf(operation.pick);
        const { notBefore } = operation;
        return [await store.redriveMessage(key, notBefore), model.redrive(key, notBefore)];
      }
      case 'release':
        await store.releaseTimers(operation.worker);
        await store.releaseMessages(operation.worker);
        model.release(operation.worker);
        return [undefined, undefined];
    }
  }

  /** The numbers of a counter within a batch follow each other, as far as the model knows. */
  #commitsOf(changes: readonly Change[]): Commit[] {
    let number = this.#model.counter('day');
    return changes.map((change) => {
      this.#serial += 1;
      const { dossier, staleBy, events, counterOffBy, erasePersonal } = change;
      const command = change.command === null ? `c${this.#serial}` : `shared ${change.command}`;
      const after = Math.max(0, this.#model.version(dossier) - staleBy);
      const outbox = change.outbox.map((message, i) => ({
        ...message,
        key: `m${this.#serial}.${i}`,
      }));
      this.#messageKeys.push(...outbox.map(({ key }) => key));
      const counter =
        counterOffBy === null ? undefined : { key: 'day', expected: number + counterOffBy };
      if (counterOffBy === 0) number += 1;
      return sampleCommit(dossier, {
        after,
        events,
        command,
        outbox,
        workItems: change.workItems,
        timers: change.timers,
        ...(change.searchTerms && { searchTerms: change.searchTerms }),
        ...(change.workShares && { workShares: change.workShares }),
        ...(change.boundUnits && { boundUnits: change.boundUnits }),
        ...(counter && { counter }),
        ...(erasePersonal && { erasePersonal }),
        ...(change.wakesAt !== undefined && { wakesAt: change.wakesAt }),
        ...(change.freesAt !== undefined && { freesAt: change.freesAt }),
      });
    });
  }

  #keyOf(index: number): string {
    return this.#messageKeys[index % Math.max(1, this.#messageKeys.length)] ?? 'none';
  }
}

function leaseOf({ worker, now }: { readonly worker: string; readonly now: number }) {
  return { worker, now, until: now + 3, limit: 1000 };
}

const unordered = new Set(['workItems', 'workShares', 'timers', 'searchTerms', 'boundUnits']);

/** Work items, offers, timers, terms and units of a dossier have no order of their own. */
function sorted(stored: unknown): unknown {
  return JSON.parse(
    JSON.stringify(stored ?? null, (key, value: unknown) =>
      unordered.has(key) && Array.isArray(value)
        ? value.map((item) => JSON.stringify(item)).sort()
        : value,
    ),
  );
}

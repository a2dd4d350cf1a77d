/** A shop for tests of workers: an engine, a clock moved by hand, and any number of workers. */
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createWorker,
  type EngineOptions,
  parseProcedure,
  type Procedure,
  type Store,
  type Worker,
  type WorkerOptions,
} from '@thutuc/core';
import { ManualClock } from '../clock/manual-clock.js';
import { countedSalts } from '../sample/salts.js';
import { permitProcedure } from '../sample/permit.js';
import { plainCalendar } from '../sample/plain-calendar.js';

const name = (en: string) => ({ vi: en, en });

/** The permit, beginning with a look into a register. */
function withLookup(): Procedure {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    start: 'lookup',
    steps: {
      ...permit.steps,
      lookup: {
        kind: 'service',
        name: name('Lookup'),
        party: 'office',
        role: 'officer',
        limit: { amount: 1, unit: 'workingDays' },
        handler: 'register',
        timeoutSeconds: 600,
        on: { found: 'sign' },
      },
    },
  });
}

/** Who is who in a shop. */
export const shopDirectory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'U-3', name: name('Police') },
  ],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'binh', name: 'Lê Bình', memberships: [{ unit: 'U-1', role: 'head' }] },
  ],
});

/** Most rounds that a test waits for something; each is a round trip to the store. */
const roundsMax = 20_000;
const roundMs = 20;

/** A shop on a store. */
export class Shop {
  readonly store: Store;
  readonly clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  #serial = 0;

  constructor(store: Store) {
    this.store = store;
  }

  /** An engine of its own, as another process has one. */
  engine(change: Partial<EngineOptions> = {}) {
    return createEngine({
      store: this.store,
      procedures: [withLookup()],
      rules: createRuleBook(builtInRules),
      calendars: [plainCalendar()],
      directory: shopDirectory,
      clock: this.clock,
      salt: countedSalts(),
      idPrefixes: 'any',
      ...change,
    });
  }

  worker(
    engine: ReturnType<Shop['engine']>,
    worker: string,
    change: Partial<WorkerOptions> = {},
  ): Worker {
    const { clock } = this;
    return createWorker({ engine, clock, random: () => 0.5, worker, ...change });
  }

  /** Submits and accepts dossiers; each then waits for its service. */
  async open(...dossiers: readonly string[]): Promise<void> {
    const engine = this.engine();
    const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
      engine.execute({ id: `${dossier} ${(this.#serial += 1)}`, dossier, actor, command });
    await Promise.all(
      dossiers.map(async (dossier) => {
        const data = { area: 80, owner: 'Lê Thị Hạnh' };
        await send(dossier, 'hanh', { type: 'submit', procedure: 'permit', data });
        await send(dossier, 'lan', { type: 'accept' });
      }),
    );
  }

  /** Lets time pass, in small steps with a round trip each, until something has come about. */
  async until(isReached: () => boolean | Promise<boolean>): Promise<void> {
    for (let round = 0; round < roundsMax; round += 1) {
      if (await isReached()) return;
      await this.clock.advance(roundMs);
      await this.store.nextTimerAt();
    }
    throw new Error('What the test waits for did not come about.');
  }

  /** Lets so many milliseconds pass, in small steps with a round trip each. */
  pass(ms: number): Promise<void> {
    const over = this.clock.now() + ms;
    return this.until(() => this.clock.now() >= over);
  }

  /** Waits for a promise while time passes. */
  async while<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const watched = promise.finally(() => {
      isOver = true;
    });
    await this.until(() => isOver);
    return watched;
  }
}

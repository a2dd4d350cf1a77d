/** A process of the office: an engine and its workers, until it is killed. */
import { StoreError, ThutucError, type Engine, type Procedure, type Store } from '@thutuc/core';
import { openEngine } from '../office/index.js';
import { faultyStore, turnOf, type Mortal, type Surroundings } from './faulty-store.js';

/** The process was killed; whether it had done what it was asked is not known. */
export class ProcessKilled extends Error {
  override readonly name = 'ProcessKilled';
}

/** What all processes of an office share. */
export interface OfficeWorld extends Surroundings {
  readonly store: Store;
  readonly procedures: readonly Procedure[];
  /** The clock on the wall, in epoch milliseconds. */
  readonly now: () => number;
}

const leaseMs = 60_000;

/** One process. */
export class OfficeProcess implements Mortal {
  readonly name: string;
  readonly #engine: Engine;
  readonly #killed: Promise<never>;
  #isAlive = true;
  #die: (error: ProcessKilled) => void = () => undefined;

  /** @param skewMs - How far its clock is from the one on the wall. */
  constructor(name: string, skewMs: number, world: OfficeWorld) {
    this.name = name;
    this.#killed = new Promise((_resolve, reject) => (this.#die = reject));
    this.#killed.catch(() => undefined);
    const store = faultyStore(world.store, this, world);
    const now = () => world.now() + skewMs;
    this.#engine = openEngine({ store, now, procedures: world.procedures });
    void this.#fire(world);
    void this.#deliver(store, now, world);
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Lets the engine do something. @throws ProcessKilled when the process is killed meanwhile */
  ask<Result>(request: (engine: Engine) => Promise<Result>): Promise<Result> {
    return Promise.race([request(this.#engine), this.#killed]);
  }

  kill(): void {
    this.#isAlive = false;
    this.#die(new ProcessKilled(`Process ${this.name} was killed.`));
  }

  async #fire(world: OfficeWorld): Promise<void> {
    for (;;) {
      await attempt(() => this.#engine.fireTimers());
      await world.scheduler.sleep(world.chance.between(100, 1000));
      await turnOf(this, world);
    }
  }

  async #deliver(store: Store, now: () => number, world: OfficeWorld): Promise<void> {
    const { chronicle, chance, scheduler, faults } = world;
    for (;;) {
      await attempt(async () => {
        const lease = { worker: this.name, now: now(), until: now() + leaseMs, limit: 5 };
        for (const message of await store.claimOutbox(lease)) {
          chronicle.delivered.push(message);
          const { key } = message;
          await turnOf(this, world);
          if (faults.strikes('doubledDelivery', 0.1))
            await store.deferOutbox(key, this.name, { notBefore: now(), error: 'x', dead: false });
          else await store.settleOutbox(key, this.name);
        }
      });
      await scheduler.sleep(chance.between(100, 1000));
      await turnOf(this, world);
    }
  }
}

async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ThutucError || error instanceof StoreError)) throw error;
  }
}

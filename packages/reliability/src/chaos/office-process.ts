/** A process of the office: an engine and a worker, until it is killed. */
import {
  createWorker,
  type Clock,
  type Deliver,
  type Engine,
  type ServiceHandler,
  type Store,
  type Worker,
} from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { openEngine } from '../office/engine.js';
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

/** One process. */
export class OfficeProcess implements Mortal {
  readonly name: string;
  readonly #world: OfficeWorld;
  readonly #engine: Engine;
  readonly #worker: Worker;
  readonly #killed: Promise<never>;
  #isAlive = true;
  #die: (error: ProcessKilled) => void = () => undefined;

  /** @param skewMs - How far its clock is from the one on the wall. */
  constructor(name: string, skewMs: number, world: OfficeWorld) {
    this.name = name;
    this.#world = world;
    this.#killed = new Promise((_resolve, reject) => (this.#die = reject));
    this.#killed.catch(() => undefined);
    const clock: Clock = {
      now: () => world.now() + skewMs,
      sleep: async (ms, signal) => {
        await world.scheduler.sleep(ms, signal);
        await this.#turn();
      },
    };
    let salts = 0;
    this.#engine = openEngine({
      store: faultyStore(world.store, this, world),
      clock,
      procedures: world.procedures,
      notify: this.#notify,
      serve: this.#serve,
      // By its name, not by the machine's: a seed is to replay exactly.
      salt: () => `not secret, of process ${name}: ${(salts += 1)}`,
    });
    this.#worker = createWorker({
      engine: this.#engine,
      clock,
      random: () => world.chance.between(0, 999_999) / 1_000_000,
      worker: name,
    });
    this.#worker.start();
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

  /** Stops as a process does that is asked to, and then is no more. */
  async stop(graceMs: number): Promise<void> {
    try {
      await this.#worker.stop(graceMs);
    } catch (error) {
      this.#world.chronicle.note(`${this.name} stops badly: ${String(error)}`);
    }
    this.kill();
  }

  #turn(): Promise<void> {
    return turnOf(this, this.#world);
  }

  readonly #notify: Deliver = async (message) => {
    const { chronicle, faults } = this.#world;
    chronicle.delivered.push(message);
    await this.#turn();
    if (faults.strikes('doubledDelivery', 0.1)) throw new Error('The answer of the post is lost.');
    return 'sent';
  };

  readonly #serve: ServiceHandler = async (_input, { idempotencyKey, signal }) => {
    const { chronicle, faults, chance, scheduler } = this.#world;
    chronicle.served.push(idempotencyKey);
    await this.#turn();
    if (faults.strikes('failedService', 0.25)) {
      // Longer than the step's time-out now and then: then another process is called.
      if (chance.happens(0.5)) await scheduler.sleep(chance.between(1000, 40_000), signal);
      await this.#turn();
      throw new Error('The register does not answer.');
    }
    return { outcome: 'done' };
  };
}

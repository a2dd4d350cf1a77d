/** The processes of an office: three of them, killed and started again. */
import { OfficeProcess, type OfficeWorld } from './office-process.js';

const processCount = 3;

/** The processes of an office. */
export class Office {
  readonly #world: OfficeWorld;
  #processes: OfficeProcess[];
  #started = 0;

  constructor(world: OfficeWorld) {
    this.#world = world;
    this.#processes = Array.from({ length: processCount }, () => this.#start());
  }

  /** One of the processes that live. */
  any(): OfficeProcess {
    return this.#world.chance.pick(this.#processes);
  }

  /** Kills a process, or stops it, and starts another in its place after a while. */
  async replace(how: 'crash' | 'stop'): Promise<void> {
    const { scheduler, chance } = this.#world;
    if (this.#processes.length < 2) return;
    const leaving = this.any();
    this.#processes = this.#processes.filter((process) => process !== leaving);
    if (how === 'crash') leaving.kill();
    else await leaving.stop(chance.between(0, 500));
    await scheduler.sleep(chance.between(1, 4000));
    this.#processes.push(this.#start());
  }

  #start(): OfficeProcess {
    const { chance } = this.#world;
    this.#started += 1;
    const skewMs = chance.happens(0.5) ? 0 : chance.between(-3000, 3000);
    return new OfficeProcess(`p${this.#started}`, skewMs, this.#world);
  }
}

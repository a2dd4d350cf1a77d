/** Timers whose instant has come: held until their grace is over, then carried out in order. */
import type { Holds } from './holds.js';
import type { Replication } from './replication.js';
import type { Rest } from './rest.js';
import type { Armed, Timers } from './timers.js';

/** Passes timers on to whoever ends their stays. */
export class Passing {
  constructor(
    readonly replication: Replication,
    readonly timers: Timers,
    readonly among: { readonly holds: Holds; readonly rest: Rest },
    readonly expire: (armed: Armed) => void,
  ) {}

  /** The instant of a timer has come, unless its stay is over. */
  fire(serial: number): void {
    const armed = this.timers.take(serial);
    if (armed === undefined) return;
    const { at, rank, token } = armed;
    const comesAgain = this.#isHeld(armed);
    if (comesAgain) this.timers.again(armed, armed.carryAt);
    this.among.rest.gather(this.replication.tokens.dossier[token]!, {
      at,
      rank,
      isOn: () => this.timers.isOn(armed),
      fire: () => {
        if (!this.#isHeld(armed)) this.#carryOut(armed);
        else {
          this.among.holds.begin(token, armed);
          // Its dossier rested when its grace was to end.
          if (!comesAgain) this.timers.again(armed, armed.carryAt);
        }
      },
    });
  }

  #isHeld({ carryAt }: Armed): boolean {
    return carryAt > this.replication.now;
  }

  /** What lies in the reach of a limit that passed before waits behind it. */
  #carryOut(armed: Armed): void {
    const above = this.among.holds.above(armed.token);
    const { now } = this.replication;
    if (above !== undefined && above.at <= armed.at && above.carryAt > now) {
      this.timers.again(armed, above.carryAt);
    } else this.expire(armed);
  }
}

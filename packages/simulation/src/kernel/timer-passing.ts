/** Timers whose instant has come: held until their grace is over, then carried out in order. */
import type { Holds } from './holds.js';
import type { RunState } from './run-state.js';
import type { Suspensions } from './suspensions.js';
import type { Armed, Timers } from './timers.js';

/** Passes timers on to {@link expire}, which ends their visits. */
export class TimerPassing {
  constructor(
    readonly state: RunState,
    readonly timers: Timers,
    readonly among: { readonly holds: Holds; readonly suspensions: Suspensions },
    readonly expire: (armed: Armed) => void,
  ) {}

  /** The instant of a timer has come, unless its visit is over. */
  fire(slot: number): void {
    const armed = this.timers.take(slot);
    if (armed === undefined) return;
    const { at, rank, token } = armed;
    const comesAgain = this.#isHeld(armed);
    if (comesAgain) this.timers.again(armed, armed.carryAt);
    this.among.suspensions.gather(this.state.tokens.dossier.at(token), {
      at,
      rank,
      isOn: () => this.timers.isOn(armed),
      fire: () => {
        if (!this.#isHeld(armed)) this.#carryOut(armed);
        else {
          this.among.holds.begin(token, armed);
          // Its dossier was suspended when its grace was to end.
          if (!comesAgain) this.timers.again(armed, armed.carryAt);
        }
      },
    });
  }

  #isHeld({ carryAt }: Armed): boolean {
    return carryAt > this.state.now;
  }

  /** What lies in the reach of a limit that passed before waits behind it. */
  #carryOut(armed: Armed): void {
    const above = this.among.holds.above(armed.token);
    if (above !== undefined && above.at <= armed.at && above.carryAt > this.state.now) {
      this.timers.again(armed, above.carryAt);
    } else this.expire(armed);
  }
}

/** Limits of what is open that stood still: their timers come later. */
import { rowAt } from '../indexing/row-at.js';
import type { Wait } from '../model/legal-instants.js';
import type { Forks } from './forks.js';
import type { Holds } from './holds.js';
import type { RunState } from './run-state.js';
import type { Suspensions } from './suspensions.js';
import type { Timers } from './timers.js';
import { NONE } from './tokens.js';

/** Shifts the timers of dossiers. */
export class Shifts {
  constructor(
    readonly state: RunState,
    readonly forks: Forks,
    readonly timers: Timers,
    readonly among: { readonly holds: Holds; readonly suspensions: Suspensions },
  ) {}

  /** Moves the timers of what is open in a dossier by a wait, but for those of one token. */
  shiftOpen(dossier: number, wait: Wait, except: number): void {
    const { now } = this.state;
    this.#moveOpen(dossier, except, (token) => {
      return this.timers.shift(token, wait.from, wait.to, now);
    });
  }

  /** Moves the timers of what is open in a dossier as an interruption has it that has begun. */
  redateOpen(dossier: number): void {
    this.#moveOpen(dossier, NONE, (token) => this.timers.redate(token, this.state.now));
  }

  #moveOpen(dossier: number, except: number, move: (token: number) => boolean): void {
    const { tokens, model } = this.state;
    const release = (token: number): void => {
      if (!move(token) || !this.among.holds.release(token)) return;
      this.among.suspensions.resumeHeld(dossier);
    };
    for (const token of this.forks.leavesOf(dossier)) {
      if (token === except) continue;
      release(token);
      if (model.isCatching !== true) continue;
      // The limit of a step that catches something is over the step and what handles it.
      const around = tokens.parent.at(token);
      const isOther = except === NONE || tokens.parent.at(except) !== around;
      if (around !== NONE && isOther && this.#wrapsStep(around)) release(around);
    }
  }

  #wrapsStep(token: number): boolean {
    const { table, tokens } = this.state;
    return rowAt(table.rows, tokens.node.at(token)).fork?.wrapsStep === true;
  }
}

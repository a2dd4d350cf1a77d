/** The states of the dossiers of a run, by the token of each. */
import type { Model } from '../model/model.js';
import type { CaseData } from '../scenario/data.js';
import { CaseState } from './case-state.js';

/** States in use, and those that are free: a long run makes no more than are open at once. */
export class Cases {
  readonly #open: (CaseState | undefined)[] = [];
  readonly #free: CaseState[] = [];
  #serial = 0;

  constructor(readonly model: Model) {}

  /** The state of a dossier; nothing where the run keeps none. */
  of(dossier: number): CaseState | undefined {
    return this.#open[dossier];
  }

  /** The state of a dossier that is open. @throws RangeError where it is over */
  open(dossier: number): CaseState {
    const state = this.#open[dossier];
    if (state === undefined) throw new RangeError(`dossier ${String(dossier)} is not open`);
    return state;
  }

  /** The state of the dossier of a number, unless that is over. */
  find(dossier: number, serial: number): CaseState | undefined {
    const state = this.#open[dossier];
    return state?.serial === serial ? state : undefined;
  }

  begin(dossier: number, at: number, isCounted: boolean, data: CaseData): CaseState {
    const state = this.#free.pop() ?? new CaseState(this.model.time, this.model.boundsCount);
    state.begin(this.#serial, at, isCounted, data);
    this.#serial += 1;
    this.#open[dossier] = state;
    return state;
  }

  end(dossier: number): void {
    const state = this.#open[dossier];
    if (state === undefined) return;
    this.#open[dossier] = undefined;
    state.clear();
    this.#free.push(state);
  }

  /** All that are open, with their dossiers. */
  *all(): Iterable<readonly [dossier: number, state: CaseState]> {
    for (const [dossier, state] of this.#open.entries()) {
      if (state !== undefined) yield [dossier, state];
    }
  }
}

/** The states of the dossiers of a run, by the token of each. */
import type { Part } from '../counts/parts.js';
import type { Model } from '../model/model.js';
import type { CaseData } from '../scenario/data.js';
import { CaseColumns } from './case-columns.js';
import { CaseState } from './case-state.js';
import { RUNNING } from './standing.js';
import { TimeAccounts } from './time-accounts.js';

/** States in use, and those that are free: a long run makes no more than are open at once. */
export class Cases {
  readonly #open: (CaseState | undefined)[] = [];
  readonly #free: CaseState[] = [];
  readonly columns: CaseColumns;
  readonly accounts: TimeAccounts;
  #serial = 0;

  constructor({ boundsCount }: Model) {
    this.columns = new CaseColumns(boundsCount);
    this.accounts = new TimeAccounts(this.columns);
  }

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

  /** @param serial - of a dossier that was there before; a new one where left out */
  begin(dossier: number, isCounted: boolean, data: CaseData, serial?: number): CaseState {
    const state = this.#free.pop() ?? new CaseState();
    state.begin(serial ?? this.#serial, data);
    this.columns.begin(dossier, isCounted);
    this.accounts.begin(dossier);
    if (serial === undefined) this.#serial += 1;
    this.#open[dossier] = state;
    return state;
  }

  end(dossier: number): void {
    const state = this.#open[dossier];
    if (state === undefined) return;
    this.#open[dossier] = undefined;
    this.columns.isTimed.set(dossier, 0);
    this.accounts.end(dossier);
    state.clear();
    this.#free.push(state);
  }

  /** Suspended, or about to be withdrawn: no work is done on it, and its timers wait. */
  isFrozen(dossier: number): boolean {
    return this.columns.standing.at(dossier) !== RUNNING;
  }

  /** Enters in the account of its time, where that counts, what changes from an instant. */
  book(dossier: number, part: Part, party: number, by: 1 | -1, at: number): void {
    if (this.columns.isTimed.at(dossier) === 1) this.accounts.change(dossier, part, party, by, at);
  }

  /** All that are open, with their dossiers. */
  *all(): Iterable<readonly [dossier: number, state: CaseState]> {
    for (const [dossier, state] of this.#open.entries()) {
      if (state !== undefined) yield [dossier, state];
    }
  }
}

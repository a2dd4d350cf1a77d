/** Sums up the accounts of settled dossiers: by part of the elapsed time, and by who held them. */
import {
  CLOSED,
  NOBODY,
  type Part,
  PARTS,
  PROCESSING,
  SUSPENDED,
  WAITING,
} from '../counts/parts.js';
import type { LawTally } from '../counts/tally.js';
import { Ints } from '../indexing/columns.js';
import type { OfficeTime } from '../office-time/office-time.js';
import type { TimeAccount } from './time-account.js';

/**
 * The sums of a run. Elapsed time is parted exhaustively: at each moment a dossier is suspended, or
 * else in the first of `PARTS` that holds for any of its branches; processing and waiting count
 * during the open hours, and the rest of their time is `closed`.
 */
export class TimeSums {
  /** How many branches are in each part, and with each party. */
  readonly #holding = Ints.of(PARTS.length);
  readonly #parties: Ints;

  constructor(
    readonly tally: LawTally,
    readonly time: OfficeTime,
    partiesCount: number,
  ) {
    this.#parties = Ints.of(partiesCount);
  }

  /** Adds the time of a dossier until an instant. */
  add(account: TimeAccount, until: number): void {
    this.#holding.fill(0);
    this.#parties.fill(0);
    let part = NOBODY;
    let since = account.arrivedAt;
    let sinceWorked = NaN;
    let set = 0;
    let heldSince = since;
    for (let change = 0; change < account.length; change += 1) {
      const at = account.atOf(change);
      if (at >= until) break;
      if (at > since) {
        const worked = account.workedOf(change);
        this.#book(part, since, sinceWorked, at, worked);
        since = at;
        sinceWorked = worked;
      }
      this.#holding.add(account.partOf(change), account.byOf(change));
      part = this.#present();
      const after = this.#holders(set, account.partyOf(change), account.byOf(change));
      if (after === set) continue;
      this.#hold(set, since - heldSince);
      set = after;
      heldSince = since;
    }
    if (until <= since) until = since;
    else this.#book(part, since, sinceWorked, until, NaN);
    this.#hold(set, until - heldSince);
  }

  #book(part: Part, from: number, fromWorked: number, to: number, toWorked: number): void {
    const { parts } = this.tally;
    const elapsed = to - from;
    if (part !== PROCESSING && part !== WAITING) {
      parts.add(part, elapsed);
      return;
    }
    const before = Number.isNaN(fromWorked) ? this.time.worked(from) : fromWorked;
    const worked = (Number.isNaN(toWorked) ? this.time.worked(to) : toWorked) - before;
    parts.add(part, worked);
    parts.add(CLOSED, elapsed - worked);
  }

  #present(): Part {
    if (this.#holding.at(SUSPENDED) > 0) return SUSPENDED;
    for (let part = 0; part < PARTS.length; part += 1) if (this.#holding.at(part) > 0) return part;
    return NOBODY;
  }

  #holders(set: number, party: number, by: 1 | -1): number {
    if (party < 0) return set;
    this.#parties.add(party, by);
    return this.#parties.at(party) > 0 ? set | (1 << party) : set & ~(1 << party);
  }

  #hold(set: number, elapsed: number): void {
    if (elapsed <= 0) return;
    const { ledger } = this.tally;
    ledger.set(set, (ledger.get(set) ?? 0) + elapsed);
  }
}

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
import { CELLS, partOf, partyOf, type TimeAccount, WHAT, WORKED } from './time-account.js';

/** No set of parties: the account is over. */
const NO_SET = -1;

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
    const { tally, time } = this;
    this.#holding.fill(0);
    this.#parties.fill(0);
    let part = NOBODY;
    let since = account.arrivedAt;
    let sinceWorked = NaN;
    let set = 0;
    let heldSince = since;
    const { cells } = account;
    const end = account.length * CELLS;
    for (let place = 0; place <= end; place += CELLS) {
      const isLast = place === end || cells.at(place) >= until;
      const at = isLast ? until : cells.at(place);
      if (at > since) {
        let worked = isLast ? NaN : cells.at(place + WORKED);
        if (part === PROCESSING || part === WAITING) {
          if (Number.isNaN(worked)) worked = time.worked(at);
          if (Number.isNaN(sinceWorked)) sinceWorked = time.worked(since);
          tally.parts.add(part, worked - sinceWorked);
          tally.parts.add(CLOSED, at - since - (worked - sinceWorked));
        } else tally.parts.add(part, at - since);
        since = at;
        sinceWorked = worked;
      }
      const what = isLast ? 0 : cells.at(place + WHAT);
      const after = isLast ? NO_SET : this.#holders(set, what);
      if (after !== set) {
        if (since > heldSince) hold(tally.ledger, set, since - heldSince);
        set = after;
        heldSince = since;
      }
      if (isLast) return;
      this.#holding.add(partOf(what), what < 0 ? -1 : 1);
      part = this.#present();
    }
  }

  #present(): Part {
    if (this.#holding.at(SUSPENDED) > 0) return SUSPENDED;
    for (let part = 0; part < PARTS.length; part += 1) if (this.#holding.at(part) > 0) return part;
    return NOBODY;
  }

  /** The set of parties that hold the dossier after a change. */
  #holders(set: number, what: number): number {
    const party = partyOf(what);
    if (party < 0) return set;
    this.#parties.add(party, what < 0 ? -1 : 1);
    return this.#parties.at(party) > 0 ? set | (1 << party) : set & ~(1 << party);
  }
}

function hold(ledger: Map<number, number>, set: number, elapsed: number): void {
  ledger.set(set, (ledger.get(set) ?? 0) + elapsed);
}

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
import { partOfAccount, partyOfAccount, type TimeAccounts } from './time-accounts.js';

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
  /** The parts that any branch is in, as a bit mask. */
  #held = 0;
  readonly #parties: Ints;

  constructor(
    readonly tally: LawTally,
    readonly time: OfficeTime,
    partiesCount: number,
  ) {
    this.#parties = Ints.of(partiesCount);
  }

  /** Adds the time of a dossier from its arrival until an instant. */
  add(accounts: TimeAccounts, dossier: number, arrivedAt: number, until: number): void {
    const { tally, time } = this;
    this.#holding.fill(0);
    this.#held = 0;
    this.#parties.fill(0);
    let part = NOBODY;
    let since = arrivedAt;
    let sinceWorked = NaN;
    let set = 0;
    let heldSince = since;
    const end = accounts.endOf(dossier);
    for (let place = accounts.first(dossier); ; place = accounts.after(place, end)) {
      const isLast = place === end || accounts.at(place) >= until;
      const at = isLast ? until : accounts.at(place);
      if (at > since) {
        let worked = NaN;
        if (part === PROCESSING || part === WAITING) {
          worked = time.worked(at);
          if (Number.isNaN(sinceWorked)) sinceWorked = time.worked(since);
          tally.parts.add(part, worked - sinceWorked);
          tally.parts.add(CLOSED, at - since - (worked - sinceWorked));
        } else tally.parts.add(part, at - since);
        since = at;
        sinceWorked = worked;
      }
      const what = isLast ? 0 : accounts.what(place);
      const after = isLast ? NO_SET : this.#holders(set, what);
      if (after !== set) {
        if (since > heldSince) hold(tally.ledger, set, since - heldSince);
        set = after;
        heldSince = since;
      }
      if (isLast) return;
      part = this.#present(partOfAccount(what), what < 0 ? -1 : 1);
    }
  }

  /** The part that counts after a change: of those that hold, the first. */
  #present(changed: Part, by: 1 | -1): Part {
    this.#holding.add(changed, by);
    const bit = 1 << changed;
    this.#held = this.#holding.at(changed) > 0 ? this.#held | bit : this.#held & ~bit;
    const held = this.#held;
    if ((held & (1 << SUSPENDED)) !== 0) return SUSPENDED;
    return held === 0 ? NOBODY : 31 - Math.clz32(held & -held);
  }

  /** The set of parties that hold the dossier after a change. */
  #holders(set: number, what: number): number {
    const party = partyOfAccount(what);
    if (party < 0) return set;
    this.#parties.add(party, what < 0 ? -1 : 1);
    return this.#parties.at(party) > 0 ? set | (1 << party) : set & ~(1 << party);
  }
}

function hold(ledger: Map<number, number>, set: number, elapsed: number): void {
  ledger.set(set, (ledger.get(set) ?? 0) + elapsed);
}

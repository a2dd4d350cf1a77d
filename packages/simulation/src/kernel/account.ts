/** The account of a dossier's time: what it was doing, and who held it. */
import type { OfficeTime } from '../office-time/office-time.js';
import { PARTS, type LawTally, type Part } from './tally.js';

const NOBODY = PARTS.indexOf('nobody');
const PROCESSING = PARTS.indexOf('processing');
const WAITING = PARTS.indexOf('waiting');
const CLOSED = PARTS.indexOf('closed');
const SUSPENDED = PARTS.indexOf('suspended');

const PARTY_SHIFT = 4;
const PART_MASK = (1 << PARTY_SHIFT) - 1;

/**
 * Changes of a dossier, summed up when it is settled. Its elapsed time is parted exhaustively: at
 * each moment the dossier is suspended, or else in the first of `PARTS` that holds for any of its
 * branches; processing and waiting count during the open hours, and the rest of their time is
 * `closed`. What is told late, as of an earlier moment, is put where it belongs.
 */
export class Account {
  readonly #at: number[] = [];
  /** Part and party of each change, negative where it ends. */
  readonly #what: number[] = [];

  constructor(readonly cameAt: number) {}

  /** A branch is from now on, or no longer, in a part with a party; `NONE` stands for no party. */
  change(part: Part, party: number, by: 1 | -1, at: number): void {
    const what = by * (((party + 1) << PARTY_SHIFT) | (PARTS.indexOf(part) + 1));
    let place = this.#at.length;
    if (place > 0 && this.#at[place - 1]! > at) {
      while (place > 0 && this.#at[place - 1]! > at) place -= 1;
      this.#at.splice(place, 0, at);
      this.#what.splice(place, 0, what);
      return;
    }
    this.#at.push(at);
    this.#what.push(what);
  }

  /** Adds the time until an instant to the tally. */
  addTo(tally: LawTally, until: number, partiesCount: number, time: OfficeTime): void {
    const holding = new Int32Array(PARTS.length);
    const parties = new Int32Array(partiesCount);
    let since = this.cameAt;
    let set = 0;
    const settleTo = (at: number): void => {
      if (at <= since) return;
      tally.ledger.set(set, (tally.ledger.get(set) ?? 0) + at - since);
      addPart(tally, holding, since, at, time);
      since = at;
    };
    this.#at.forEach((at, index) => {
      if (at >= until) return;
      settleTo(at);
      const what = this.#what[index]!;
      const by = what < 0 ? -1 : 1;
      const size = Math.abs(what);
      holding[(size & PART_MASK) - 1]! += by;
      const party = (size >> PARTY_SHIFT) - 1;
      if (party < 0) return;
      parties[party]! += by;
      set = parties[party]! > 0 ? set | (1 << party) : set & ~(1 << party);
    });
    settleTo(until);
  }
}

function addPart(
  { parts }: LawTally,
  holding: Int32Array,
  from: number,
  to: number,
  time: OfficeTime,
): void {
  let part = holding[SUSPENDED]! > 0 ? SUSPENDED : holding.findIndex((count) => count > 0);
  if (part === -1) part = NOBODY;
  if (part !== PROCESSING && part !== WAITING) {
    parts[PARTS[part]!] += to - from;
    return;
  }
  const worked = time.worked(to) - time.worked(from);
  parts[PARTS[part]!] += worked;
  parts[PARTS[CLOSED]!] += to - from - worked;
}

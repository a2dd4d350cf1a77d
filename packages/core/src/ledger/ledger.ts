/** The ledger: elapsed time partitioned by the set of parties that held the dossier. */
import { workingTimeBetween, type WorkingCalendar } from '@thutuc/legal-time';
import type { DossierEvent } from '../engine/event.js';
import { holdingsOf, type Holding } from './holdings.js';

/** The time during which exactly these parties held the dossier. */
export interface LedgerPart {
  /** Names of parties in alphabetical order; empty where nobody held it. */
  readonly holders: readonly string[];
  readonly elapsedMs: number;
  readonly workingMs: number;
}

/** How long a party had something to do; the times of parties that work at once overlap. */
export interface PartyBusy {
  readonly party: string;
  readonly elapsedMs: number;
  readonly workingMs: number;
}

/** A dossier's time, from its submission to `to`. */
export interface Ledger {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly elapsedMs: number;
  readonly workingMs: number;
  /** The parts sum exactly to `elapsedMs` and `workingMs`. */
  readonly parts: readonly LedgerPart[];
  readonly busy: readonly PartyBusy[];
}

/**
 * Computes the ledger of a dossier from its log.
 *
 * At every moment the dossier is with the set of parties that have an open duty on it; a step that
 * opened scopes holds nothing itself. While the applicant completes the dossier it is with the
 * applicant.
 *
 * @param until - End of the account, in epoch milliseconds; the log's last moment where absent.
 */
export function ledgerOf(
  events: readonly DossierEvent[],
  calendar: WorkingCalendar,
  until?: number,
): Ledger {
  const { from, to, holdings } = holdingsOf(events, until);
  const cuts = [...new Set([from, to, ...holdings.flatMap((held) => [held.since, held.until])])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b);
  const parts = new Map<string, { holders: string[]; elapsedMs: number; workingMs: number }>();
  let workingMs = 0;
  for (let i = 1; i < cuts.length; i++) {
    const [begin, end] = [cuts[i - 1] ?? 0, cuts[i] ?? 0];
    const holders = holdersIn(holdings, begin, end);
    const key = holders.join('+');
    const part = parts.get(key) ?? { holders, elapsedMs: 0, workingMs: 0 };
    const working = workingTimeBetween(calendar, begin, end);
    part.elapsedMs += end - begin;
    part.workingMs += working;
    workingMs += working;
    parts.set(key, part);
  }
  const sorted = [...parts.values()];
  return { from, to, elapsedMs: to - from, workingMs, parts: sorted, busy: busyOf(sorted) };
}

function holdersIn(holdings: readonly Holding[], begin: number, end: number): string[] {
  const parties = holdings.filter((held) => held.since <= begin && held.until >= end);
  return [...new Set(parties.map(({ party }) => party))].sort();
}

function busyOf(parts: readonly LedgerPart[]): PartyBusy[] {
  const busy = new Map<string, { party: string; elapsedMs: number; workingMs: number }>();
  for (const { holders, elapsedMs, workingMs } of parts) {
    for (const party of holders) {
      const sum = busy.get(party) ?? { party, elapsedMs: 0, workingMs: 0 };
      sum.elapsedMs += elapsedMs;
      sum.workingMs += workingMs;
      busy.set(party, sum);
    }
  }
  return [...busy.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
}

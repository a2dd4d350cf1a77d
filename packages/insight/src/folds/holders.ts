/** Who held dossiers for how long, in elapsed and in working time, from the ledger of each. */
import { ledgerOf } from '@thutuc/core';
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import type { DossierAccount } from '../reading/account.js';
import type { LogReading } from '../reading/log-reading.js';

/** How long a unit had something to do on dossiers; units that work at once overlap. */
export interface Holder {
  /** Code of the unit; the name of the party where the dossier binds it to none. */
  readonly unit: string;
  readonly dossiers: number;
  readonly elapsedMs: number;
  readonly workingMs: number;
}

/** The calendar that the time on a dossier is counted by. */
export type CalendarOf = (account: DossierAccount) => WorkingCalendar;

type HolderState = Map<string, { dossiers: number; elapsedMs: number; workingMs: number }>;

/** Who held one dossier, the longest first, until it ended or until an instant. */
export function holdersOf(
  read: LogReading,
  calendarOf: CalendarOf,
  until: number,
): readonly Omit<Holder, 'dossiers'>[] {
  const { account, recorded } = read;
  const end = Math.min(account.endings[0]?.at ?? until, until);
  const { busy } = ledgerOf(recorded, calendarOf(account), end);
  const units = new Map<string, { unit: string; elapsedMs: number; workingMs: number }>();
  for (const { party, elapsedMs, workingMs } of busy) {
    const unit = account.parties[party] ?? party;
    const sum = units.get(unit) ?? { unit, elapsedMs: 0, workingMs: 0 };
    sum.elapsedMs += elapsedMs;
    sum.workingMs += workingMs;
    units.set(unit, sum);
  }
  return [...units.values()].sort(
    (a, b) => b.workingMs - a.workingMs || (a.unit < b.unit ? -1 : 1),
  );
}

/** Gathers who held dossiers for how long, by the code of the unit. */
export function holdersFold(
  calendarOf: CalendarOf,
  until: number,
): Fold<LogReading, HolderState, readonly Holder[]> {
  return {
    start: () => new Map(),
    add(state, read) {
      for (const { unit, elapsedMs, workingMs } of holdersOf(read, calendarOf, until))
        addTo(state, unit, { dossiers: 1, elapsedMs, workingMs });
      return state;
    },
    merge(first, second) {
      for (const [unit, sum] of second) addTo(first, unit, sum);
      return first;
    },
    result: (state) =>
      [...state]
        .map(([unit, sum]) => ({ unit, ...sum }))
        .sort((a, b) => b.workingMs - a.workingMs || (a.unit < b.unit ? -1 : 1)),
  };
}

function addTo(state: HolderState, unit: string, more: Omit<Holder, 'unit'>): void {
  const sum = state.get(unit) ?? { dossiers: 0, elapsedMs: 0, workingMs: 0 };
  sum.dossiers += more.dossiers;
  sum.elapsedMs += more.elapsedMs;
  sum.workingMs += more.workingMs;
  state.set(unit, sum);
}

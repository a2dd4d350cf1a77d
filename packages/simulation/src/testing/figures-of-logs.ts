/** What logs themselves say of the dossiers in them: the same figures, by the engine's own ways. */
import { ledgerOf, type Dossier, type DossierRecord, type Store } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import type { WorkingCalendar } from '@thutuc/legal-time';
import { indicator766, indicatorFacts } from '@thutuc/vn';

/** Figures of a set of logs; durations in hours. */
export interface LoggedFigures {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly onTimeShare: number;
  readonly indicatorShare: number;
  readonly clocksDifferShare: number;
  readonly supplementsPerDossier: number;
  readonly extensionsPerDossier: number;
  readonly apologiesPerDossier: number;
  readonly ledger: Readonly<Record<string, number>>;
  readonly elapsed: number;
}

const HOUR_MS = 3_600_000;

/**
 * Reads the figures off logs of settled dossiers. One that the end of the run left open counts only
 * where it is late as of the instant at which such dossiers are judged.
 */
export async function figuresOfLogs(
  store: Store,
  ids: readonly string[],
  calendar: WorkingCalendar,
  judgedAt: number,
): Promise<LoggedFigures> {
  const all: DossierRecord[] = [];
  let [openLate, openLateByIndicator] = [0, 0];
  for (const id of ids) {
    const record = (await readStoredDossier(store, id))!;
    if (record.dossier.settledAt !== undefined) {
      all.push(record);
      continue;
    }
    const { clock } = record.dossier;
    if (record.dossier.receivedAt === undefined) continue;
    if (!isAtRest(clock.facts) && judgedAt > (clock.due?.dueAt ?? Infinity)) openLate += 1;
    const facts = indicatorFacts(record.events);
    if (!isInTime(facts, judgedAt)) openLateByIndicator += 1;
  }
  const accepted = all.filter(({ dossier }) => dossier.receivedAt !== undefined);
  const isLate = ({ settledAt, clock }: Dossier) => settledAt! > (clock.due?.dueAt ?? Infinity);
  const inTime = accepted.map(({ events }) => {
    const periodEnd = Date.parse('9999-12-31T00:00:00Z');
    return isInTime(indicatorFacts(events), periodEnd);
  });
  const share = (count: number, open = 0) => count / (accepted.length + open);
  const perDossier = (of: (dossier: Dossier) => number) =>
    all.reduce((sum, { dossier }) => sum + of(dossier), 0) / all.length;
  return {
    outcomes: countedBy(all.map(({ dossier }) => dossier.outcome ?? 'open')),
    onTimeShare: share(accepted.filter(({ dossier }) => !isLate(dossier)).length, openLate),
    indicatorShare: share(inTime.filter(Boolean).length, openLateByIndicator),
    clocksDifferShare: share(
      accepted.filter(({ dossier }, index) => isLate(dossier) === inTime[index]).length,
    ),
    supplementsPerDossier: perDossier(({ counts }) => counts.supplements),
    extensionsPerDossier: perDossier(({ counts }) => counts.extensions),
    apologiesPerDossier: perDossier(({ counts }) => counts.apologies),
    ledger: ledgerOfAll(all, calendar),
    elapsed: perDossier(({ settledAt, submittedAt }) => (settledAt! - submittedAt) / HOUR_MS),
  };
}

/**
 * Whether a dossier is in time by the indicator; one whose limit never began, so that no date was
 * promised, is so.
 */
function isInTime(facts: ReturnType<typeof indicatorFacts>, periodEnd: number): boolean {
  if (facts.appointment === undefined) return true;
  return indicator766({ ...facts, periodEnd }).verdict === 'onTime';
}

/** Whether a clock stands still: some suspension has not ended. */
function isAtRest(facts: Dossier['clock']['facts']): boolean {
  const open = new Set<string>();
  for (const fact of facts) {
    if (fact.type === 'suspended') open.add(fact.key);
    else if (fact.type === 'resumed') open.delete(fact.key);
  }
  return open.size > 0;
}

function countedBy(names: readonly string[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const name of names) shares[name] = (shares[name] ?? 0) + 1 / names.length;
  return shares;
}

function ledgerOfAll(
  all: readonly DossierRecord[],
  calendar: WorkingCalendar,
): Record<string, number> {
  const hours: Record<string, number> = {};
  for (const { events, dossier } of all) {
    const until = dossier.settledAt!;
    const { parts } = ledgerOf(
      events.filter(({ effectiveAt }) => effectiveAt <= until),
      calendar,
      until,
    );
    for (const { holders, elapsedMs } of parts) {
      const name = holders.length === 0 ? 'nobody' : holders.join('+');
      hours[name] = (hours[name] ?? 0) + elapsedMs / HOUR_MS / all.length;
    }
  }
  return hours;
}

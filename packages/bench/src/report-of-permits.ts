/** Form II.06a over the permits of a store, with the list behind each figure; and a recount. */
import type { Dossier, DossierEvent, Store } from '@thutuc/core';
import { foldLog, openLog } from '@thutuc/core/pure';
import { storedLogs } from '@thutuc/core/store';
import { countsIn, figuresFold, LogReading, periodOf } from '@thutuc/insight';
import { localDay } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { type ReceiptFigure, receiptFigures } from '@thutuc/vn/reports';

/** The month in which the permits come in, and most of them end. */
const march = periodOf({ from: '2025-03-01', to: '2025-03-31', zone: VIETNAM_ZONE });
const figures = Object.values(receiptFigures(march));

/** What a report came to. */
export interface ReportPass {
  readonly dossiers: number;
  /** The dossiers behind all figures together. */
  readonly listed: number;
  /** Figures by their names. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The logs of a store, page by page, until there were so many: it is read again and again. */
async function* logsOf(store: Store, count: number): AsyncGenerator<DossierEvent[]> {
  let read = 0;
  while (read < count) {
    for await (const log of storedLogs(store)) {
      if (read >= count) return;
      read += 1;
      yield openLog(log[0]!.dossier, log);
    }
  }
}

/** The report, every hash checked; what stands behind each figure is counted as it is found. */
export async function reportPass(store: Store, count: number): Promise<ReportPass> {
  const fold = figuresFold(figures, 0);
  let state = fold.start();
  let [dossiers, listed] = [0, 0];
  for await (const log of logsOf(store, count)) {
    const read = LogReading.of(log);
    if (read === undefined) continue;
    dossiers += 1;
    state = fold.add(state, read);
    for (const figure of figures) if (countsIn(figure, read)) listed += 1;
  }
  const counts = fold.result(state).map(({ id, numerator }) => [id, numerator] as const);
  return { dossiers, listed, counts: Object.fromEntries(counts) };
}

/** The same form recounted the slow way: each dossier as it was before the period, and after it. */
export async function recountPass(store: Store, count: number): Promise<ReportPass> {
  const counts: Partial<Record<ReceiptFigure, number>> = {};
  let [dossiers, listed] = [0, 0];
  for await (const log of logsOf(store, count)) {
    dossiers += 1;
    const before = foldLog(log.filter(({ effectiveAt }) => effectiveAt < march.fromAt));
    const after = foldLog(log.filter(({ effectiveAt }) => effectiveAt <= march.toAt));
    for (const name of columnsOf(before, after)) {
      counts[name] = (counts[name] ?? 0) + 1;
      listed += 1;
    }
  }
  return { dossiers, listed, counts };
}

function columnsOf(before: Dossier | undefined, after: Dossier | undefined): ReceiptFigure[] {
  if (after?.receivedAt === undefined || before?.settledAt !== undefined) return [];
  const { settledAt, clock } = after;
  const due = clock.due?.dueAt ?? Infinity;
  const inPeriod = before?.receivedAt === undefined;
  const found: ReceiptFigure[] = ['received'];
  if (!inPeriod) found.push('carriedOver');
  else if (after.channel === 'online') found.push('online');
  else found.push('counterOrPost', after.channel);
  if (settledAt === undefined) {
    found.push('pending', due < march.toAt ? 'pendingLate' : 'pendingInTime');
    return found;
  }
  const isEarly = localDay(settledAt, VIETNAM_ZONE) < localDay(due, VIETNAM_ZONE);
  found.push('settled');
  if (settledAt > due) return [...found, 'late'];
  return [...found, isEarly ? 'early' : 'onTime', 'earlyOrOnTime'];
}

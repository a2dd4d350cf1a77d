/** Both clocks over many logs, recounted dossier by dossier from replays, day after day. */
import { foldAll, LogReading, type Period, periodOf } from '@thutuc/insight';
import { foldLog } from '@thutuc/core/pure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import { localDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { portalStatus } from '../status/derive-status.js';
import { arbitraryLogs } from '../../../insight/src/testing/some-logs.js';
import { arbitraryWalk, walkDossier } from '../../../core/src/testing/dossiers/walk.js';
import { clockFigures, type ClockFigure, twoClocksFold } from './two-clocks.js';

const someLogs = arbitraryLogs({ arbitraryWalk, walkDossier });
const monday = toDayNumber('2025-01-06');
const periods = fc.record({ first: fc.nat(40), days: fc.nat(30) }).map(({ first, days }) =>
  periodOf({
    from: toCivilDate(monday + first),
    to: toCivilDate(monday + first + days),
    zone: VIETNAM_ZONE,
  }),
);
const dayOf = (at: number): number => localDay(at, VIETNAM_ZONE);

/** What a log tells when it is replayed event by event up to the end of a period. */
interface Replay {
  /** A status and since when it holds, one entry for each change. */
  readonly statuses: readonly { readonly code: number; readonly at: number }[];
  readonly promised: readonly { readonly due: string; readonly dueAt: number }[];
  readonly last: Dossier;
  /** Whether the law's limit had passed when the clock stopped or stood still, or has now. */
  readonly isLate: boolean;
  readonly isDated: boolean;
}

function replay(log: readonly DossierEvent[], end: number): Replay | undefined {
  const statuses: { code: number; at: number }[] = [];
  const promised: { due: string; dueAt: number }[] = [];
  let last: Dossier | undefined;
  let stoodAt: number | undefined;
  for (const [i, event] of log.entries()) {
    if (event.effectiveAt > end) break;
    last = foldLog(log.slice(0, i + 1))!;
    const { code } = portalStatus(last);
    if (statuses.at(-1)?.code !== code) statuses.push({ code, at: event.effectiveAt });
    // A limit may begin and stand still in one event: it was promised all the same.
    for (const move of event.moves)
      if (move.op === 'clock' && move.due !== undefined) promised.push(move.due);
    const { due } = last.clock;
    if (due === undefined) stoodAt ??= event.effectiveAt;
    else stoodAt = undefined;
    if (due !== undefined) promised.push(due);
  }
  if (last?.receivedAt === undefined) return undefined;
  const dueAt = promised.at(-1)?.dueAt;
  const at = stoodAt ?? last.settledAt ?? end;
  return { statuses, promised, last, isDated: dueAt !== undefined, isLate: at > (dueAt ?? at) };
}

/** Whether the indicator says late: days of waiting are counted one midnight after the other. */
function isLateByIndicator({ statuses, promised }: Replay, end: number): boolean {
  const requests = statuses.filter(({ code }) => code === 5);
  if (requests.length > 1) return true;
  const lastOne = statuses.at(-1)!;
  const ended =
    statuses.find(({ code }) => code === 9) ??
    statuses.find(({ code }) => code === 10) ??
    ([8, 3, 7].includes(lastOne.code) ? lastOne : requests[0]);
  const endAt = ended?.at ?? end;
  let waited = 0;
  const [{ due, dueAt }] = [promised[0]!];
  const isDay = due.length === 10;
  for (const [i, { code, at }] of statuses.entries()) {
    if (code !== 5 && code !== 6) continue;
    const until = Math.min(statuses[i + 1]?.at ?? endAt, endAt);
    if (!isDay) waited += Math.max(0, until - at);
    else for (let day = dayOf(at); day < dayOf(until); day += 1) waited += 1;
  }
  return isDay ? dayOf(endAt) - waited > toDayNumber(due) : endAt - waited > dueAt;
}

function recount(log: readonly DossierEvent[], period: Period): ClockFigure | undefined {
  const told = replay(log, period.toAt);
  if (told === undefined) return undefined;
  const { settledAt } = told.last;
  if (settledAt !== undefined && settledAt < period.fromAt) return undefined;
  if (!told.isDated || told.promised.length === 0) return 'notCompared';
  const isLate = isLateByIndicator(told, period.toAt);
  if (told.isLate) return isLate ? 'bothLate' : 'indicatorOnly';
  return isLate ? 'lawOnly' : 'bothOnTime';
}

test('every figure, and the dossiers behind it, are what a slow recount finds', () => {
  fc.assert(
    fc.property(someLogs, periods, (logs, period) => {
      const readings = logs.map((log) => LogReading.of(log)!);
      const { counts, reasons, listed } = foldAll(twoClocksFold(period), readings);
      const slow = new Map(logs.map((log, i) => [`D-${i + 1}`, recount(log, period)]));
      for (const { id, counts: isIn } of clockFigures(period)) {
        const found = readings.filter((read) => isIn(read)).map(({ account }) => account.dossier);
        const expected = [...slow].filter(([, figure]) => figure === id).map(([name]) => name);
        expect({ id, found }).toEqual({ id, found: expected });
        expect(counts[id as ClockFigure]).toBe(expected.length);
      }
      expect(listed).toHaveLength(counts.lawOnly + counts.indicatorOnly);
      expect([...reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(listed.length);
    }),
    { numRuns: process.env.CI === 'true' ? 300 : 60 },
  );
});

test('two parts of a store, merged, are the whole', () => {
  fc.assert(
    fc.property(someLogs, fc.nat(8), (logs, cut) => {
      const period = periodOf({ from: '2025-01-06', to: '2025-02-10', zone: VIETNAM_ZONE });
      const readings = logs.map((log) => LogReading.of(log)!);
      const fold = twoClocksFold(period, {}, 3);
      const part = (some: readonly LogReading[]) =>
        some.reduce((state, read) => fold.add(state, read), fold.start());
      const merged = fold.merge(part(readings.slice(0, cut)), part(readings.slice(cut)));
      expect(fold.result(merged)).toEqual(foldAll(twoClocksFold(period, {}, 3), readings));
    }),
    { numRuns: 25 },
  );
});

/** What a log says in sentences, the most important first. */
import { dateText, localDay, toCivilDate } from '@thutuc/legal-time';
import { clockDays, type LogPage, workingDays } from './about.js';

/** The sentences that a page begins with. */
export function logSentences(about: LogPage): string[] {
  return [
    ...legalSentences(about),
    extentSentence(about),
    ...timeSentences(about),
    ...holderSentences(about),
    ...fitSentences(about),
    ...differenceSentences(about),
  ];
}

function legalSentences({ page, w, n }: LogPage): string[] {
  const { law } = page.all;
  if (law?.law.share === undefined) return [];
  const { share, low = NaN, high = NaN, denominator } = law.law;
  const said = w.answer.onTime(
    n.percent(share),
    n.percentRange({ low, high }),
    n.number(denominator, 0),
  );
  const { share: plain } = law.plain;
  return plain === undefined || plain === share ? [said] : [said, w.answer.plain(n.percent(plain))];
}

function extentSentence({ figures, w, n, zone, language }: LogPage): string {
  const { cases, events, from, to } = figures.flow;
  const day = (at: number | undefined) =>
    at === undefined ? '–' : dateText(toCivilDate(localDay(at, zone)), language);
  return w.answer.cases(n.number(cases, 0), n.number(events, 0), day(from), day(to));
}

function timeSentences(about: LogPage): string[] {
  const { page, w } = about;
  const { cycle, working } = page.all;
  if (cycle.medianMs === undefined) return [];
  const isWorking = working.count === cycle.count && page.workingDayMs !== undefined;
  const text = (ms: number | undefined, worked: number | undefined) =>
    isWorking
      ? `${workingDays(worked, about)} ${w.times.per.workingDay}`
      : `${clockDays(ms, about)} ${w.times.per.day}`;
  return [w.answer.half(text(cycle.medianMs, working.medianMs), text(cycle.p90Ms, working.p90Ms))];
}

function holderSentences(about: LogPage): string[] {
  const { page, w, n } = about;
  const { parts, clockMs } = page.all.ledger;
  const first = parts.find(({ holders }) => holders.length > 0);
  if (first === undefined || clockMs === 0) return [];
  return [
    w.answer.holder(holdersText(first.holders, about), n.percent(first.clockMs / clockMs, 0)),
  ];
}

/** Who had cases at once. */
export function holdersText(holders: readonly string[], { w, unitOf }: LogPage): string {
  return holders.length === 0 ? w.parts.nobody : holders.map(unitOf).join(w.parts.and);
}

function fitSentences({ conformance, w, n, nameOf }: LogPage): string[] {
  if (conformance === undefined || conformance.cases === 0) return [];
  const { cases, fitting, deviations } = conformance;
  const [most] = deviations;
  return [
    w.answer.fitting(n.percent(fitting.count / cases), n.number(cases, 0)),
    ...(most === undefined
      ? []
      : [
          w.answer.deviation(
            nameOf(most.activity),
            w.deviations.kind[most.kind],
            n.number(most.count, 0),
          ),
        ]),
  ];
}

function differenceSentences({ page, w, n, unitOf }: LogPage): string[] {
  const [first] = page.comparisons
    .filter(({ of, kind, difference }) => {
      return of === 'onTime' && kind === 'unit' && difference?.says === 'real';
    })
    .sort((a, b) => distance(b) - distance(a));
  if (first?.difference === undefined) return [];
  const { difference, low, high } = first.difference;
  const range = n.range({ low: low * 100, high: high * 100 });
  return [w.answer.difference(unitOf(first.name), n.signed(difference * 100, 1), range)];
}

function distance({ difference }: LogPage['page']['comparisons'][number]): number {
  return Math.abs(difference?.difference ?? 0);
}

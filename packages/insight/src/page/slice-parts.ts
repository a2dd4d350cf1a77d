/** The parts of the page that follow a choice: on time, times, and where the time goes. */
import { barChart, histogram, table, wholePageSection } from '@thutuc/charts';
import { escapeText, formatTimeLimit } from '@thutuc/legal-time';
import type { UsedColumn, StandingFigures } from '../log-folds/law-figures.js';
import { clockDays, type LogPage } from './about.js';
import { holdersText } from './answer.js';
import type { Slice } from './slice.js';

const dayMs = 86_400_000;
/** Parts of a waterfall that have a bar of their own. */
const partsMax = 7;

/** The parts of the page about some cases. */
export function sliceParts(slice: Slice, about: LogPage): string {
  return [onTimePart(slice, about), timesPart(slice, about), ledgerPart(slice, about)].join('');
}

function onTimePart({ law }: Slice, { w, n }: LogPage): string {
  if (law === undefined) return '';
  const words = w.onTime;
  const row = (name: string, { share, low, high, denominator }: StandingFigures) => [
    name,
    n.percent(share ?? NaN),
    n.percentRange({ low: low ?? NaN, high: high ?? NaN }),
    n.number(denominator, 0),
  ];
  const keys = Object.keys(words.standing) as (keyof typeof words.standing)[];
  const bars = keys.map((key) => {
    const value = law.law.standing[key];
    return { label: words.standing[key], value, text: n.number(value, 0) };
  });
  const notes = [
    ...(law.outOfCalendar > 0 ? [words.outside(n.number(law.outOfCalendar, 0))] : []),
    ...(law.notBegun > 0 ? [words.notBegun(n.number(law.notBegun, 0))] : []),
  ];
  return wholePageSection(
    words.title,
    undefined,
    table(words.heads, [row(words.law, law.law), row(words.plain, law.plain)]) +
      barChart({
        ...{ bars, title: words.title, axis: words.axis, isStacked: false },
        label: n.number,
      }) +
      notes.map((note) => `<p class="note">${escapeText(note)}</p>`).join(''),
  );
}

function timesPart({ law, days }: Slice, { w, n, limit, language }: LogPage): string {
  const words = w.times;
  const isLegal = law !== undefined && limit !== undefined;
  const time = isLegal ? law.time : undefined;
  const columns = columnsOf(isLegal ? law.used : days, time?.limit);
  const per = words.per[time?.per ?? 'day'];
  return wholePageSection(
    words.title,
    isLegal ? words.note(per) : words.plainNote(per),
    histogram({
      ...columns,
      title: words.title,
      axes: { across: per, up: words.cases },
      more: words.more,
      label: n.number,
      ...(isLegal &&
        time !== undefined && {
          mark: { at: time.limit, label: words.limit(formatTimeLimit(limit, language)) },
        }),
    }),
  );
}

/** Columns up to the limit where its days are too few or too many for one each. */
const usualColumns = 20;

/**
 * As many columns beyond the limit as up to it, ten at least, and one for all more. A case stands
 * in the column that its last day belongs to: one beyond the mark is late.
 */
function columnsOf(used: readonly UsedColumn[], limit: number | undefined) {
  const last = used.at(-1)?.used ?? 0;
  const isFew = limit !== undefined && Number.isInteger(limit) && limit <= 40;
  const upTo = isFew ? Math.max(1, limit) : usualColumns;
  const width = isFew ? 1 : Math.max(1, limit ?? last) / usualColumns;
  const length = limit === undefined ? upTo + 1 : upTo + Math.max(upTo, 10) + 1;
  const counts = new Array<number>(length).fill(0);
  for (const { used: days, cases } of used) {
    const place = Math.min(length - 1, Math.max(0, Math.ceil(days / width) - 1));
    counts[place] = (counts[place] ?? 0) + cases;
  }
  return { counts, width };
}

function ledgerPart({ ledger, cases }: Slice, about: LogPage): string {
  const { w, n } = about;
  const words = w.parts;
  const isKnown = ledger.parts.some(({ holders }) => holders.length > 0);
  if (!isKnown || ledger.clockMs === 0) return '';
  const meanOf = (ms: number) => ms / cases / dayMs;
  const shown = ledger.parts.slice(0, partsMax);
  const rest = ledger.parts.slice(partsMax).reduce((sum, { clockMs }) => sum + clockMs, 0);
  const bars = [
    ...shown.map(({ holders, clockMs }) => ({
      label: shortened(holdersText(holders, about)),
      value: meanOf(clockMs),
    })),
    ...(rest > 0 ? [{ label: words.others, value: meanOf(rest) }] : []),
  ].map((bar) => ({ ...bar, text: n.number(bar.value) }));
  const rows = ledger.parts.map(({ holders, cases: of, clockMs, closedMs }) => [
    holdersText(holders, about),
    n.number(of, 0),
    clockDays(clockMs, about),
    closedMs === 0 ? '–' : clockDays(closedMs, about),
    n.percent(clockMs / ledger.clockMs),
  ]);
  const per = w.times.per.day;
  const total = `${words.total}: ${n.number(meanOf(ledger.clockMs))} ${per}`;
  return wholePageSection(
    words.title,
    words.note(per),
    barChart({ bars, title: words.title, axis: per, isStacked: true, label: n.number }) +
      `<p class="total">${escapeText(total)}</p>${table(words.heads, rows)}`,
  );
}

const labelMax = 34;

/** A label has a line; the table below has the whole name. */
function shortened(label: string): string {
  return label.length <= labelMax ? label : `${label.slice(0, labelMax - 1)}…`;
}

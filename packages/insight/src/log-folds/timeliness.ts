/** Early, on time, late or pending, by the law's clock and by that of an indicator. */
import { localDay } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import { addCounts, type Behind, countName, type Counts, listMax as listedOf } from './behind.js';
import type { DueAfter } from './timed-rules.js';

/** How a case stands: one that is open is pending, or late where its limit has passed. */
export const standings = ['early', 'onTime', 'late', 'pending', 'overdue'] as const;

/** How a case stands against a limit. */
export type Standing = (typeof standings)[number];

/** What cases are measured by. */
export interface TimelinessOptions {
  /** The clocks by their names, such as `law` and `indicator`. */
  readonly clocks: Readonly<Record<string, DueAfter>>;
  /** The activity whose completion begins the limit. @defaultValue the first event */
  readonly begins?: string | undefined;
  /** The activity whose last completion ends it. @defaultValue the last event */
  readonly ends?: string | undefined;
  /** IANA zone: early is what ends on a day before the due day. */
  readonly zone: string;
  /** The instant at which open cases are looked at. */
  readonly now: number;
  readonly listMax?: number;
}

/** How cases stand. */
export interface Timeliness {
  /** By clock, how many cases stand how; together all that have begun. */
  readonly clocks: ReadonlyMap<string, Readonly<Record<Standing, Behind>>>;
  /** Cases that stand differently by two clocks: `law late, indicator onTime`. */
  readonly disagreements: ReadonlyMap<string, Behind>;
  /** Cases without the activity that begins the limit; in none of the others. */
  readonly notBegun: Behind;
}

const separator = '\u0000';
const notBegun = 'notBegun';

/** Gathers how cases stand against limits. */
export function timelinessFold(options: TimelinessOptions): Fold<LogCase, Counts, Timeliness> {
  const { listMax = listedOf, clocks } = options;
  const names = Object.keys(clocks);
  return {
    start: () => new Map(),
    add(counts, one) {
      note(counts, one, options);
      return counts;
    },
    merge(first, second) {
      addCounts(first, second, listMax);
      return first;
    },
    result(counts) {
      const behind = (key: string): Behind => counts.get(key) ?? { count: 0, cases: [] };
      const standingsOf = (name: string) =>
        Object.fromEntries(
          standings.map((standing) => [standing, behind(`${name}${separator}${standing}`)]),
        ) as Record<Standing, Behind>;
      const apart = [...counts].filter(([key]) => key.startsWith(separator));
      return {
        clocks: new Map(names.map((name) => [name, standingsOf(name)])),
        disagreements: new Map(apart.map(([key, one]) => [key.slice(1), one] as const).sort()),
        notBegun: behind(notBegun),
      };
    },
  };
}

function note(counts: Counts, one: LogCase, options: TimelinessOptions): void {
  const { clocks, begins, ends, listMax = listedOf } = options;
  const done = one.events.filter(({ phase }) => phase === 'complete');
  const first = begins === undefined ? done[0] : done.find((e) => e.activity === begins);
  const last = ends === undefined ? done.at(-1) : done.findLast((e) => e.activity === ends);
  if (first === undefined) {
    countName(counts, notBegun, one.id, listMax);
    return;
  }
  const stands: string[] = [];
  const met = new Set<Standing>();
  for (const [name, due] of Object.entries(clocks)) {
    const standing = standingOf(due(first.at), last?.at, options);
    met.add(standing);
    stands.push(`${name} ${standing}`);
    countName(counts, `${name}${separator}${standing}`, one.id, listMax);
  }
  if (met.size > 1) countName(counts, `${separator}${stands.join(', ')}`, one.id, listMax);
}

function standingOf(
  dueAt: number,
  endedAt: number | undefined,
  { zone, now }: TimelinessOptions,
): Standing {
  if (endedAt === undefined) return now > dueAt ? 'overdue' : 'pending';
  if (endedAt > dueAt) return 'late';
  return localDay(endedAt, zone) < localDay(dueAt, zone) ? 'early' : 'onTime';
}

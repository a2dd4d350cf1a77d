/** What does not fit together in the log of one dossier. */
import { endedBy } from './account.js';
import type { LogReading } from './log-reading.js';

/** What does not fit together. */
export type ContradictionKind =
  /** It was settled, and nothing was handed over since. */
  | 'settledWithoutResult'
  /** The result was handed over before there was one. */
  | 'returnedBeforeSettled'
  /** A fact was recorded long after it is said to have happened. */
  | 'datedBack'
  /** It was received more than once. */
  | 'receivedTwice'
  /** A file was sent to a unit that neither took it nor sent it back in time. */
  | 'silentHandoff';

/** Something that does not fit together in a log. */
export interface Contradiction {
  readonly dossier: string;
  readonly kind: ContradictionKind;
  /** When, in epoch milliseconds. */
  readonly at: number;
  /** Numbers of the events that it shows in, where there are such. */
  readonly events: readonly number[];
  /** How long it lasts, or lasted, in milliseconds. */
  readonly forMs: number;
  readonly unit?: string | undefined;
  /** The other dossiers that it is about. */
  readonly dossiers?: readonly string[] | undefined;
}

/** What counts as one. */
export interface ContradictionOptions {
  /** The instant that the log is read at, in epoch milliseconds. */
  readonly at: number;
  /** From how long on a result that is not handed over is one. @defaultValue 7 days */
  readonly unreturnedMs?: number;
  /** From how long on a fact that is dated back is one. @defaultValue 1 day */
  readonly datedBackMs?: number;
}

const dayMs = 86_400_000;

/** What does not fit together in a log, in the order of time. */
export function contradictionsIn(
  read: LogReading,
  { at, unreturnedMs = 7 * dayMs, datedBackMs = dayMs }: ContradictionOptions,
): readonly Contradiction[] {
  const found = [
    ...endingsThatDoNotFit(read, at, unreturnedMs),
    ...factsDatedBack(read, at, datedBackMs),
    ...receiptsTwice(read, at),
    ...silentHandoffs(read, at),
  ];
  return found.sort((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
}

/** Outcomes after which there is no result to hand over. */
const withoutResult = new Set(['receiptRefused', 'withdrawn', 'lapsed', 'stopped']);

function endingsThatDoNotFit(
  { account, duties }: LogReading,
  now: number,
  unreturnedMs: number,
): Contradiction[] {
  const { dossier } = account;
  const ending = endedBy(account, now);
  if (ending === undefined) return [];
  const { at, outcome, returnedAt } = ending;
  if (returnedAt !== undefined && returnedAt < at) {
    const kind = 'returnedBeforeSettled';
    return [{ dossier, kind, at: returnedAt, events: [], forMs: at - returnedAt }];
  }
  const isReturned = returnedAt !== undefined && returnedAt <= now;
  const isOwed = duties.some(({ kind }) => kind === 'result') && !withoutResult.has(outcome);
  if (isReturned || !isOwed || now - at < unreturnedMs) return [];
  return [{ dossier, kind: 'settledWithoutResult', at, events: [], forMs: now - at }];
}

/** Facts of persons: what the engine carries out later is dated back by law. */
function factsDatedBack({ account, events }: LogReading, now: number, fromMs: number) {
  return events.flatMap((event): Contradiction[] => {
    const { seq, effectiveAt, recordedAt, payload, personal } = event;
    const forMs = recordedAt - effectiveAt;
    if (forMs < fromMs || recordedAt > now || payload.type === 'imported') return [];
    if (personal?.actor.startsWith('@') === true) return [];
    return [{ dossier: account.dossier, kind: 'datedBack', at: effectiveAt, events: [seq], forMs }];
  });
}

function receiptsTwice({ account, events }: LogReading, now: number): Contradiction[] {
  const accepted = events.filter(
    ({ payload, effectiveAt }) => payload.type === 'accepted' && effectiveAt <= now,
  );
  const [first, ...others] = accepted;
  return others.map(({ seq, effectiveAt }) => ({
    ...{ dossier: account.dossier, kind: 'receivedTwice', at: effectiveAt },
    events: [first?.seq ?? seq, seq],
    forMs: effectiveAt - (first?.effectiveAt ?? effectiveAt),
  }));
}

function silentHandoffs({ account, duties }: LogReading, now: number): Contradiction[] {
  return duties.flatMap(({ kind, due, until, unit, openedBy }): Contradiction[] => {
    if (kind !== 'sent' || due === undefined) return [];
    const end = Math.min(until ?? now, now);
    if (end <= due.dueAt) return [];
    const { dossier } = account;
    const forMs = end - due.dueAt;
    return [{ dossier, kind: 'silentHandoff', at: due.dueAt, events: [openedBy], forMs, unit }];
  });
}

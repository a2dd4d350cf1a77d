/** What the report forms count: received, settled and pending dossiers of a period. */
import type { Channel } from '@thutuc/core';
import { stoppedOutcomes, withdrawn } from '@thutuc/core/procedure';
import {
  type FigureDefinition,
  type LogReading,
  type Period,
  type Progress,
  progressOf,
  type Timeliness,
} from '@thutuc/insight';

/** A figure of the forms. */
export type ReceiptFigure =
  | ('received' | 'online' | 'counterOrPost' | 'counter' | 'post' | 'kiosk' | 'carriedOver')
  | ('settled' | 'early' | 'onTime' | 'earlyOrOnTime' | 'late')
  | ('pending' | 'pendingInTime' | 'pendingLate' | 'undated');

/** How an office counts what the forms leave open. */
export interface CountingPractice {
  /**
   * Where a dossier counts that ended without a decision, because it was withdrawn, returned or
   * stopped: as `onTime` whenever it ended, as a local rule prints in the form (known from
   * reports), or by its date.
   *
   * @defaultValue 'byDate'
   */
  readonly withoutDecision?: 'onTime' | 'byDate';
  /**
   * Outcomes that are no decision.
   *
   * @defaultValue `withdrawn`, `stopped`, `abandoned` and `expired`
   */
  readonly withoutDecisionOutcomes?: readonly string[];
  /**
   * Where a dossier counts that came in at a kiosk, which is younger than the forms.
   *
   * @defaultValue 'counter'
   */
  readonly kiosk?: 'counter' | 'online';
}

/** The figures of a period; a dossier that another one opened is a part of it, and not counted. */
export function receiptFigures(
  period: Period,
  practice: CountingPractice = {},
): Readonly<Record<ReceiptFigure, FigureDefinition>> {
  const inPeriod = standingIn(period, practice);
  const figure = (
    id: ReceiptFigure,
    isIn: (progress: Progress, read: LogReading) => boolean,
  ): FigureDefinition => ({
    id,
    counts(read) {
      const progress = inPeriod(read);
      return progress !== undefined && isIn(progress, read);
    },
  });
  const columnOf = (channel: Channel) =>
    channel === 'kiosk' ? (practice.kiosk ?? 'counter') : channel;
  const arrived = (...columns: readonly string[]) => {
    return ({ arrival }: Progress, { account }: LogReading): boolean =>
      arrival === 'inPeriod' && columns.includes(columnOf(account.channel));
  };
  const ended = (...kinds: readonly Timeliness[]) => {
    return (progress: Progress): boolean =>
      progress.ended !== undefined && kinds.includes(progress.ended);
  };
  return {
    received: figure('received', () => true),
    online: figure('online', arrived('online')),
    counterOrPost: figure('counterOrPost', arrived('counter', 'post')),
    counter: figure('counter', arrived('counter')),
    post: figure('post', arrived('post')),
    kiosk: figure(
      'kiosk',
      ({ arrival }, { account }) => arrival === 'inPeriod' && account.channel === 'kiosk',
    ),
    carriedOver: figure('carriedOver', ({ arrival }) => arrival === 'carriedOver'),
    settled: figure('settled', ({ ended: end }) => end !== undefined),
    early: figure('early', ended('early')),
    onTime: figure('onTime', ended('onTime', 'undated')),
    earlyOrOnTime: figure('earlyOrOnTime', ended('early', 'onTime', 'undated')),
    late: figure('late', ended('late')),
    pending: figure('pending', ({ pending }) => pending !== undefined),
    pendingInTime: figure(
      'pendingInTime',
      ({ pending }) => pending === 'onTime' || pending === 'undated',
    ),
    pendingLate: figure('pendingLate', ({ pending }) => pending === 'late'),
    undated: figure(
      'undated',
      ({ ended: end, pending }) => end === 'undated' || pending === 'undated',
    ),
  };
}

/** How a dossier stands in a period; worked out once for all figures of the same reading. */
function standingIn(
  period: Period,
  {
    withoutDecision = 'byDate',
    withoutDecisionOutcomes = [withdrawn, ...stoppedOutcomes],
  }: CountingPractice,
): (read: LogReading) => Progress | undefined {
  let last: LogReading | undefined;
  let standing: Progress | undefined;
  const undecided = new Set(withoutDecisionOutcomes);
  return (read) => {
    if (read === last) return standing;
    const { account } = read;
    last = read;
    standing = account.isPart ? undefined : progressOf(account, period);
    const outcome = account.endings[0]?.outcome;
    if (standing?.ended === undefined || outcome === undefined || !undecided.has(outcome))
      return standing;
    // Nobody is early with what they did not have to settle.
    const isLate = standing.ended === 'late' && withoutDecision === 'byDate';
    standing = { ...standing, ended: isLate ? 'late' : 'onTime' };
    return standing;
  };
}

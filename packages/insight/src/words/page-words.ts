/** The words of the page of a log in English. */
import type { DeviationKind } from '../conformance/deviations.js';
import type { LogContradictions } from '../log-folds/log-contradictions.js';
import type { Standing } from '../log-folds/timeliness.js';

const standing: Readonly<Record<Standing, string>> = {
  early: 'Early',
  onTime: 'On the last day',
  late: 'Late',
  pending: 'Open, in time',
  overdue: 'Open, too late',
};

const deviation: Readonly<Record<DeviationKind, string>> = {
  skipped: 'skipped',
  repeated: 'repeated',
  swapped: 'at another place',
  extra: 'extra',
  wrongRole: 'by another role',
  wrongAgency: 'by another agency',
};

const contradiction: Readonly<Record<keyof LogContradictions, string>> = {
  settledWithoutResult: 'settled, and no result handed over',
  beforeReceipt: 'before receipt',
  inFuture: 'in the future',
  impossibleSpeed: 'sooner than it can be done',
  sameInstant: 'many at the same instant',
  monthEnds: 'dated on the last day of the month',
};

/** The words of the page of a log. */
export const pageWords = {
  title: 'What the log says',
  /** Between the ends of a range that begins below zero. */
  until: ' to ',
  answer: {
    onTime: (share: string, range: string, cases: string) =>
      `${share} on time by the law's clock (95 % interval: ${range}), of ${cases} cases.`,
    plain: (share: string) => `As if nothing had stopped the limit, ${share} would be on time.`,
    half: (median: string, most: string) =>
      `Half of the cases took no longer than ${median}, and nine in ten no longer than ${most}.`,
    cases: (cases: string, events: string, from: string, to: string) =>
      `${cases} cases with ${events} completed activities, from ${from} to ${to}.`,
    holder: (holder: string, share: string) =>
      `They lay longest with ${holder}: ${share} of the time.`,
    fitting: (share: string, cases: string) =>
      `${share} of ${cases} cases went as the procedure is published.`,
    deviation: (step: string, kind: string, times: string) =>
      `What went otherwise most often: “${step}” ${kind}, ${times} times.`,
    difference: (name: string, points: string, range: string) =>
      `The clearest difference: ${name}, ${points} percentage points (95 % interval: ${range}).`,
  },
  filter: {
    period: 'Period of arrival',
    unit: 'Where it came in',
    all: 'All',
    rows: 'Show only rows with',
    few: 'Fewer than five cases: they are not shown.',
  },
  onTime: {
    title: 'On time',
    heads: ['Clock', 'On time', '95 % interval', 'Of cases'],
    law: "The law's clock, with all that stopped it",
    plain: 'As if nothing had stopped the limit',
    axis: 'cases',
    standing,
    outside: (cases: string) => `Outside of the days that the calendar knows: ${cases} cases.`,
    notBegun: (cases: string) => `The limit never began: ${cases} cases.`,
  },
  times: {
    title: 'How long cases took',
    note: (per: string) => `In ${per}, from the beginning of the limit less what stopped it.`,
    plainNote: (per: string) => `In ${per}, from first event to last.`,
    limit: (limit: string) => `Limit: ${limit}`,
    more: (from: string) => `${from} and more`,
    cases: 'cases',
    per: {
      day: 'days',
      workingDay: 'working days',
      hour: 'hours',
      workingHour: 'working hours',
    },
  },
  parts: {
    title: 'Where the time goes',
    note: (per: string) =>
      `Of a case on average, in ${per} on the clock; the parts sum to the total.`,
    others: 'Others',
    nobody: 'Nobody named',
    and: ' and ',
    total: 'Total',
    heads: ['With', 'Cases', 'Days in all', 'Of that closed', 'Share'],
  },
  series: {
    title: 'Over time',
    note: 'On time: of the cases that came in then.',
    arrived: 'Came in',
    ended: 'Ended',
    backlog: 'Open at its end',
    onTime: 'On time, with its 95 % interval',
    cases: 'cases',
    percent: '% on time',
    heads: ['Period', 'Came in', 'Ended', 'Open', 'Working days', 'On time', '95 % interval'],
  },
  week: {
    title: 'When work is completed',
    note: 'Completed activities by weekday and hour.',
    scale: 'Completed:',
  },
  variants: {
    title: 'Ways that cases went',
    note: 'The first in full; of the others what was done besides (underlined), and what was left out (struck through).',
    way: (cases: string, share: string, days: string) =>
      `Cases: ${cases} (${share}), median ${days} days`,
    same: '…',
  },
  steps: {
    title: 'Steps',
    note: 'From when a step could begin until it was complete.',
    heads: ['Step', 'Times', 'Mean days', 'Median days', '90 % within', 'Mean working days'],
  },
  chart: {
    title: 'The published procedure, with what happened',
    note: 'On each step: how often it was completed, and the mean days until then. The thicker its frame, the longer it took.',
    mark: (times: string, days: string) => `${times}× · ${days} d`,
    read: (times: string, days: string) =>
      `completed ${times} times, after ${days} days on average`,
  },
  deviations: {
    title: 'What went otherwise',
    note: (fitness: string, precision: string) =>
      `Fitness ${fitness}: what need not be otherwise. Precision ${precision}: what was done of what the procedure allows.`,
    heads: ['Step', 'What', 'Times', 'Share of cases'],
    kind: deviation,
    none: 'Nothing went otherwise.',
  },
  contradictions: {
    title: 'What does not fit together',
    heads: ['What', 'Where', 'Times'],
    kind: contradiction,
    none: 'Nothing was found that does not fit together.',
  },
  comparison: {
    title: 'Compared',
    note: 'A difference whose interval holds zero can be chance.',
    heads: ['Which', 'Against', 'Cases', 'Difference', '95 % interval', 'Says'],
    others: 'all others',
    points: 'percentage points',
    days: 'days',
    says: { real: 'a difference', noise: 'can be chance', tooFew: 'too few to say' },
    unknown: 'not known',
  },
  shown: (shown: string, all: string) => `${shown} of ${all} are shown.`,
};

/** The words of the page of a log. */
export type PageWords = typeof pageWords;

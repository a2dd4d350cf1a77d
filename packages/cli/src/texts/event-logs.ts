/** The words of `thutuc log`. */
import type { DeviationKind } from '@thutuc/insight/conformance';
import type { FindingCode, LogContradictions } from '@thutuc/insight/logs';

/** What could not be read, or only in part. */
const findings: Readonly<Record<FindingCode, string>> = {
  timeMissing: 'no time; left out',
  timeInvalid: 'a time that is none; left out',
  activityMissing: 'no activity; left out',
  caseMissing: 'no name of a case',
  rowShifted: 'a row with more or fewer cells than the head; left out',
  valueInvalid: 'a value that does not fit its type; kept as a text',
  eventInFuture: 'an event of the future; it counts',
  outOfOrder: 'a case whose events were not in order; they were sorted',
  caseTooLong: 'a case with more events than are read; the rest is left out',
  tooManyAttributes: 'more attributes than are read; the rest is left out',
  tooDeep: 'attributes deeper than are read; left out',
  caseTwice: 'a case with the name of another one',
  parentCycle: 'parts that contain each other; the link is left out',
  linkMissing: 'an object that there is not; the link is left out',
  brokenOff: 'the file breaks off; what stands before was read',
};

const deviations: Readonly<Record<DeviationKind, string>> = {
  skipped: 'skipped',
  repeated: 'repeated',
  swapped: 'at another place',
  extra: 'extra',
  wrongRole: 'by another role',
  wrongAgency: 'by another agency',
};

const contradictions: Readonly<Record<Exclude<keyof LogContradictions, 'monthEnds'>, string>> = {
  settledWithoutResult: 'settled, and no result handed over',
  beforeReceipt: 'before receipt',
  inFuture: 'in the future',
  impossibleSpeed: 'sooner than it can be done',
  sameInstant: 'many at the same instant',
};

/** Figures of event logs. */
export const eventLogWords = {
  titles: {
    overview: 'What the log says',
    activities: 'Activities',
    agencies: 'Agencies',
    variants: 'Ways that cases went',
    follows: 'What came directly after what',
    ledger: 'Who had the cases for how long',
    handover: 'Handover of work',
    contradictions: 'What does not fit together',
    findings: 'What could not be read as it stands',
    conformance: 'Against the published procedure',
    deviations: 'What went otherwise',
    names: 'Steps that activities may stand for',
    columns: 'Columns of the table',
  },
  facts: {
    cases: 'Cases',
    empty: 'Cases in which nothing is complete',
    events: 'Completed activities',
    activities: 'Kinds of activities',
    pairs: 'Pairs that follow directly',
    variants: 'Ways that cases went',
    first: 'First event',
    last: 'Last event',
    mean: 'Mean time of a case',
    median: 'Median time of a case',
    fitting: 'Cases that fit',
    notAligned: 'Cases with too much to look at',
    fitness: 'Fitness of alignments (%)',
    replay: 'Fitness of token replay (%)',
    precision: 'Precision (%)',
  },
  heads: {
    fact: ['Figure', 'Value'],
    times: ['Which', 'Times', 'Mean', 'Median', 'Mean in working time'],
    variants: ['Way', 'Cases', 'Median'],
    follows: ['From', 'To', 'Times', 'Mean'],
    ledger: ['With', 'Cases', 'In all', 'Working time', 'Closed'],
    handover: ['From', 'To', 'Times'],
    found: ['What', 'Where', 'Times', 'Cases'],
    findings: ['What', 'Times', 'First lines'],
    names: ['Activity', 'Step', 'Alike (%)'],
    columns: ['Column', 'Tells', 'Type', 'Values', 'Empty', 'Samples', 'Not read'],
  },
  notes: {
    cycle: (cases: number) =>
      `From the first completion of a case to its last, by the clock; of ${cases} cases.`,
    times:
      'From when an activity could begin (it was scheduled, or the one before was complete) until it was complete. Working time is that of the calendar of the unit.',
    ledger: 'The times of all rows sum to that of all cases, from first event to last.',
    fitness: (cost: number, costMax: number) =>
      `Fitness is what need not be otherwise: ${cost} events are extra or missing, of ${costMax} at most.`,
    shown: (shown: number, all: number) => `${shown} of ${all} are shown.`,
    monthEnd: (month: string, last: number, all: number) =>
      `${month}: ${last} of ${all} completions are dated on the last day.`,
    proposed: 'None of these is taken: write those that hold into a file, for --names.',
    reading: (cases: number) => `${cases} cases read …`,
    missing: (parts: string) => `No column seems to tell: ${parts}.`,
    orderUnsure: 'In every date day and month could change places: the day is taken to come first.',
    shifted: (rows: number) => `Rows with more or fewer cells than the head: ${rows}.`,
  },
  parts: {
    case: 'case',
    activity: 'activity',
    time: 'time',
    start: 'start',
    lifecycle: 'life-cycle',
    resource: 'person',
    role: 'role',
    agency: 'agency',
  },
  types: {
    string: 'text',
    int: 'whole number',
    float: 'number',
    boolean: 'yes or no',
    date: 'date',
  },
  nobody: 'nobody named',
  and: ' and ',
  findings,
  deviations,
  contradictions,
};

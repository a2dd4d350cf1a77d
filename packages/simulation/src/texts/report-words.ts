/** The words of reports in English. */
export const reportWords = {
  title: 'Simulation',
  onTime: (share: string, range: string) =>
    `${share} of dossiers are expected to be settled on time (95 % interval: ${range})`,
  unfinished: (count: string, all: string) => `${count} of ${all} dossiers are never finished`,
  cycle: (mean: string, range: string, unit: string) =>
    `A dossier takes ${mean} ${unit} on average (${range})`,
  cycleOfFinished: (mean: string, range: string, unit: string) =>
    `A finished dossier takes ${mean} ${unit} on average (${range})`,
  busiest: (pool: string, share: string) => `Busiest is ${pool}: ${share} of its working time.`,
  basis: (n: string, came: string) => `${n} independent runs of about ${came} dossiers each.`,
  compared: (a: string, b: string, difference: string, range: string) =>
    `“${b}” (B) against “${a}” (A): ${difference} percentage points of dossiers on time (${range}).`,
  comparedCycle: (a: string, b: string, difference: string, range: string, unit: string) =>
    `“${b}” (B) against “${a}” (A): the mean time changes by ${difference} ${unit} (${range}).`,
  buckets: 'Dossiers at the end of the period',
  bucket: {
    early: 'Early',
    onTime: 'On the due day',
    late: 'Late',
    pending: 'Pending, in time',
    overdue: 'Pending, overdue',
    notAccepted: 'Not accepted',
  },
  distribution: 'Time until settled',
  distributionNote: (unit: string) => `Dossiers by the time they took (${unit}).`,
  legalTime: 'How much of the limit was used',
  legalTimeNote: (unit: string) =>
    `Dossiers by the law’s own time (${unit}), less suspensions and extensions: what lies beyond the limit is late.`,
  limit: (text: string) => `Limit: ${text}`,
  more: (from: string) => `more than ${from}`,
  dossiersPerRun: 'dossiers per run',
  shareHeads: ['Figure', 'Mean', '95 % interval'],
  scale: 'Busy:',
  parts: 'Where the time goes',
  partsNote: (unit: string) => `For each dossier, in ${unit}; the parts sum to the total.`,
  part: {
    processing: 'Being worked on',
    waiting: 'Waiting in open hours',
    closed: 'Offices closed',
    agency: 'With another agency',
    applicant: 'Waiting for the applicant',
    suspended: 'At rest',
    nobody: 'With nobody',
  },
  total: 'Total',
  load: 'Load by hour of the week',
  loadNote:
    'Share of their time that the people who are there are busy, hour by hour, in per cent.',
  steps: 'Steps',
  stepHeads: (unit: string) => [
    'Step of a pool',
    'Visits per dossier',
    `Mean wait (${unit})`,
    `95 % wait no longer than (${unit})`,
    `In the step (${unit})`,
  ],
  otherHeads: (unit: string) => ['Other step', 'Visits per dossier', `In the step (${unit})`],
  pools: 'Staff',
  poolHeads: ['Pool', 'Busy', '95 % interval'],
  busy: (pool: string) => `Busy: ${pool}`,
  comparison: 'Scenarios compared',
  comparisonHeads: ['Figure', 'A', 'B', 'B less A', '95 % interval'],
  indicator: 'On time by indicator 766',
  law: 'On time by law',
  cycleRow: 'Mean time',
  supplements: 'Requests for supplements per dossier',
  reopened: 'Decided dossiers that are reopened; they count once, by their first decision',
  warnings: 'Mind',
  enough: (staff: string) => `Enough: ${staff}.`,
  onTimeOf: (target: string, share: string, range: string) =>
    `The target is ${target} of dossiers on time; ${share} are expected (95 % interval: ${range}).`,
  tried: (count: string) => `${count} staffings tried.`,
  staffing: 'On time by cost',
  staffingHeads: ['Staff', 'Cost', 'On time', '95 % interval'],
  cost: { minutes: 'Cost per minute', hours: 'Cost per hour', days: 'Cost per day' },
  onTimeAxis: 'dossiers on time',
  targetMark: (share: string) => `Target: ${share}`,
};

/** The words of reports. */
export type ReportWords = typeof reportWords;

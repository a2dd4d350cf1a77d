/** The words of `thutuc simulate`, `compare`, `staff` and `scenario`. */

/** Heads of tables and sentences around them. */
export const simulationWords = {
  warning: 'Mind',
  brackets: 'In brackets: 95 % intervals.',
  stepHeads: (unit: string) => [
    'Step of a pool',
    'Visits per dossier',
    `Wait (${unit})`,
    `In the step (${unit})`,
  ],
  otherHeads: (unit: string) => ['Other step', 'Visits per dossier', `In the step (${unit})`],
  poolHeads: ['Pool', 'Busy (%)'],
  partHeads: (unit: string) => ['Where the time goes', `Per dossier (${unit})`],
  parts: {
    processing: 'Being worked on',
    waiting: 'Waiting in open hours',
    closed: 'Offices closed',
    agency: 'With another agency',
    applicant: 'Waiting for the applicant',
    suspended: 'At rest',
    nobody: 'With nobody',
  },
  comparisonHeads: ['Figure', 'A', 'B', 'B less A'],
  cycle: (unit: string) => `Mean time (${unit})`,
  onTime: 'On time (%)',
  indicator: 'On time by indicator 766 (%)',
  busy: (pool: string) => `Busy: ${pool} (%)`,
  cost: { minutes: 'Cost (per minute)', hours: 'Cost (per hour)', days: 'Cost (per day)' },
  staff: 'Staff',
  curve: (target: string) => `Target │ ${target}`,
  best: (staff: string, cost: string) => `Enough: ${staff}. Cost: ${cost}.`,
  tried: (count: string) => `${count} staffings tried.`,
  drafted: (file: string, count: number) =>
    `${file}: ${count} places to fill in. Write a value in place of each {"?": …}.`,
};

/** Bench `simulation`: a million dossiers through plain stations, and a procedure under its law. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toDayNumber } from '@thutuc/legal-time';
import { parseScenario, simulate, type ScenarioInput } from '@thutuc/simulation';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench } from '../bench.js';
import { landUseScenario, landUseSetting } from '../land-use-offices.js';
import {
  meanHours,
  openHoursOf,
  poolOfStep,
  ratePerHour,
  simulateByHand,
  staffOfPool,
} from '../simulation-by-hand.js';

const dossiers = 1_000_000;
const from = '2020-01-02';
const halves: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];

/** Vietnam's days off of eight years, repeated over the decades that a million dossiers take. */
const calendar = {
  schema: 'thutuc/calendar@1' as const,
  id: 'bench/office',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2020-01-01', to: '2049-12-31' },
  week: { mon: halves, tue: halves, wed: halves, thu: halves, fri: halves, sat: [], sun: [] },
  daysOff: repeatedDaysOff(),
};

function repeatedDaysOff() {
  const known = (vietnamCalendar().spec.daysOff ?? []).filter(
    ({ date }) => date >= '2020-01-01' && date < '2027-01-01',
  );
  const later = (date: string, years: number) =>
    `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return [0, 7, 14, 21]
    .flatMap((years) => known.map(({ date }) => later(date, years)))
    .filter((date) => !date.endsWith('02-29') && date < '2049-12-31')
    .map((date) => ({ date, source: 'bench' }));
}

const bench: Bench = {
  title:
    `A model of ${dossiers.toLocaleString('en')} dossiers through ${poolOfStep.length} steps of ` +
    `${staffOfPool.length} pools, first come first served, exponential work, a split working day ` +
    'and days off: the simulator through its public schema with all its statistics, against a ' +
    'loop over typed arrays written for this one model that counts the mean cycle time only. ' +
    '`land-use` is the study of the land-use certificate with 40 times its people and dossiers, under ' +
    'the legal clock: 84,800 dossiers a replication. `land-use-memory` is the peak memory of a process ' +
    'that simulates 848,000 of them, over that of one that simulates 8,480. Targets: 40,000 dossiers ' +
    'per CPU-second, and 1.2 times the memory.',
  peers: {},
  figures: () => {
    const scenario = parseScenario(officeScenario());
    const day = toDayNumber;
    const off = new Set(calendar.daysOff.map(({ date }) => day(date)));
    const minutes = [[450, 690] as const, [810, 1020] as const];
    const hours = openHoursOf(
      (one) => ((one + 4) % 7 === 0 || (one + 4) % 7 === 6 || off.has(one) ? [] : minutes),
      day(from),
      day('2049-12-31'),
    );
    const ours = () => simulate(scenario, { replications: 1 }).figures;
    refuseDifference(ours(), simulateByHand(hours, dossiers));
    const [landUse, setting] = [landUseScenario(84_800), landUseSetting()];
    let growth: number | undefined;
    return [
      {
        name: 'million-dossiers',
        unit: 'dossiers/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: () => Math.round(ours().dossiers.came.mean),
        others: { 'loop written by hand': () => simulateByHand(hours, dossiers).dossiers },
      },
      {
        name: 'land-use',
        unit: 'dossiers/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: () =>
          Math.round(simulate(landUse, { setting, replications: 1 }).figures.dossiers.came.mean),
        others: {},
        target: 40_000,
      },
      {
        name: 'land-use-memory',
        unit: 'times',
        measure: 'amount',
        clock: 'cpu',
        ours: () => (growth ??= peakOf(848_000) / peakOf(8_480)),
        others: {},
        target: 1.2,
      },
    ];
  },
};
export default bench;

/** The peak memory of a process of its own that simulates so many dossiers, in megabytes. */
function peakOf(count: number): number {
  const script = fileURLToPath(new URL('../simulation-peak.ts', import.meta.url));
  const run = spawnSync(process.execPath, [...process.execArgv, script, String(count)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Simulating ${count} dossiers failed: ${run.stderr}`);
  return Number(run.stdout);
}

function officeScenario(): ScenarioInput {
  const path = poolOfStep.map((_, index) => `step ${index + 1}`);
  const openHoursPerYear = 246 * 7.5;
  const years = dossiers / ratePerHour / openHoursPerYear;
  return {
    schema: 'thutuc/scenario@1',
    kind: 'stations',
    start: `${from}T00:00:00+07:00`,
    horizon: Math.round(years * 365.25 * 24),
    calendars: { office: calendar },
    calendar: 'office',
    arrivals: { coming: { to: 'step 1', rate: ratePerHour } },
    pools: Object.fromEntries(staffOfPool.map((staff, index) => [`pool ${index}`, { staff }])),
    steps: Object.fromEntries(
      path.map((name, index) => [
        name,
        {
          pool: `pool ${poolOfStep[index]!}`,
          service: { type: 'exponential' as const, mean: meanHours[index]! },
          next: index + 1 < path.length ? { [path[index + 1]!]: 1 } : {},
        },
      ]),
    ),
  };
}

function refuseDifference(
  ours: ReturnType<typeof simulate>['figures'],
  byHand: ReturnType<typeof simulateByHand>,
): void {
  const { mean } = ours.elapsed.mean;
  if (Math.abs(mean / byHand.cycleHours - 1) < 0.03) return;
  throw new Error(`Mean cycle time: ours ${mean} h, by hand ${byHand.cycleHours} h.`);
}

/** Whatever lives in office hours only is, in working time, what it is where nothing closes. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from './run/simulate.js';
import type { SimulationResult } from './run/result.js';
import { officeWeek, oneStation } from './testing/stations.js';

const file = new URL('../../../../shared/cases/queueing.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly expected: Readonly<Record<string, number>>;
}

/** M/M/3, the queue of the case that tells its figures exactly. */
function threeDesks(horizon: number, hours: object): SimulationResult {
  const scenario = oneStation(
    11,
    { type: 'exponential', mean: 0.25 },
    { staff: 3 },
    { horizon, within: [2], ...hours },
  );
  return simulate(scenario, { replications: 4 });
}

function told({ figures }: SimulationResult): number[] {
  const { wait, queue, waited } = figures.steps.serve!;
  const { cycle, dossiers, pools, within } = figures;
  const all = [wait.mean, wait.p95, queue, waited, cycle.mean, cycle.p99, dossiers.present];
  return [...all, pools.desk!.utilisation, within['2']!].map(({ mean }) => mean);
}

it('M/M/3 has the same dossiers in office hours, with the same times', () => {
  // Whole weeks of forty hours.
  const open = told(threeDesks(4000, {}));
  const hours = { calendars: { office: officeWeek }, calendar: 'office' };
  const closing = told(threeDesks((4000 * 168) / 40, hours));
  closing.forEach((figure, index) => {
    expect(figure / open[index]!).toBeCloseTo(1, 6);
  });
});

describe.skipIf(!existsSync(file))('the file of cases', () => {
  const cases = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases
    : [];
  const expected = (id: string) => cases.find((one) => one.id === id)!.expected;

  it('gives the collapsed calendar the figures of M/M/3', () => {
    const exact = expected('mmc3');
    expect(expected('calendar-collapse')).toMatchObject({
      Wq_working_h: exact.Wq,
      W_working_h: exact.W,
      P_wait: exact.P_wait,
      P_sojourn_le_2_working_h: exact.P_sojourn_le_2h,
      utilisation_of_scheduled_time: exact.rho,
    });
  });
});

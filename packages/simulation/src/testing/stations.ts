/** Scenarios of plain stations for tests. */
import { parseScenario } from '../scenario/parse.js';
import type { ScenarioInput } from '../scenario/scenario.js';

type Stations = Extract<ScenarioInput, { kind: 'stations' }>;

/** Monday 2 March 2026. */
const start = '2026-03-02T00:00:00+07:00';

/** A scenario of stations that starts on a Monday at midnight in UTC+7. */
export function stations(rest: Omit<Stations, 'schema' | 'kind' | 'start'> & { start?: string }) {
  return parseScenario({ schema: 'thutuc/scenario@1', kind: 'stations', start, ...rest });
}

/** One station with one pool, to which dossiers come at a rate. */
export function oneStation(
  rate: number,
  service: Stations['steps'][string]['service'],
  pool: NonNullable<Stations['pools']>[string],
  rest: Partial<Stations> & { horizon: number },
) {
  return stations({
    arrivals: { coming: { to: 'serve', rate } },
    pools: { desk: pool },
    steps: { serve: { pool: 'desk', service } },
    ...rest,
  });
}

const halves: [string, string][] = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
];

/** Office hours of 40 hours a week for 40 years. */
export const officeWeek = {
  schema: 'thutuc/calendar@1' as const,
  id: 'test/office',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2026-01-01', to: '2079-12-31' },
  week: { mon: halves, tue: halves, wed: halves, thu: halves, fri: halves, sat: [], sun: [] },
};

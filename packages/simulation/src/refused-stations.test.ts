/** What a scenario of stations says in vain or by mistake is refused, with the true cause. */
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './scenario/parse.js';
import { simulate } from './run/simulate.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { changed } from './testing/changed.js';
import { type Row, matching, refusalOf } from './testing/refusals.js';

type Stations = Extract<ScenarioInput, { kind: 'stations' }>;

const one = { type: 'constant', value: 1 } as const;

const queue = JSON.stringify({
  schema: 'thutuc/scenario@1',
  kind: 'stations',
  start: '2026-03-02T00:00:00+07:00',
  horizon: 100,
  arrivals: { coming: { to: 'serve', rate: 8 } },
  pools: { desk: { staff: 1 } },
  steps: { serve: { pool: 'desk', service: { type: 'exponential', mean: 0.1 } } },
} satisfies Stations);

/** One of two is away. */
function away(scenario: Stations, from: string, to: string): void {
  scenario.calendars = { office: vietnamCalendar().spec };
  scenario.calendar = 'office';
  scenario.pools!.desk!.staff = [{ count: 1 }, { count: 1, absences: [{ from, to }] }];
}

const ofStations: readonly Row<Stations>[] = [
  [
    'a start that is no instant',
    (scenario) => (scenario.start = '2026-03-02'),
    'SCENARIO_INVALID',
    'start: this is no instant; write it with its offset, as 2025-03-03T00:00:00+01:00',
  ],
  [
    'a season with a day that is none',
    ({ arrivals }) =>
      (arrivals.coming = {
        to: 'serve',
        rate: 1,
        bySeason: [{ from: '2026-02-30', to: '2026-03-04', factor: 2 }],
      }),
    'SCENARIO_INVALID',
    'this is no date; write it as 2025-03-31',
  ],
  [
    'an order by due dates that there are not',
    ({ pools }) => (pools!.desk!.discipline = 'earliestDue'),
    'SETTING_WITHOUT_EFFECT',
    'pools.desk.discipline: nothing is ever due at plain stations.',
  ],
  [
    'ways out that are more than one',
    ({ steps }) => {
      steps.serve!.next = { serve: 0.3, more: 0.6, most: 0.3 };
      steps.more = steps.most = { service: one };
    },
    'PROBABILITIES_DO_NOT_SUM',
    'step "serve" sum to 1.2, more than 1. Lower the chances under "next" of steps.serve: what is ' +
      'left of 1 goes out.',
  ],
  [
    'a pool that serves no step',
    ({ pools }) => (pools!.spare = { staff: 2 }),
    'SETTING_WITHOUT_EFFECT',
    'pools.spare: no step of the scenario is work of this pool.',
  ],
  [
    'a step that nothing leads to',
    ({ steps }) => (steps.review = { pool: 'desk', service: one, next: { review: 0.5 } }),
    'SETTING_WITHOUT_EFFECT',
    'steps.review: nobody ever comes to this step.',
  ],
  [
    'steps that only lead to each other',
    ({ steps }) => {
      steps.there = { service: one, next: { back: 1 } };
      steps.back = { service: one, next: { there: 0.5 } };
    },
    'SETTING_WITHOUT_EFFECT',
    /^steps\.(?:back|there): nobody ever comes/u,
  ],
  [
    'a batch where nobody serves',
    ({ steps }) => {
      steps.serve!.next = { drying: 1 };
      steps.drying = { service: one, batch: { max: 2 } };
    },
    'SETTING_WITHOUT_EFFECT',
    'steps.drying.batch: without a pool nobody waits there.',
  ],
  [
    'a priority where nobody serves',
    ({ steps }) => {
      steps.serve!.next = { drying: 1 };
      steps.drying = { service: one, priority: 2 };
    },
    'SETTING_WITHOUT_EFFECT',
    'steps.drying.priority: without a pool nobody waits there.',
  ],
  [
    'a calendar that nobody keeps',
    (scenario) => (scenario.calendars = { spare: vietnamCalendar().spec }),
    'SETTING_WITHOUT_EFFECT',
    'calendars.spare: nothing keeps it.',
  ],
  [
    'a calendar of offices that never close',
    (scenario) => (scenario.calendars = { always: vietnamCalendar().spec }),
    'SETTING_WITHOUT_EFFECT',
    'calendars.always: that name stands for offices that never close.',
  ],
  [
    'a season outside the run',
    ({ arrivals }) =>
      (arrivals.coming = {
        to: 'serve',
        rate: 1,
        bySeason: [{ from: '2027-01-01', to: '2027-02-01', factor: 2 }],
      }),
    'SETTING_WITHOUT_EFFECT',
    'lies outside the run, from 2026-03-02 to 2026-03-06',
  ],
  [
    'an absence before the run',
    (scenario) => away(scenario, '2026-02-01', '2026-03-01'),
    'SETTING_WITHOUT_EFFECT',
    'pools.desk.staff.1.absences.0: the absence from 2026-02-01 to 2026-03-01 lies outside the run, ' +
      'which begins on 2026-03-02 and is given up on 2026-05-28.',
  ],
  [
    'an absence of another century',
    (scenario) => away(scenario, '2126-03-03', '2126-03-04'),
    'SETTING_WITHOUT_EFFECT',
    'absences.0: the absence from 2126-03-03 to 2126-03-04 lies outside the run',
  ],
  [
    'an absence where there are no days',
    ({ pools }) => {
      const absences = [{ from: '2026-02-01', to: '2026-03-01' }];
      pools!.desk!.staff = [{ count: 1, absences }];
    },
    'CALENDAR_UNKNOWN',
    'Absences need a calendar',
  ],
  [
    'an unknown skill',
    ({ pools }) => (pools!.desk!.staff = [{ count: 1, skills: ['severe'] }]),
    'NAME_UNKNOWN',
    'skill "severe"',
  ],
];

it.each([
  ['amid the run', '2026-03-03', []],
  ['on its last day', '2026-03-06', []],
  ['after the counted time', '2026-03-07', [{ pool: 'desk', from: '2026-03-07' }]],
  ['on the day on which it is given up', '2026-05-28', [{ pool: 'desk', from: '2026-05-28' }]],
])('an absence %s is reported by name where it begins too late to count', (_, from, expected) => {
  const scenario = parseScenario(
    changed(queue, (given: Stations) => {
      away(given, from, '2026-05-28');
    }),
  );
  const { warnings } = simulate(scenario, { replications: 1 });
  const later = warnings.filter(({ code }) => code === 'ABSENT_LATER');
  expect(later.map(({ details }) => details)).toEqual(expected);
});

describe('a scenario of stations is refused with', () => {
  it.each(ofStations)('%s', (_, change, code, message) => {
    const refusal = refusalOf(() =>
      simulate(parseScenario(changed(queue, change)), { replications: 1 }),
    );
    expect(refusal).toEqual({ code, message: expect.stringMatching(matching(message)) as string });
  });
});

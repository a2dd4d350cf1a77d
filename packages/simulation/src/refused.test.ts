/** What a scenario says in vain or by mistake is refused, and the message names the true cause. */
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './scenario/parse.js';
import { simulate } from './run/simulate.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { changed } from './testing/changed.js';
import { exampleSetting, readExample } from './testing/example-setting.js';
import { type Row, matching, refusalOf } from './testing/refusals.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;

const land = readExample('study-land-use-certificate/scenario.json');
const landSetting = exampleSetting('land-use-certificate');
const one = { type: 'constant', value: 1 } as const;
const counter = ({ arrivals }: Procedural) =>
  arrivals.counter as Extract<Procedural['arrivals'][string], { rate: number }>;

const ofProcedures: readonly Row<Procedural>[] = [
  [
    'a pool of an unknown role',
    ({ pools }) => (pools!['tax/clerk'] = { staff: 2 }),
    'NAME_UNKNOWN',
    /Pool "tax\/clerk" is no role of an agency.+tax\/officer/u,
  ],
  [
    'a pool of an unknown party',
    ({ pools }) => (pools!['customs/officer'] = { staff: 2 }),
    'NAME_UNKNOWN',
    'Pool "customs/officer"',
  ],
  [
    'a pool of the applicant',
    ({ pools }) => (pools!['applicant/owner'] = { staff: 1 }),
    'NAME_UNKNOWN',
    'Pool "applicant/owner"',
  ],
  [
    'service at a step of the applicant',
    ({ steps }) => (steps.pay = { service: one }),
    'SETTING_WITHOUT_EFFECT',
    'steps.pay.service: no staff works on this step. Give it an "answer" (elapsed time) instead.',
  ],
  [
    'service and an answer',
    ({ steps }) => (steps.assess!.answer = one),
    'SETTING_WITHOUT_EFFECT',
    'steps.assess.answer: the step has a "service"',
  ],
  [
    'a batch without service',
    ({ steps }) => (steps.supplement!.batch = { min: 1, max: 3 }),
    'SETTING_WITHOUT_EFFECT',
    'steps.supplement.batch: only work of staff',
  ],
  [
    'a pool whose steps are left to others',
    ({ steps }) => (steps.approveOrigin = { answer: one }),
    'SETTING_WITHOUT_EFFECT',
    'pools.commune/chair: no step of the scenario is work of this pool. Give it one, or leave',
  ],
  [
    'a pool of a role that has no step',
    ({ pools }) => (pools!['landOffice/director'] = { staff: 5 }),
    'SETTING_WITHOUT_EFFECT',
    'pools.landOffice/director: no step',
  ],
  [
    'a calendar that nobody keeps',
    (scenario) => (scenario.calendars = { spare: vietnamCalendar().spec }),
    'SETTING_WITHOUT_EFFECT',
    'calendars.spare: nothing keeps it. Name it, or leave it out.',
  ],
  [
    'a factor for a weekday on which it is closed',
    (scenario) => (counter(scenario).byWeekday = { mon: 2, sun: 3 }),
    'SETTING_WITHOUT_EFFECT',
    'arrivals.counter.byWeekday.sun: its calendar is closed whenever this factor of 3',
  ],
  [
    'a season in which it is closed',
    (scenario) =>
      (counter(scenario).bySeason = [{ from: '2025-01-25', to: '2025-02-02', factor: 2 }]),
    'SETTING_WITHOUT_EFFECT',
    'arrivals.counter.bySeason.0: its calendar is closed whenever',
  ],
  [
    'an unknown skill',
    ({ pools }) => (pools!['tax/officer'] = { staff: [{ count: 2, skills: ['asess'] }] }),
    'NAME_UNKNOWN',
    /skill "asess", which is no step of that pool. Its steps are: .*assess/u,
  ],
  [
    'a step that is misspelt',
    ({ steps }) => {
      steps.asess = steps.assess!;
      delete steps.assess;
    },
    'NAME_UNKNOWN',
    'no step "asess"',
  ],
  [
    'an outcome of receipt that there is not',
    ({ steps }) => (steps['@receipt']!.outcomes = { accepted: 0.9, lost: 0.1 }),
    'NAME_UNKNOWN',
    'Step "@receipt" cannot end with "lost"; it can end with accepted, refused.',
  ],
  [
    'a handoff that is not sent for sure',
    ({ steps }) => (steps.transfer!.outcomes = { sent: 0.5 }),
    'PROBABILITIES_DO_NOT_SUM',
    'The outcomes of step "transfer" sum to 0.5, not to 1. Under "outcomes" of steps.transfer, ' +
      'change the chances of "sent" so that they sum to 1.',
  ],
  [
    'a chance for what a limit brings about',
    ({ steps }) => (steps.supplement!.outcomes = { provided: 0.9, expired: 0.1 }),
    'SETTING_WITHOUT_EFFECT',
    'steps.supplement.outcomes.expired: a limit that passes',
  ],
  [
    'data that an unknown outcome writes',
    ({ steps }) => (steps.assess!.data = { notified: { levy: 1 } }),
    'NAME_UNKNOWN',
    'Step "assess" cannot end with "notified"',
  ],
  [
    'data of an unknown field',
    ({ data }) => (data!.colour = 'red'),
    'NAME_UNKNOWN',
    /^data: the procedure has no data field "colour"\. Its fields are: .*area/u,
  ],
  [
    'data of another type',
    ({ data }) => (data!.area = 'large'),
    'SCENARIO_INVALID',
    /^data\.area: it must be a .*number/u,
  ],
  [
    'data of another type that a step writes',
    ({ steps }) => (steps.assess!.data = { noticed: { levy: 'much' } }),
    'SCENARIO_INVALID',
    'steps.assess.data.noticed.levy: it must be a whole number',
  ],
  [
    'data that is nothing',
    (scenario) => ({ instead: { ...scenario, data: { area: null } } }),
    'SCENARIO_INVALID',
    'data.area: a value is a text, a number, true, false or a list of texts',
  ],
  [
    'a start before the procedure was in force',
    (scenario) => (scenario.start = '2010-01-04T00:00:00+07:00'),
    'PROCEDURE_NOT_EFFECTIVE',
    /^The run begins on 2010-01-04, and .+is in force from 2024-08-01 to 2025-06-30/u,
  ],
  [
    'a start after the procedure was in force',
    (scenario) => (scenario.start = '2027-01-04T00:00:00+07:00'),
    'PROCEDURE_NOT_EFFECTIVE',
    'The run begins on 2027-01-04',
  ],
  [
    'a season that ends before it begins',
    (scenario) =>
      (counter(scenario).bySeason = [{ from: '2025-03-02', to: '2025-03-01', factor: 2 }]),
    'SCENARIO_INVALID',
    'arrivals.counter.bySeason.0: "from" is after "to"',
  ],
  [
    'a season outside the run',
    (scenario) =>
      (counter(scenario).bySeason = [{ from: '2026-03-01', to: '2026-03-31', factor: 2 }]),
    'SETTING_WITHOUT_EFFECT',
    'arrivals.counter.bySeason.0: the season from 2026-03-01 to 2026-03-31 lies outside the run',
  ],
  [
    'factors that are all 0',
    (scenario) => (counter(scenario).byHour = Array<number>(24).fill(0)),
    'SCENARIO_INVALID',
    'arrivals.counter: nothing ever comes, for its factors are 0 whenever its calendar is open',
  ],
  [
    'factors for hours in which the office is closed',
    (scenario) =>
      (counter(scenario).byHour = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 1 : 0))),
    'SCENARIO_INVALID',
    'arrivals.counter: nothing ever comes, for its factors are 0',
  ],
  [
    'an instant outside the run',
    (scenario) => (scenario.arrivals.counter = { instants: ['2027-01-04T08:00:00+07:00'] }),
    'SETTING_WITHOUT_EFFECT',
    'arrivals.counter.instants.0: 2027-01-04T08:00:00+07:00 lies outside the run',
  ],
  [
    'a step at which dossiers of a procedure come in',
    (scenario) => (counter(scenario).to = 'assess'),
    'SETTING_WITHOUT_EFFECT',
    'arrivals.counter.to: a procedure has its own start.',
  ],
  [
    'a rate below 0',
    (scenario) => (counter(scenario).rate = -1),
    'SCENARIO_INVALID',
    'The scenario is not valid: arrivals.counter.rate: it must be above 0.',
  ],
  [
    'a group of nobody',
    ({ pools }) => (pools!['tax/officer'] = { staff: [{ count: 0 }] }),
    'SCENARIO_INVALID',
    'The scenario is not valid: pools.tax/officer.staff.0.count: it must be at least 1.',
  ],
  [
    'people in parts',
    ({ pools }) => (pools!['tax/officer'] = { staff: 2.5 }),
    'SCENARIO_INVALID',
    'pools.tax/officer.staff: it must be a whole number.',
  ],
  [
    'a field that is misspelt',
    ({ pools }) => (pools!['tax/officer'] = { staff: 2, skill: ['assess'] } as never),
    'SCENARIO_INVALID',
    'pools.tax/officer: there is no field "skill" here.',
  ],
  [
    'a distribution that there is not',
    ({ steps }) => (steps.assess = { service: { type: 'normal', mean: 1 } as never }),
    'SCENARIO_INVALID',
    'steps.assess.service.type: a distribution has one of these types: constant, exponential',
  ],
  [
    'nothing at all',
    () => ({ instead: {} }),
    'SCENARIO_INVALID',
    'kind: a scenario is an object whose "kind" is "procedure" or "stations"',
  ],
  [
    'a list',
    () => ({ instead: [] }),
    'SCENARIO_INVALID',
    'a scenario is an object whose "kind" is "procedure" or "stations"',
  ],
  [
    'a field that is missing',
    (scenario) => ({ instead: { ...scenario, horizon: undefined } }),
    'SCENARIO_INVALID',
    'horizon: it is missing (a number)',
  ],
];

const permit = readExample('study-building-permit/as-today.json');
const permitSetting = exampleSetting('building-permit-2026');

const ofSteps: readonly Row<Procedural>[] = [
  [
    'service at a step that opens branches',
    ({ steps }) => (steps.examine = { service: one }),
    'SETTING_WITHOUT_EFFECT',
    'nobody works on this step itself',
  ],
];

describe('a scenario of a procedure is refused with', () => {
  it.each(ofProcedures)('%s', (_, change, code, message) => {
    const refusal = refusalOf(() =>
      simulate(parseScenario(changed(land, change)), { setting: landSetting, replications: 1 }),
    );
    expect(refusal).toEqual({ code, message: expect.stringMatching(matching(message)) as string });
  });

  it.each(ofSteps)('%s', (_, change, code, message) => {
    const refusal = refusalOf(() =>
      simulate(parseScenario(changed(permit, change)), { setting: permitSetting, replications: 1 }),
    );
    expect(refusal).toEqual({ code, message: expect.stringMatching(matching(message)) as string });
  });
});

it('a run that continues after the procedure was in force is reported', () => {
  const procedure = structuredClone(landSetting.procedure);
  procedure.effective.to = '2025-03-31';
  const setting = { ...landSetting, procedure };
  const scenario = { ...(JSON.parse(land) as Procedural), horizon: 2040 + 24 };
  const { warnings } = simulate(parseScenario(scenario), { setting, replications: 2 });
  expect(warnings.map(({ code }) => code)).toContain('VERSION_ENDS');
  const short = simulate(parseScenario({ ...scenario, horizon: 2040 }), {
    setting,
    replications: 2,
  });
  expect(short.warnings.map(({ code }) => code)).not.toContain('VERSION_ENDS');
});

/** Bench `deadline`: due dates with and without explanation, and making Vietnam's calendar. */
import {
  addWorkingDays,
  builtInRules,
  createCalendar,
  createRuleBook,
  type CountingRule,
  dueDate,
  toCivilDate,
  toDayNumber,
} from '@thutuc/legal-time';
import {
  italyCivilProcedure,
  switzerlandAdministrativePeriods,
  turkeyAdministrativeCourts,
} from '@thutuc/legal-time/reported';
import { vietnamCalendar } from '@thutuc/vn';
import type { Bench, Figure, Task } from '../bench.js';

const limit = { amount: 20, unit: 'workingDays' } as const;
const rule = createRuleBook(builtInRules).get('vn/decree-61-2018');
const calendar = vietnamCalendar();
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Viet Nam is seven hours ahead of UTC all year round. */
const offsetMs = 7 * 60 * minuteMs;

const recessRules: readonly (readonly [string, CountingRule])[] = [
  ['italy', italyCivilProcedure],
  ['switzerland', switzerlandAdministrativePeriods],
  ['turkey', turkeyAdministrativeCourts],
];

const firstDay = toDayNumber('2024-01-01');
const starts = Array.from({ length: 900 }, (_, index) => toCivilDate(firstDay + index));

const bench: Bench = {
  title:
    'Due dates of 20 working days from each day of 2024 to mid-2026, civil date in, due date and ' +
    'last instant on time out. `plain`: the explanation is not read, against the bare arithmetic ' +
    'on the same tables. `explained`: with every step and day. `calendar`: making Vietnam’s ' +
    'calendar from its JSON. `recess-…`: 60 days under a rule with recesses, the explanation not ' +
    'read: one that stands still in August (Italy), in three recesses of which one moves with ' +
    'Easter (Switzerland), or that moves ends out of a recess (Türkiye).',
  peers: {},
  figures: () => {
    refuseDifference();
    return [
      {
        name: 'plain',
        unit: 'deadlines/s',
        measure: 'rate',
        clock: 'cpu',
        ours: plainTask,
        others: { 'bare arithmetic': bareTask },
      },
      {
        name: 'explained',
        unit: 'deadlines/s',
        measure: 'rate',
        clock: 'cpu',
        ours: explainedTask,
        others: {},
      },
      {
        name: 'calendar',
        unit: 'ms',
        measure: 'milliseconds',
        clock: 'cpu',
        ours: calendarTask,
        others: {},
      },
      ...recessRules.map(([name, recessRule]): Figure => ({
        name: `recess-${name}`,
        unit: 'deadlines/s',
        measure: 'rate',
        clock: 'cpu',
        ours: recessTask(recessRule),
        others: {},
        target: 1_000_000,
      })),
    ];
  },
};
export default bench;

/** What is left when a rule, its checks and its explanation are taken away. */
function bare(from: string): { due: string; dueAt: number } {
  const day = addWorkingDays(calendar, toDayNumber(from), limit.amount);
  return { due: toCivilDate(day), dueAt: (day + 1) * dayMs - offsetMs - 1 };
}

function refuseDifference(): void {
  for (const from of starts) {
    const { due, dueAt } = dueDate({ limit, from, rule, calendar });
    const other = bare(from);
    if (due !== other.due || dueAt !== other.dueAt) {
      throw new Error(`From ${from}: ours gives ${due}, the bare arithmetic ${other.due}.`);
    }
  }
}

const rounds = 50;
let checksum = 0;

const plainTask: Task = () =>
  repeat((from) => {
    const { due, dueAt } = dueDate({ limit, from, rule, calendar });
    return due.length + (dueAt % 7);
  });

function recessTask(recessRule: CountingRule): Task {
  const { zone, jurisdiction } = recessRule;
  const own = createCalendar({ ...calendar.spec, zone, jurisdiction });
  const sixty = { amount: 60, unit: 'days' } as const;
  return () =>
    repeat((from) => {
      const { due, dueAt } = dueDate({ limit: sixty, from, rule: recessRule, calendar: own });
      return due.length + (dueAt % 7);
    });
}

const bareTask: Task = () =>
  repeat((from) => {
    const { due, dueAt } = bare(from);
    return due.length + (dueAt % 7);
  });

const explainedTask: Task = () =>
  repeat((from) => {
    const { explanation } = dueDate({ limit, from, rule, calendar });
    return explanation.days.length + explanation.steps.length;
  });

function repeat(job: (from: string) => number): number {
  for (let round = 0; round < rounds; round += 1) {
    for (const start of starts) checksum = (checksum + job(start)) | 0;
  }
  if (checksum === 0) throw new Error('Nothing was computed.');
  return rounds * starts.length;
}

const calendarTask: Task = () => {
  checksum = (checksum + createCalendar(calendar.spec).workingDays.length) | 0;
  return 1;
};

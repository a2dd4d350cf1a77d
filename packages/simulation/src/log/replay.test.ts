/** What the simulator counts is what the engine's logs say, whatever happens in which procedure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type CalendarSpec, createCalendar } from '@thutuc/legal-time';
import { listSteps, parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectEqualFigures, fewYears } from '../testing/equal-figures.js';
import { exampleProcedure } from '../testing/examples.js';
import type { Choices } from '../testing/scenario-for.js';

const numRuns = process.env.CI === 'true' ? 100 : 5;
const calendar = vietnamCalendar();
const internal = { act: 'Internal rule of the test', status: 'internal' } as const;

const lifecycles = fc.record({
  withdrawal: fc.record({
    probability: fc.constantFrom(0, 0.3),
    after: fc.constant({ type: 'exponential', mean: 40 } as const),
    decision: fc.constant({ type: 'exponential', mean: 30 } as const),
    approved: fc.constantFrom(0, 0.5, 1),
  }),
  suspension: fc.record({
    probability: fc.constantFrom(0, 0.4),
    after: fc.constant({ type: 'exponential', mean: 30 } as const),
    lasts: fc.constant({ type: 'exponential', mean: 60 } as const),
  }),
  extension: fc.record({
    probability: fc.constantFrom(0, 0.5),
    before: fc.constantFrom(0, 12),
  }),
  apology: fc.record({
    probability: fc.constantFrom(0, 0.5),
    before: fc.constantFrom(0, 30),
    by: fc.constant({ amount: 3, unit: 'workingDays' } as const),
  }),
});

const enrichments = fc.record({
  clock: fc.constantFrom('none', 'suspend'),
  shifts: fc.boolean(),
  isExpiring: fc.boolean(),
  interrupts: fc.boolean(),
  early: fc.constantFrom(
    undefined,
    { when: 'at' } as const,
    // Some come before their step does.
    { when: 'before', by: { amount: 1, unit: 'workingDays' } } as const,
    { when: 'before', by: { amount: 4, unit: 'workingHours' } } as const,
    { when: 'after', by: { amount: 30, unit: 'hours' } } as const,
  ),
  askedUnits: fc.boolean(),
  conditional: fc.boolean(),
  notice: fc.constantFrom(
    { amount: 1, unit: 'workingDays' } as const,
    { amount: 6, unit: 'workingHours' } as const,
  ),
  days: fc.constantFrom(2, 5, undefined),
  // How long facts in time may be typed in: what a passed limit brings about waits for it.
  grace: fc.constantFrom(
    undefined,
    { amount: 1, unit: 'workingDays' } as const,
    { amount: 30, unit: 'hours' } as const,
  ),
});

/** What a test adds to a procedure. */
type Enrichment = typeof enrichments extends fc.Arbitrary<infer Value> ? Value : never;

/** A random procedure with all that a law can add to it. */
function enrich(procedure: Procedure, given: Enrichment): Procedure {
  const copy = structuredClone(procedure);
  for (const { step } of listSteps(copy)) {
    if (step.kind === 'supplement') step.siblings = given.shifts ? 'shift' : 'continue';
    if (step.kind === 'handoff' && given.interrupts) {
      const by = { amount: 1, unit: 'workingDays' } as const;
      step.events.overdue = { when: 'after', by, to: step.on.acknowledged, notify: [] };
    }
    if (step.kind === 'task' && given.early !== undefined) {
      // Supplements are asked for by a person.
      const [to] = Object.values(step.on).filter((target) => !target.startsWith('supplement'));
      step.events.early = { ...given.early, to: to!, notify: [] };
    }
    if (step.kind === 'consultation' && given.conditional) step.on.conditional = step.on.objected;
    if (step.kind === 'consultation' && given.askedUnits) {
      const limit = { amount: 2, unit: 'workingDays' } as const;
      step.consultedUnits = { field: 'units', party: 'police', role: 'officer', limit };
    }
  }
  const name = { vi: 'Đơn vị được hỏi', en: 'Units asked' };
  const head = { party: 'office', role: 'head' } as const;
  return parseProcedure({
    ...copy,
    timeLimit: { ...copy.timeLimit, amount: given.days ?? copy.timeLimit.amount },
    ...(given.grace === undefined ? {} : { recording: { grace: given.grace } }),
    data: { ...copy.data, units: { type: 'list', name } },
    suspension: { ...head, clock: given.clock, basis: [internal] },
    extension: {
      ...head,
      max: 2,
      cap: { amount: 4, unit: 'workingDays' },
      noticeBefore: given.notice,
      basis: [internal],
    },
    ...(given.isExpiring ? { expiry: { outcome: 'grantedByLaw', basis: [internal] } } : {}),
  });
}

describe('a simulated log', () => {
  it('verifies, and says what was counted, of any sound procedure', async () => {
    const choices = fc.record({
      seed: fc.nat(1e6),
      answerHours: fc.constantFrom(10, 40, 100),
      lifecycle: lifecycles,
      area: fc.integer({ min: 0, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(
        arbitraryProcedure({ blocksMax: 5 }),
        enrichments,
        choices,
        async (procedure, given, { area, ...rest }) => {
          const own = {
            ...rest,
            data: { area, units: ['P-1', 'P-2', 'P-1'] },
            rate: 0.2,
            horizon: 240,
            start: '2025-01-20T07:30:00+07:00', // the Monday before Tết
          };
          await expectEqualFigures(enrich(procedure, given), own, [], fewYears);
        },
      ),
      { numRuns },
    );
  });

  it('has an opinion that came too late count once a supplement has moved its limit', async () => {
    const choices = {
      ...{ seed: 1, answerHours: 40, lifecycle: {}, data: { area: 1 } },
      ...{ rate: 0.5, horizon: 2000, start: '2025-02-03T07:30:00+07:00' },
    };
    expect(await expectEqualFigures(opinionBesideSupplement(), choices)).toBeGreaterThan(200);
  });
});

/** A permit whose supplement moves the limit of an opinion that is asked for beside it. */
function opinionBesideSupplement(): Procedure {
  const permit = permitProcedure();
  const { check, supplement, police, granted } = permit.steps;
  const day = { amount: 1, unit: 'workingDays' };
  return parseProcedure({
    ...permit,
    recording: { grace: { amount: 30, unit: 'hours' } },
    separate: [],
    start: 'both',
    steps: {
      both: {
        ...{ kind: 'parallel', name: check!.name, completion: 'all', on: { completed: 'granted' } },
        branches: {
          papers: {
            start: 'check',
            steps: {
              check: { ...check, writes: [], on: { fit: 'done', incomplete: 'supplement' } },
              supplement: {
                ...{ ...supplement, siblings: 'shift', clock: 'suspend' },
                on: { provided: 'done', expired: 'done', abandoned: 'done' },
              },
              done: { ...granted, outcome: 'done' },
            },
          },
          opinion: {
            start: 'police',
            steps: {
              police: {
                ...police,
                consulted: [{ party: 'police', role: 'officer', limit: day }],
                on: { agreed: 'done', objected: 'done' },
              },
              done: { ...granted, outcome: 'done' },
            },
          },
        },
      },
      granted,
    },
  });
}

/** A value for every data field: what steps would write is known from the beginning. */
function valuesFor({ data }: Procedure): Choices['data'] {
  const values = { text: 'x', integer: 100_000, number: 1, boolean: true, date: '2025-01-10' };
  return Object.fromEntries(
    Object.entries(data).map(([name, { type, choices }]) => [
      name,
      type === 'list' ? [] : type === 'choice' ? choices![0]! : values[type],
    ]),
  );
}

/** The Monday after Tết. */
const afterTet = '2025-02-03';

const opening = (day: string) => `${day}T07:30:00+07:00`;

/** The first line of a sample dossier. */
interface Submission {
  readonly command: { readonly procedure: string; readonly data: Choices['data'] };
}

const examples = new URL('../../../../examples/', import.meta.url);
const names = readdirSync(examples).filter((name) =>
  existsSync(new URL(`${name}/dossiers`, examples)),
);

describe('every example', () => {
  it.each(names)('%s', async (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, examples), 'utf8');
    const json = (file: string): unknown =>
      existsSync(new URL(`${name}/${file}`, examples)) ? JSON.parse(read(file)) : undefined;
    const procedure = exampleProcedure(name);
    const own = json('calendar.json') as CalendarSpec | undefined;
    const data = readdirSync(new URL(`${name}/dossiers`, examples))
      .sort()
      .map((file) => JSON.parse(read(`dossiers/${file}`).split('\n')[0]!) as Submission)
      .find(({ command }) => command.procedure === procedure.id)!.command.data;
    const count = await expectEqualFigures(
      procedure,
      {
        seed: 7,
        answerHours: 60,
        data: { ...valuesFor(procedure), ...data },
        lifecycle: {
          withdrawal: { probability: 0.1, after: { type: 'exponential', mean: 60 } },
          suspension: {
            probability: 0.2,
            after: { type: 'exponential', mean: 50 },
            lasts: { type: 'exponential', mean: 50 },
          },
          extension: { probability: 0.5 },
          apology: { probability: 0.5, by: { amount: 5, unit: 'days' } },
        },
        rate: 0.2,
        horizon: 500,
        start:
          procedure.effective.from > afterTet
            ? opening(procedure.effective.from)
            : opening(afterTet),
      },
      (json('rules.json') ?? []) as unknown[],
      own === undefined ? calendar : createCalendar(own),
    );
    expect(count).toBeGreaterThan(20);
  });
});

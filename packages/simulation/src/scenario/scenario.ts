/** A scenario: what is simulated, with whom, for how long; plain JSON with a published schema. */
import { z } from 'zod';
import { localizedSchema } from '@thutuc/legal-time/schema';
import { arrivalsSchema } from './arrivals.js';
import { comingSchema } from './catches.js';
import { interruptionSchema } from './interruptions.js';
import { caseDataSchema } from './data.js';
import { distributionSchema } from './distribution.js';
import { lifecycleSchema } from './lifecycle.js';
import { nameSchema, poolSchema, scenarioCalendarSchema } from './staff.js';

const probability = z.number().min(0).max(1);

const commonFields = {
  $schema: z.string().max(500).optional(),
  schema: z.literal('thutuc/scenario@1'),
  name: localizedSchema(500).optional(),
  /** The unit of every duration, rate and cost in the scenario. */
  timeUnit: z.enum(['minutes', 'hours', 'days']).default('hours'),
  /** The first instant, with its offset. */
  start: z.iso.datetime({ offset: true }),
  /** Dossiers that come in before this much time has passed are not counted. */
  warmUp: z.number().min(0).default(0),
  /** Dossiers come in, and are counted, until this much time has passed since the start. */
  horizon: z.number().positive(),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  calendars: z.record(nameSchema, scenarioCalendarSchema).default({}),
  /** The calendar in which working time is measured, and that of pools and arrivals without one. */
  calendar: nameSchema.optional(),
  pools: z.record(nameSchema, poolSchema).default({}),
  arrivals: z
    .record(nameSchema, arrivalsSchema)
    .refine((given) => Object.keys(given).length > 0, 'at least one stream of arrivals'),
  /** Durations for which the share of dossiers that took no longer is counted. */
  within: z.array(z.number().positive()).max(20).default([]),
};

/**
 * Service in batches: one person serves between `min` and `max` at once, all in the time of one
 * service, which is not interrupted. Where fewer than `min` wait, they wait for more.
 */
const batchSchema = z
  .strictObject({ min: z.int().min(1).max(1000).default(1), max: z.int().min(1).max(1000) })
  .refine(({ min, max }) => min <= max, 'min is above max');

/** A station: its pool serves it, or everybody at once where it has none. */
const stationSchema = z.strictObject({
  pool: nameSchema.optional(),
  service: distributionSchema,
  batch: batchSchema.optional(),
  /** Where it goes next: steps by probability; what is left of one goes out. */
  next: z.record(nameSchema, probability).default({}),
  /** Replaces the priority that the dossier came with. */
  priority: z.int().min(0).max(100).optional(),
});

/** Stations without a legal limit: any network of queues. */
const stationsSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('stations'),
  steps: z
    .record(nameSchema, stationSchema)
    .refine((given) => Object.keys(given).length > 0, 'at least one step'),
});

/** What a scenario says of a step of a procedure. */
const stepSchema = z.strictObject({
  /** Working time of the owner, whose pool is named `PARTY/ROLE`. */
  service: distributionSchema.optional(),
  batch: batchSchema.optional(),
  /** Elapsed time until it is done by the applicant, or by an agency whose staff is not known. */
  answer: distributionSchema.optional(),
  /** Probability of each outcome or branch; they sum to one. */
  outcomes: z.record(nameSchema, probability).optional(),
  /** The data that the step writes, by outcome. */
  data: z.record(nameSchema, caseDataSchema).default({}),
});

/** A procedure with its staff and what is known of its steps. */
const procedureScenarioSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('procedure'),
  /** The procedure and version that the scenario was written for. */
  procedure: z.strictObject({ id: z.string().max(120), version: z.string().max(40) }),
  /**
   * Steps by path; a handoff adds `PATH/acknowledge`, a consultation `PATH/PARTY` and, for units
   * that the data list, `PATH/@units`; receipt and result are `@receipt` and
   * `@result`, and the time of applicants whom receipt sends back is `@guidance`.
   */
  steps: z.record(nameSchema, stepSchema),
  /** The data that every dossier comes with: conditions are evaluated where no `outcomes` are. */
  data: caseDataSchema.default({}),
  /** Actions on dossiers beside their steps; none where left out. */
  lifecycle: lifecycleSchema.default({}),
  /**
   * What comes from outside that is caught, by path: `STEP/!NAME` on a step, `!NAME` on the
   * procedure, `STEP/BRANCH!NAME` on a branch. It never comes where left out.
   */
  catches: z.record(nameSchema, comingSchema).optional(),
  /** Outages and force majeure; none where left out. */
  interruptions: z.array(interruptionSchema).max(1000).optional(),
  /** The national indicator: the most requests for supplements that still count as in time. */
  indicatorSupplementsMax: z.int().min(0).max(100).default(1),
});

/** Schema of {@link Scenario}. */
export const scenarioSchema = z.discriminatedUnion(
  'kind',
  [stationsSchema, procedureScenarioSchema],
  { error: 'a scenario is an object whose "kind" is "procedure" or "stations"' },
);

/** What is simulated, with whom, for how long. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** A network of queues. */
export type StationsScenario = Extract<Scenario, { kind: 'stations' }>;

/** A procedure with its staff. */
export type ProcedureScenario = Extract<Scenario, { kind: 'procedure' }>;

/** A scenario as it is written: fields with defaults may be left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** The JSON Schema of scenarios, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(scenarioSchema, { io: 'input' }) };
}

/**
 * Graphs of steps, and the steps that choose a way or open scopes. They stand in one file because
 * a graph holds steps and some steps hold graphs.
 */
import { z } from 'zod';
import { allottedLimitSchema } from './limit.js';
import { nameSchema } from './names.js';
import { roleRefSchema } from './party.js';
import { ownerFields, stepFields } from './steps/fields.js';
import {
  endSchema,
  handoffSchema,
  paymentSchema,
  serviceSchema,
  supplementSchema,
  taskSchema,
  waitSchema,
} from './steps/work.js';

/** A FEEL expression, at most 2,000 characters. */
const conditionSchema = z.string().min(1).max(2000);

/** When a step that opened scopes is complete: all of them, the first, or `atLeast` so many. */
const completionSchema = z.union([
  z.enum(['all', 'first']),
  z.strictObject({ atLeast: z.int().min(1).max(1000) }),
]);

/** When a step that opened scopes is complete. */
export type Completion = z.infer<typeof completionSchema>;

/** A choice by data: the first branch whose condition holds, or `otherwise`. */
const decisionSchema = z.strictObject({
  kind: z.literal('decision'),
  ...stepFields,
  branches: z
    .array(z.strictObject({ name: nameSchema, when: conditionSchema, to: nameSchema }))
    .min(1)
    .max(200),
  otherwise: nameSchema,
});

/**
 * Graphs within a step, by name. It is spelt out because an inferred type of what holds itself ends
 * at some depth, where it knows no more, and takes the compiler long.
 */
type BranchesSchema = z.ZodRecord<typeof nameSchema, z.ZodType<Graph, GraphInput>>;

const forkFields = {
  completion: completionSchema.default('all'),
  /** Outcomes of a branch that end the whole step at once, by the outcome of the same name. */
  interrupts: z.array(nameSchema).default([]),
  /** `completed`, and one target for each interrupting outcome. */
  on: z.record(nameSchema, nameSchema),
};

/** Branches that run at the same time, each a graph of its own. */
export const parallelSchema = z.strictObject({
  kind: z.literal('parallel'),
  ...stepFields,
  ...forkFields,
  get branches(): BranchesSchema {
    return z.record(nameSchema, graphSchema);
  },
});

/** Branches of which those run whose condition holds; `otherwise` runs when none does. */
export const inclusiveSchema = z.strictObject({
  kind: z.literal('inclusive'),
  ...stepFields,
  ...forkFields,
  conditions: z.record(nameSchema, conditionSchema),
  otherwise: nameSchema,
  get branches(): BranchesSchema {
    return z.record(nameSchema, graphSchema);
  },
});

/** A party that is asked, and how long it has to answer. */
const consultedSchema = roleRefSchema.extend({ limit: allottedLimitSchema });

/**
 * Other agencies are asked for their opinion, all at once, each with its own limit. `consulted`
 * names parties; `consultedUnits` adds units known only at run time: a data field that lists
 * their codes, all in one role and with one limit.
 */
const consultationSchema = z.strictObject({
  kind: z.literal('consultation'),
  ...stepFields,
  ...ownerFields,
  consulted: z.array(consultedSchema).max(100).default([]),
  consultedUnits: z
    .strictObject({
      field: nameSchema,
      party: nameSchema,
      role: nameSchema,
      limit: allottedLimitSchema,
      /** Whether an empty list means that nobody is to be asked; else it is an incident. */
      mayBeEmpty: z.literal(true).optional(),
    })
    .optional(),
  /** What an agency that lets its limit pass is taken to have said. */
  silence: z.enum(['consent', 'refusal', 'escalation']),
  on: z.strictObject({
    agreed: nameSchema,
    objected: nameSchema,
    silent: nameSchema.optional(),
    /** Where it continues when no opinion is needed any more; else nobody recalls it. */
    recalled: nameSchema.optional(),
  }),
});

/** Another procedure with a dossier of its own, or one for each element of a data field. */
const subprocedureSchema = z.strictObject({
  kind: z.literal('subprocedure'),
  ...stepFields,
  ...ownerFields,
  procedure: z.string().min(1).max(120),
  forEach: nameSchema.optional(),
  /** The child's field that takes the element of `forEach`. */
  element: nameSchema.optional(),
  /** The child's fields, each with the field that fills it; those of one name where absent. */
  gives: z.record(nameSchema, nameSchema).optional(),
  completion: completionSchema.default('all'),
  interrupts: z.array(nameSchema).default([]),
  on: z.record(nameSchema, nameSchema),
});

/** A step of a procedure. */
export const stepSchema = z.discriminatedUnion('kind', [
  taskSchema,
  handoffSchema,
  supplementSchema,
  paymentSchema,
  waitSchema,
  serviceSchema,
  decisionSchema,
  parallelSchema,
  inclusiveSchema,
  consultationSchema,
  subprocedureSchema,
  endSchema,
]);

/** A step of a procedure. */
export type Step = z.infer<typeof stepSchema>;

/** The kinds of steps. */
export type StepKind = Step['kind'];

/** A step of one kind. */
export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>;

/** A graph of steps with one start. */
export const graphSchema = z.strictObject({
  start: nameSchema,
  get steps() {
    return z.record(nameSchema, stepSchema);
  },
});

/** A graph of steps with one start. */
export interface Graph {
  start: string;
  steps: Record<string, Step>;
}

/** A graph as it is written: fields with defaults may be left out. */
export interface GraphInput {
  start: string;
  steps: Record<string, z.input<typeof stepSchema>>;
}

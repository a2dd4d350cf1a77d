/**
 * Graphs of steps, and the steps that choose a way or open scopes. They stand in one file because
 * a graph holds steps and some steps hold graphs.
 */
import { z } from 'zod';
import type { Localized } from '@thutuc/legal-time';
import { citationSchema, type Citation } from './citation.js';
import { allottedLimitSchema } from './limit.js';
import { localizedSchema, nameSchema } from './names.js';
import { roleRefSchema, type RoleRef } from './party.js';
import { ownerFields, stepFields } from './steps/fields.js';
import { conditionSchema, triggerSchema, type Trigger } from './steps/trigger.js';
import {
  endSchema,
  handoffSchema,
  paymentSchema,
  serviceSchema,
  supplementSchema,
  taskSchema,
  waitSchema,
} from './steps/work.js';

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

/** What a step or a graph catches, by name. */
type CatchesSchema = z.ZodOptional<z.ZodRecord<typeof nameSchema, z.ZodType<Catch, CatchInput>>>;

/** What steps catch that take time. */
const catching = {
  /** What happens beside the plan while the step is open, and what is done about it. */
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
  },
};

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
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
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
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
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
  /**
   * How often an agency that is asked may ask for papers, or for time: each time its limit gets
   * longer by so much, in the unit of the limit.
   */
  more: z
    .strictObject({
      max: z.int().min(1).max(10),
      by: z.number().positive().max(1000),
      basis: z.array(citationSchema).min(1),
    })
    .optional(),
  /** What an agency that lets its limit pass is taken to have said. */
  silence: z.enum(['consent', 'refusal', 'escalation']),
  on: z.strictObject({
    agreed: nameSchema,
    objected: nameSchema,
    silent: nameSchema.optional(),
    /** Where it continues when all agree, and one of them under conditions; else as agreed. */
    conditional: nameSchema.optional(),
    /** Where it continues when no opinion is needed any more; else nobody recalls it. */
    recalled: nameSchema.optional(),
  }),
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
  },
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
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
  },
});

/** A step of a procedure. */
export const stepSchema = z.discriminatedUnion('kind', [
  taskSchema.extend(catching),
  handoffSchema.extend(catching),
  supplementSchema.extend(catching),
  paymentSchema.extend(catching),
  waitSchema.extend(catching),
  serviceSchema.extend(catching),
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
  /** What happens beside the plan while the graph is open, and what is done about it. */
  get catches(): CatchesSchema {
    return z.record(nameSchema, catchSchema).optional();
  },
});

/**
 * Something that may happen while a step or a graph is open, and what is done about it.
 *
 * One that interrupts ends what it happens to: a step is left to the step `to`; a graph goes to its
 * step `to`, or its handler `graph` runs and what `then` says of the handler's outcome comes after.
 * One that does not interrupt runs its handler beside, or only tells whoever stands under `tell`.
 *
 * Optional and never filled in: a default would change every hash.
 */
const catchSchema = z.strictObject({
  /** What it is called where people read it. */
  name: localizedSchema.optional(),
  on: triggerSchema,
  interrupts: z.boolean(),
  to: nameSchema.optional(),
  get graph(): z.ZodOptional<z.ZodType<Graph, GraphInput>> {
    return graphSchema.optional();
  },
  /** Outcome of the handler → step of the graph that it interrupted. */
  then: z.record(nameSchema, nameSchema).optional(),
  /** How often it is caught at most, in one scope. */
  max: z.int().min(1).max(1000).optional(),
  /** At the end of what it runs beside, whether that waits for it or cancels it. */
  atEnd: z.enum(['await', 'cancel']).optional(),
  /** Who hears of it. */
  tell: z.array(roleRefSchema).min(1).max(20).optional(),
  basis: z.array(citationSchema),
});

/** Something that may happen while a step or a graph is open, and what is done about it. */
export interface Catch {
  name?: Localized | undefined;
  on: Trigger;
  interrupts: boolean;
  to?: string | undefined;
  graph?: Graph | undefined;
  then?: Record<string, string> | undefined;
  max?: number | undefined;
  atEnd?: 'await' | 'cancel' | undefined;
  tell?: RoleRef[] | undefined;
  basis: Citation[];
}

/** A catch as it is written: fields with defaults may be left out. */
export interface CatchInput extends Omit<Catch, 'graph' | 'basis'> {
  graph?: GraphInput | undefined;
  basis: z.input<typeof citationSchema>[];
}

/** A graph of steps with one start. */
export interface Graph {
  start: string;
  steps: Record<string, Step>;
  catches?: Record<string, Catch> | undefined;
}

/** A graph as it is written: fields with defaults may be left out. */
export interface GraphInput {
  start: string;
  steps: Record<string, z.input<typeof stepSchema>>;
  catches?: Record<string, CatchInput> | undefined;
}

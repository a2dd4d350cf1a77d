/** Procedures as they are written in TypeScript: read-only, branches spelt out to any depth. */
import type { z } from 'zod';
import type { inclusiveSchema, parallelSchema, stepSchema } from './graph.js';
import type { ProcedureInput } from './procedure.js';

/** A value that may be written as a constant. */
type Constant<T> = T extends readonly (infer Item)[]
  ? readonly Constant<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Constant<T[Key]> }
    : T;

/** Steps that open branches, as they are written. */
type ForkInput<Schema extends z.ZodType> = Constant<Omit<z.input<Schema>, 'branches'>> & {
  readonly branches: Readonly<Record<string, GraphShape>>;
};

/** A step as it is written. */
export type StepShape =
  | Constant<Exclude<z.input<typeof stepSchema>, { kind: 'parallel' | 'inclusive' }>>
  | ForkInput<typeof parallelSchema>
  | ForkInput<typeof inclusiveSchema>;

/** A graph as it is written. */
export interface GraphShape {
  readonly start: string;
  readonly steps: Readonly<Record<string, StepShape>>;
}

/** A procedure as it is written. */
export type ProcedureShape = Constant<Omit<ProcedureInput, 'steps'>> & GraphShape;

/** Procedures as they are written in TypeScript: read-only, branches spelt out to any depth. */
import type { z } from 'zod';
import type { CatchInput, inclusiveSchema, parallelSchema, stepSchema } from './graph.js';
import type { ProcedureInput } from './procedure.js';

/** A value that may be written as a constant. */
type Constant<T> = T extends readonly (infer Item)[]
  ? readonly Constant<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Constant<T[Key]> }
    : T;

/** Steps that open branches, as they are written. */
type ForkInput<Schema extends z.ZodType> = Constant<
  Omit<z.input<Schema>, 'branches' | 'catches'>
> & {
  readonly branches: Readonly<Record<string, GraphShape>>;
  readonly catches?: CatchesShape;
};

/** What is caught, as it is written. */
type CatchesShape =
  | Readonly<
      Record<
        string,
        Constant<Omit<CatchInput, 'graph'>> & { readonly graph?: GraphShape | undefined }
      >
    >
  | undefined;

/** A step without branches. */
type PlainShape<Input> = Input extends { kind: 'decision' | 'end' }
  ? Constant<Input>
  : Constant<Omit<Input, 'catches'>> & { readonly catches?: CatchesShape };

/** A step as it is written. */
export type StepShape =
  | PlainShape<Exclude<z.input<typeof stepSchema>, { kind: 'parallel' | 'inclusive' }>>
  | ForkInput<typeof parallelSchema>
  | ForkInput<typeof inclusiveSchema>;

/** A graph as it is written. */
export interface GraphShape {
  readonly start: string;
  readonly steps: Readonly<Record<string, StepShape>>;
  readonly catches?: CatchesShape;
}

/** A procedure as it is written. */
export type ProcedureShape = Constant<Omit<ProcedureInput, 'steps' | 'catches'>> & GraphShape;

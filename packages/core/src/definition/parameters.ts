/**
 * Values that the law on record does not give. A definition names each by its parameter, and is
 * read only once all are filled in; where a value is only assumed, whatever rests on it says so.
 */
import { z } from 'zod';
import { reasonOf } from '@thutuc/legal-time/schema';
import type { Localized } from '@thutuc/legal-time';
import type { Citation } from './citation.js';
import { ProcedureError, type ProcedureIssue } from './errors.js';
import { filledParameterSchema, parameterNameSchema } from './filled-parameter.js';
import { checkUntrustedJson } from './untrusted-json.js';

/** How a definition names a parameter in place of a value: `{ "$parameter": "fee.amount" }`. */
const KEY = '$parameter';

/** A place in a definition that waits for the value of a parameter. */
export interface ParameterPlace {
  readonly name: string;
  /** Path in the definition, such as `supplements.max`. */
  readonly path: string;
}

/** The value of a parameter, and who stands for it. */
export interface ParameterValue {
  readonly value: unknown;
  /** `decided` by what `basis` names, or `assumed` until the law can be read. */
  readonly status: 'assumed' | 'decided';
  readonly text?: Localized | undefined;
  readonly basis?: readonly Citation[] | undefined;
}

/** The values of parameters by name. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

const { text, status, basis } = filledParameterSchema.shape;

/** Schema of a file of values, such as `parameters.json`. */
const parametersSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  schema: z.literal('thutuc/parameters@1'),
  parameters: z.record(
    parameterNameSchema,
    z
      .strictObject({ value: z.json(), status, text, basis: basis.optional() })
      .refine((one) => one.status === 'assumed' || (one.basis?.length ?? 0) > 0, {
        path: ['basis'],
        message: 'a value that was decided names by what',
      }),
  ),
});

/** The JSON Schema of a file of values. */
export function parametersJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(parametersSchema, { io: 'input', reused: 'ref' });
  return { ...schema, title: 'Values that the law on record does not give' };
}

/**
 * Reads the values of parameters from JSON.
 *
 * @throws ProcedureError `PARAMETERS_INVALID` with all issues, or a `JSON_…` code
 */
export function parseParameters(input: unknown): ParameterValues {
  checkUntrustedJson(input);
  const parsed = parametersSchema.safeParse(input);
  if (parsed.success) return parsed.data.parameters;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: reasonOf(issue),
  }));
  throw parametersInvalid(issues);
}

/** Every place of a definition that waits for a value, in its order. */
export function parametersIn(definition: unknown, path = ''): ParameterPlace[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const name = nameIn(definition);
  if (name !== undefined) return [{ name, path }];
  return Object.entries(definition).flatMap(([key, inner]) =>
    parametersIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/**
 * A definition with the values of its parameters in their places, and under `parameters` which they
 * are, so that every dossier under it keeps them.
 *
 * @example
 * ```ts
 * const values = { rounds: { value: 1, status: 'assumed' } } as const;
 * fillParameters({ supplements: { max: { $parameter: 'rounds' } } }, values);
 * // => { supplements: { max: 1 },
 * //      parameters: [{ name: 'rounds', at: ['supplements.max'], status: 'assumed', basis: [] }] }
 * ```
 * @throws ProcedureError `PARAMETERS_MISSING` with every place that has no value
 */
export function fillParameters(definition: unknown, values: ParameterValues): unknown {
  const places = parametersIn(definition);
  if (places.length === 0) return definition;
  const valueOf = new Map(Object.entries(values));
  const missing = places.filter(({ name }) => !valueOf.has(name));
  if (missing.length > 0) throw parametersMissing(missing);
  const filled = replaced(definition, valueOf) as Record<string, unknown>;
  const own = Array.isArray(filled.parameters) ? (filled.parameters as unknown[]) : [];
  const names = [...new Set(places.map(({ name }) => name))];
  const added = names.map((name) => {
    const { value: _, basis: sources = [], ...given } = valueOf.get(name)!;
    const at = places.filter((place) => place.name === name).map(({ path }) => path);
    return { name, at, ...given, basis: sources };
  });
  return { ...filled, parameters: [...own, ...added] };
}

/** @throws ProcedureError `PARAMETERS_MISSING` where a definition still waits for values */
export function assertFilled(definition: unknown): void {
  const places = parametersIn(definition);
  if (places.length > 0) throw parametersMissing(places);
}

/** The error for values that nothing asks for, or that are wrong. */
export function parametersInvalid(issues: readonly ProcedureIssue[]): ProcedureError {
  const shown = issues.map(({ path, message }) => `  ${path || '(root)'}: ${message}`);
  return new ProcedureError(
    'PARAMETERS_INVALID',
    `The values of the parameters are not valid; correct these places:\n${shown.join('\n')}`,
    issues,
  );
}

function parametersMissing(places: readonly ParameterPlace[]): ProcedureError {
  const names = [...new Set(places.map(({ name }) => name))];
  const issues = names.map((name) => {
    const at = places.filter((place) => place.name === name).map(({ path }) => path);
    return { path: at[0] ?? '', message: `${name}, for ${at.join(', ')}` };
  });
  const shown = issues.map(({ message }) => `  ${message}`);
  return new ProcedureError(
    'PARAMETERS_MISSING',
    'The law on record does not give these values, and nobody has filled them in. Put each into ' +
      `parameters.json with its value, and as "assumed" or with what decided it:\n${shown.join('\n')}`,
    issues,
  );
}

function nameIn(value: object): string | undefined {
  const name = (value as Readonly<Record<string, unknown>>)[KEY];
  return typeof name === 'string' && Object.keys(value).length === 1 ? name : undefined;
}

function replaced(value: unknown, values: ReadonlyMap<string, ParameterValue>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, values));
  const name = nameIn(value);
  if (name !== undefined) return values.get(name)?.value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaced(inner, values)]),
  );
}

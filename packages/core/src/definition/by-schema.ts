/** Finds values in a procedure through its schema, and never by a key's name. */
import { z } from 'zod';
import { procedureSchema, type Procedure } from './procedure.js';

/** A value of a schema, and where it stands. */
export interface Placed<T> {
  /** Path in the definition, such as `steps.review.limit.rule`. */
  readonly path: string;
  readonly value: T;
}

/** Every value that is of a part of the procedure's schema, in the order of the definition. */
export function listBySchema<T>(procedure: Procedure, wanted: z.ZodType<T>): Placed<T>[] {
  const found: Placed<unknown>[] = [];
  collect({ wanted, found }, procedureSchema, procedure, []);
  return found as Placed<T>[];
}

interface Search {
  readonly wanted: unknown;
  readonly found: Placed<unknown>[];
}

function collect(search: Search, schema: unknown, value: unknown, path: readonly string[]): void {
  if (value === undefined || value === null) return;
  if (schema === search.wanted) {
    search.found.push({ path: path.join('.'), value });
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNonOptional) {
    collect(search, schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodDefault) {
    collect(search, schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodObject) {
    const fields = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(schema.shape)) {
      if (Object.hasOwn(fields, name)) collect(search, inner, fields[name], [...path, name]);
    }
  } else if (schema instanceof z.ZodRecord) {
    for (const [name, inner] of Object.entries(value)) {
      collect(search, schema.valueType, inner, [...path, name]);
    }
  } else if (schema instanceof z.ZodArray) {
    (value as unknown[]).forEach((inner, i) => {
      collect(search, schema.element, inner, [...path, String(i)]);
    });
  } else if (schema instanceof z.ZodUnion) {
    collect(search, optionFor(schema, value), value, path);
  }
}

/** The option of a union that a parsed value is of; that of its kind is found without parsing. */
function optionFor(union: z.ZodUnion, value: unknown): unknown {
  const { options } = union;
  const kindOf = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
  return options.find((option) => {
    if (kindOf === undefined || !(option instanceof z.ZodObject)) {
      return (option as z.ZodType).safeParse(value).success;
    }
    const kind = option.shape[kindOf] as z.ZodType;
    return kind.safeParse((value as Record<string, unknown>)[kindOf]).success;
  });
}

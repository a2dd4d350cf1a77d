/** Reading a value by its schema, the same way for all that comes from outside. */
import type { z } from 'zod';
import { notValid } from './not-valid.js';

/** What is wrong with a value, for the details of an error. */
interface Wrong {
  /** Of the first thing that is wrong; empty where that is the whole. */
  readonly path: string;
  readonly issues: readonly z.core.$ZodIssue[];
}

/**
 * Reads a value by a schema.
 *
 * @param thing - What it should be, for the reader of the refusal.
 * @throws what `refusal` makes of the first thing that is wrong
 */
export function readBy<T>(
  schema: z.ZodType<T>,
  thing: string,
  input: unknown,
  refusal: (said: string, wrong: Wrong, options: { readonly cause: z.ZodError }) => Error,
): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { error } = result;
  const [first] = error.issues;
  const wrong = { path: first?.path.join('.') ?? '', issues: error.issues };
  throw refusal(notValid(thing, first), wrong, { cause: error });
}

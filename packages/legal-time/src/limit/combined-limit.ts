/** Several limits of which one holds, as plain JSON. */
import type { TimeLimit } from './time-limit.js';

/** One of several limits. */
export interface LimitPart {
  readonly limit: TimeLimit;
  /** Classes of days off that are working days for it, such as school holidays for an office. */
  readonly workedThrough?: readonly string[] | undefined;
}

/** Limits of which the one that ends first holds, or the one that ends last. */
export type CombinedLimit =
  { readonly earlierOf: readonly LimitPart[] } | { readonly laterOf: readonly LimitPart[] };

/** The places in which two JSON values differ, as paths with the value before and after. */
import { canonicalJson } from '../../content-hash/canonical-json.js';

/** A place in which two values differ; `undefined` stands for what is not there. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Lists where two values differ, in the order of their keys. Lists and values that `isWhole` says
 * are told as a whole; all other objects are compared field by field.
 */
export function differencesOf(
  before: unknown,
  after: unknown,
  isWhole: (value: object, path: readonly string[]) => boolean,
  path: readonly string[] = [],
): Difference[] {
  if (!isObject(before) || !isObject(after) || isWhole(before, path) || isWhole(after, path)) {
    const same = canonicalJson([before]) === canonicalJson([after]);
    return same ? [] : [{ path, before, after }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differencesOf(before[key], after[key], isWhole, [...path, key]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

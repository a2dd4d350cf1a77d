/** Reading JSON from outside: limited in size and depth, without keys that reach prototypes. */
import { ProcedureError } from './errors.js';

/** Limits on JSON from outside. */
export interface JsonLimits {
  /** Most characters of the text. @defaultValue 5,000,000 */
  readonly charactersMax?: number;
  /** Most levels of nesting. @defaultValue 64 */
  readonly depthMax?: number;
  /** Most objects, arrays and scalars in all. @defaultValue 500,000 */
  readonly valuesMax?: number;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON from outside.
 *
 * @throws ProcedureError `JSON_INVALID` for a text that is not JSON or has a forbidden key,
 * `JSON_TOO_LARGE` and `JSON_TOO_DEEP` beyond the limits.
 */
export function parseUntrustedJson(text: string, limits: JsonLimits = {}): unknown {
  const charactersMax = limits.charactersMax ?? 5_000_000;
  if (text.length > charactersMax) {
    throw new ProcedureError(
      'JSON_TOO_LARGE',
      `The JSON has ${text.length} characters; at most ${charactersMax} are read.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProcedureError('JSON_INVALID', `Not JSON: ${(cause as Error).message}.`, [], {
      cause,
    });
  }
  checkUntrustedJson(value, limits);
  return value;
}

/**
 * Checks a value that came from JSON, without recursion, so that no nesting can exhaust the stack.
 *
 * @throws ProcedureError as {@link parseUntrustedJson} does.
 */
export function checkUntrustedJson(value: unknown, limits: JsonLimits = {}): void {
  const depthMax = limits.depthMax ?? 64;
  const valuesMax = limits.valuesMax ?? 500_000;
  const stack: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  let count = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (++count > valuesMax) {
      throw new ProcedureError('JSON_TOO_LARGE', `The JSON has more than ${valuesMax} values.`);
    }
    if (typeof top.value !== 'object' || top.value === null) continue;
    if (top.depth >= depthMax) {
      throw new ProcedureError(
        'JSON_TOO_DEEP',
        `The JSON is nested deeper than ${depthMax} levels, at ${top.path.slice(0, 200)}.`,
      );
    }
    for (const key of Object.keys(top.value)) {
      const path = top.path === '' ? key : `${top.path}.${key}`;
      if (forbiddenKeys.has(key)) {
        const issue = { path, message: `the key "${key}" is not allowed` };
        throw new ProcedureError('JSON_INVALID', `${path}: ${issue.message}.`, [issue]);
      }
      stack.push({
        value: (top.value as Record<string, unknown>)[key],
        path,
        depth: top.depth + 1,
      });
    }
  }
}

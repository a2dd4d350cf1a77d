/**
 * Hashes by content: the same JSON value has the same hash, whatever the order of its keys.
 *
 * @module
 */
import { hash } from 'node:crypto';

/**
 * JSON with sorted keys and no white space; fields that are `undefined` are left out, as in JSON.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [true, null] }); // => '{"a":[true,null],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'null' : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** SHA-256 of a text in UTF-8, as 43 characters of base64url. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** SHA-256 of the canonical JSON of a value, as 43 characters of base64url. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

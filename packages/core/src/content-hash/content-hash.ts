/**
 * Hashes by content: the same JSON value has the same hash, whatever the order of its keys.
 *
 * @module
 */
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './sha256.js';

/** SHA-256 of the canonical JSON of a value, as 43 characters of base64url. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

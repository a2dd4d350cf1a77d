/**
 * The hash chain of access records: one for each writer and day.
 *
 * As in the log of a dossier, the hash is SHA-256 over the hash before and the text of the record,
 * and names lie beside that text: it holds their salted digest only.
 */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { sha256 } from '../content-hash/sha256.js';
import type { AccessChainId, AccessLink, AccessRecord } from './rows.js';

/** The day of a chain: that of an instant in UTC, wherever the reader is. */
export function accessDay(at: number): string {
  return toCivilDate(localDay(at, 'UTC'));
}

/** What the first record of a chain is chained to. */
export function accessGenesis({ writer, day }: AccessChainId): string {
  return sha256(`thutuc/access:${writer}:${day}`);
}

/** The hash of a record at its place in a chain, after the hash `before`. */
export function accessHash(
  { dossier, dossiers, actor, at, purpose }: AccessRecord,
  { writer, day, place, salt, before }: Omit<AccessLink, 'hash'>,
): string {
  const names = sha256(JSON.stringify([salt, actor, purpose]));
  return sha256(before + JSON.stringify([writer, day, place, dossiers ?? dossier, at, names]));
}

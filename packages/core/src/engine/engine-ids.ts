/** Ids of the engine's own: they begin with a sign that no caller may write. */
import { contentHash } from '../content-hash/content-hash.js';

/** Longest id of a command or dossier. */
const idLengthMax = 200;

/** What ids of the engine are given to. */
type OwnIdKind =
  | 'timer'
  | 'open'
  | 'stop'
  | 'end'
  | 'service'
  | 'incident'
  | 'calendar'
  | 'signal'
  | 'message'
  | 'erase'
  | 'child'
  | 'free'
  | 'transfer'
  | 'reopen'
  | 'interruption'
  | 'dossier';

/** Whether an id is one of the engine's own. */
export function isEngineId(id: string): boolean {
  return id.startsWith('@');
}

/** The id that the engine gives: the same for the same parts, hashed where it would be too long. */
export function engineId(kind: OwnIdKind, ...parts: readonly (string | number)[]): string {
  const id = [`@${kind}`, ...parts].join('/');
  return id.length <= idLengthMax ? id : `@${kind}/${contentHash(parts)}`;
}

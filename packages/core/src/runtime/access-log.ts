/** Records of who read what, each chained to the one before: one chain per engine and day. */
import { sha256 } from '../content-hash/sha256.js';
import { ConflictError } from '../engine/errors.js';
import { accessDay, accessGenesis, accessHash } from '../ports/access-chain.js';
import type { AccessChainId, AccessEnd, AccessRecord } from '../ports/rows.js';
import type { AccessPort } from '../ports/access-port.js';

/** Keeps access records. */
export interface AccessLog {
  /** Keeps a record; it is on disk when the promise resolves. */
  keep(record: AccessRecord): Promise<void>;
}

/** How often a record is tried anew when another process writes under the same name. */
const attemptsMax = 50;

/**
 * Makes the access log of an engine. Its name as a writer is drawn when the first record comes, so
 * that engines on one store wait for each other never, and chain their records each by itself.
 */
export function createAccessLog(store: AccessPort, salt: () => string): AccessLog {
  let writer: string | undefined;
  /** The end of the chain as it was left here. */
  let known: (AccessChainId & AccessEnd) | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function endOf(day: string): Promise<AccessChainId & AccessEnd> {
    if (known?.day === day) return known;
    writer ??= sha256(`thutuc/writer:${salt()}`);
    const chain = { writer, day };
    const end = await store.accessEnd(chain);
    return { ...chain, ...(end ?? { length: 0, head: accessGenesis(chain) }) };
  }

  async function append(record: AccessRecord): Promise<void> {
    for (let attempt = 1; attempt <= attemptsMax; attempt++) {
      const end = await endOf(accessDay(record.at));
      // Whatever comes of this attempt, the end is known again only once it is kept.
      known = undefined;
      const { writer, day, length, head } = end;
      const place = length + 1;
      const link = { writer, day, place, salt: salt(), before: head };
      const hash = accessHash(record, link);
      if (await store.recordAccess({ ...record, link: { ...link, hash } })) {
        known = { writer, day, length: place, head: hash };
        return;
      }
    }
    throw new ConflictError(
      'VERSION_CONFLICT',
      `The records of who read what grew ${attemptsMax} times while one was added. Try again.`,
      { dossier: record.dossier },
    );
  }

  return {
    keep(record) {
      const kept = before.then(() => append(record));
      before = kept.catch(() => undefined);
      return kept;
    },
  };
}

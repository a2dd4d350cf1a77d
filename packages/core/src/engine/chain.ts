/**
 * The hash chain of a log: sealing decided events, and opening and checking stored ones.
 *
 * The hash covers the hash of the event before and the stored text of the event; what belongs to
 * persons lies beside the text and is bound to it by a salted digest, so that it can be erased
 * without breaking the chain.
 */
import { sha256 } from '../content-hash/sha256.js';
import { LogError } from './errors.js';
import type { DecidedEvent, DossierEvent, StoredEvent } from './event.js';
import { readPersonal, writePersonal } from './stored-personal.js';
import { readShape, writeShape } from './stored-shape.js';

/** The genesis of a chain: what the first event of a dossier is chained to. */
export function genesisHash(dossier: string): string {
  return sha256(`thutuc/dossier:${dossier}`);
}

/** A sealed event, as text to store and as a fact to fold. */
export interface SealedEvent {
  readonly stored: StoredEvent;
  readonly event: DossierEvent;
}

/** Gives decided events their place in the chain, after `version` events that end in `head`. */
export function sealEvents(
  dossier: string,
  version: number,
  head: string,
  decided: readonly DecidedEvent[],
): SealedEvent[] {
  let before = head;
  return decided.map((fact, i) => {
    const seq = version + i + 1;
    const personal = writePersonal(fact.personal);
    const body = writeShape(seq, fact, sha256(personal));
    const hash = sha256(before + body);
    before = hash;
    // Field by field: spreading each event is measurably slower.
    const event: DossierEvent = {
      effectiveAt: fact.effectiveAt,
      recordedAt: fact.recordedAt,
      command: fact.command,
      payload: fact.payload,
      moves: fact.moves,
      told: fact.told,
      personal: fact.personal,
      seq,
      hash,
    };
    return { stored: { dossier, seq, body, hash, personal }, event };
  });
}

/**
 * Opens the chain of a whole log: every hash, every link, every number.
 *
 * @param head - The head of the chain as the dossier's row has it, where it is known; a log cut
 * short at its end shows only there.
 * @throws LogError `LOG_TAMPERED` where a hash does not fit or a personal part is gone that nobody
 * erased, `LOG_GAP` where an event is missing,
 * `LOG_CORRUPT` where a text is not that of an event, `LOG_VERSION` where a newer release wrote it.
 */
export function openLog(
  dossier: string,
  stored: readonly StoredEvent[],
  head?: { readonly version: number; readonly hash: string },
): DossierEvent[] {
  let before = genesisHash(dossier);
  const events = stored.map((record, i) => {
    if (record.dossier !== dossier || record.seq !== i + 1) {
      throw broken(
        'LOG_GAP',
        dossier,
        i + 1,
        `is missing; found event ${record.seq} of "${record.dossier}"`,
      );
    }
    const event = openEvent(record, before);
    before = record.hash;
    return event;
  });
  assertPersonal(dossier, events);
  if (head !== undefined && (head.version !== events.length || head.hash !== before)) {
    throw broken(
      'LOG_TAMPERED',
      dossier,
      events.length,
      `is the last of the log; the dossier's row says event ${head.version}, with hash ${head.hash}`,
    );
  }
  return events;
}

/** What an event says of persons is gone only where an erasure comes after it. */
function assertPersonal(dossier: string, events: readonly DossierEvent[]): void {
  const erased = events.findLastIndex(({ payload }) => payload.type === 'erased');
  const bare = events.find(({ personal }, i) => personal === null && i >= Math.max(erased, 0));
  if (bare === undefined) return;
  throw broken(
    'LOG_TAMPERED',
    dossier,
    bare.seq,
    'has lost what it says of persons, and no erasure comes after it',
  );
}

/**
 * When an event of a chain was recorded, by its text alone; `undefined` where it is none of this
 * release.
 */
export function recordedAtOf({ body }: StoredEvent): number | undefined {
  try {
    const shape = readShape(body);
    return 'seq' in shape ? shape.recordedAt : undefined;
  } catch {
    return undefined;
  }
}

/** Reads one event and checks its hashes, given the hash of the event before. */
function openEvent(
  { dossier, seq, body, hash, personal: beside }: StoredEvent,
  before: string,
): DossierEvent {
  if (sha256(before + body) !== hash) {
    throw broken(
      'LOG_TAMPERED',
      dossier,
      seq,
      'or the one before it was changed after it was written: its hash does not fit',
    );
  }
  const shape = parse(dossier, seq, () => readShape(body));
  if (!('seq' in shape)) {
    throw new LogError(
      'LOG_VERSION',
      `Event ${seq} of dossier "${dossier}" has shape ${String(shape.version)}; this release reads shapes 1 and 2. Use a newer release.`,
      { dossier, seq },
    );
  }
  if (shape.seq !== seq) {
    throw broken('LOG_TAMPERED', dossier, seq, `says in its text that it is event ${shape.seq}`);
  }
  if (beside !== null && sha256(beside) !== shape.personal) {
    throw broken('LOG_TAMPERED', dossier, seq, 'has another personal part than was written');
  }
  const { effectiveAt, recordedAt, command, payload, moves, told } = shape;
  const personal = beside === null ? null : parse(dossier, seq, () => readPersonal(beside));
  return { seq, effectiveAt, recordedAt, command, payload, moves, told, hash, personal };
}

function parse<Value>(dossier: string, seq: number, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw broken(
      'LOG_CORRUPT',
      dossier,
      seq,
      `is not readable: ${(cause as Error).message}`,
      cause,
    );
  }
}

function broken(
  code: 'LOG_TAMPERED' | 'LOG_GAP' | 'LOG_CORRUPT',
  dossier: string,
  seq: number,
  what: string,
  cause?: unknown,
): LogError {
  return new LogError(
    code,
    `Event ${seq} of dossier "${dossier}" ${what}. Restore the log from a backup.`,
    { dossier, seq },
    { cause },
  );
}

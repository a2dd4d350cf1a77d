/**
 * The hash chain of a log: sealing decided events, and opening and checking stored ones.
 *
 * The hash covers the stored text of an event, which holds the hash of the event before; what
 * belongs to persons lies beside the text and is bound to it by a salted digest, so that it can be
 * erased without breaking the chain.
 */
import { sha256 } from '../content-hash/index.js';
import { LogError } from './errors.js';
import type { DecidedEvent, DossierEvent, PersonalFacts, StoredEvent } from './event.js';

/** Version of the stored shape. */
const bodyVersion = 1;

interface Body {
  readonly v: number;
  readonly seq: number;
  /** Hash of the event before; the first event has that of its dossier's id. */
  readonly prev: string;
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly command: string;
  readonly payload: DecidedEvent['payload'];
  readonly moves: DecidedEvent['moves'];
  /** Digest of the personal part. */
  readonly personal: string;
}

/** What the first event of a dossier is chained to. */
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
  let prev = head;
  return decided.map((fact, i) => {
    const seq = version + i + 1;
    const personal = JSON.stringify(fact.personal);
    const content: Body = {
      v: bodyVersion,
      seq,
      prev,
      effectiveAt: fact.effectiveAt,
      recordedAt: fact.recordedAt,
      command: fact.command,
      payload: fact.payload,
      moves: fact.moves,
      personal: sha256(personal),
    };
    const body = JSON.stringify(content);
    const hash = sha256(body);
    prev = hash;
    return { stored: { dossier, seq, body, hash, personal }, event: { ...fact, seq, hash } };
  });
}

/**
 * Reads a stored event and checks its hashes.
 *
 * @throws LogError `LOG_TAMPERED` where a hash does not fit its text, `LOG_CORRUPT` where the text
 * is not that of an event, `LOG_VERSION` where it was written by a newer release.
 */
export function openEvent(stored: StoredEvent): { event: DossierEvent; prev: string } {
  const where = `Event ${stored.seq} of dossier "${stored.dossier}"`;
  const details = { dossier: stored.dossier, seq: stored.seq };
  if (sha256(stored.body) !== stored.hash) {
    throw new LogError(
      'LOG_TAMPERED',
      `${where} was changed after it was written: its hash does not fit its text. Restore it from a backup.`,
      details,
    );
  }
  const body = parseText(stored.body, where, details) as Body;
  if (body.v !== bodyVersion) {
    throw new LogError(
      'LOG_VERSION',
      `${where} has shape ${String(body.v)}; this release reads shape ${bodyVersion}. Use a newer release.`,
      details,
    );
  }
  if (body.seq !== stored.seq) {
    throw new LogError(
      'LOG_TAMPERED',
      `${where} says in its text that it is event ${body.seq}. Restore it from a backup.`,
      details,
    );
  }
  let personal: PersonalFacts | null = null;
  if (stored.personal !== null) {
    if (sha256(stored.personal) !== body.personal) {
      throw new LogError(
        'LOG_TAMPERED',
        `${where} has another personal part than was written. Restore it from a backup, or erase it by the erasing command.`,
        details,
      );
    }
    personal = parseText(stored.personal, where, details) as PersonalFacts;
  }
  const { effectiveAt, recordedAt, command, payload, moves, seq, prev } = body;
  return {
    event: { effectiveAt, recordedAt, command, payload, moves, personal, seq, hash: stored.hash },
    prev,
  };
}

/**
 * Opens a whole log: every hash, every link, every number.
 *
 * @param head - The head of the chain as the dossier's row has it, where it is known; a log cut
 * short at its end shows only there.
 * @throws LogError as {@link openEvent} does, and `LOG_GAP` where an event is missing.
 */
export function openLog(
  dossier: string,
  stored: readonly StoredEvent[],
  head?: { readonly version: number; readonly hash: string },
): DossierEvent[] {
  let prev = genesisHash(dossier);
  const events = stored.map((record, i) => {
    if (record.dossier !== dossier || record.seq !== i + 1) {
      throw new LogError(
        'LOG_GAP',
        `Dossier "${dossier}": event ${i + 1} is missing; found event ${record.seq} of "${record.dossier}". Restore the log from a backup.`,
        { dossier, expected: i + 1, found: record.seq },
      );
    }
    const opened = openEvent(record);
    if (opened.prev !== prev) {
      throw new LogError(
        'LOG_TAMPERED',
        `Event ${record.seq} of dossier "${dossier}" does not follow the event before it. Restore the log from a backup.`,
        { dossier, seq: record.seq },
      );
    }
    prev = record.hash;
    return opened.event;
  });
  if (head !== undefined && (head.version !== events.length || head.hash !== prev)) {
    throw new LogError(
      'LOG_TAMPERED',
      `The log of dossier "${dossier}" ends at event ${events.length}, its row says ${head.version}. Restore the log from a backup.`,
      { dossier, version: head.version, found: events.length },
    );
  }
  return events;
}

function parseText(
  text: string,
  where: string,
  details: Readonly<Record<string, unknown>>,
): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LogError(
      'LOG_CORRUPT',
      `${where} is not readable: ${(cause as Error).message}. Restore it from a backup.`,
      details,
      { cause },
    );
  }
}

/** The outbox in memory: one queue per dossier and channel, of which only the head is free. */
import type { ClaimedMessage, DeadMessage, KeptMessage, OutboxMessage } from '../ports/rows.js';
import type { LeaseRequest } from '../ports/lease.js';
import type { Deferral } from '../ports/outbox-port.js';
import { LeaseQueue, type Leasable } from './lease-queue.js';

interface Entry extends Leasable {
  readonly message: OutboxMessage;
  /** Place in the order of all commits. */
  readonly position: number;
  notBefore: number;
  attempts: number;
  /** Why it was given up; `null` while it is to be sent. */
  dead: string | null;
  /** The dossier that it waits for. */
  waitsFor: string | null;
}

/** The messages of all dossiers that are not sent yet. */
export class Outbox {
  readonly #byKey = new Map<string, Entry>();
  /** Entries by their dossier, in their order. */
  readonly #ofDossier = new Map<string, Set<Entry>>();
  readonly #channels = new Map<string, Entry[]>();
  readonly #heads = new LeaseQueue<Entry>();
  /** Entries by the dossier that they wait for. */
  readonly #waiting = new Map<string, Set<Entry>>();
  #position = 0;

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(message: OutboxMessage): void {
    const { notBefore } = message;
    const position = (this.#position += 1);
    const entry: Entry = {
      message,
      position,
      notBefore,
      freeAt: notBefore,
      worker: null,
      place: null,
      attempts: 0,
      dead: null,
      waitsFor: null,
    };
    this.#byKey.set(message.key, entry);
    const others = this.#ofDossier.get(message.dossier) ?? new Set();
    this.#ofDossier.set(message.dossier, others.add(entry));
    this.#enqueue(entry);
  }

  claim(lease: LeaseRequest): ClaimedMessage[] {
    return this.#heads.claim(lease).map((entry) => {
      entry.attempts += 1;
      return { ...entry.message, notBefore: entry.notBefore, attempt: entry.attempts };
    });
  }

  ack(key: string, worker: string): boolean {
    const entry = this.#held(key, worker);
    if (entry === undefined) return false;
    this.#forget(entry);
    this.#dequeue(entry);
    return true;
  }

  nextFreeAt(): number | undefined {
    return this.#heads.nextFreeAt();
  }

  renew(key: string, worker: string, until: number): boolean {
    const entry = this.#held(key, worker);
    if (entry === undefined) return false;
    entry.freeAt = until;
    this.#refresh(entry);
    return true;
  }

  /** @param versionOf - The present version of a dossier. */
  nack(
    key: string,
    worker: string,
    { notBefore, error, dead, uncounted, waitsFor }: Deferral,
    versionOf: (dossier: string) => number,
  ): boolean {
    const entry = this.#held(key, worker);
    if (entry === undefined) return false;
    const waits = waitsFor !== undefined && versionOf(waitsFor.dossier) <= waitsFor.version;
    entry.worker = null;
    if (uncounted) entry.attempts -= 1;
    entry.notBefore = entry.freeAt = waitsFor && !waits ? waitsFor.seenAt : notBefore;
    this.#waitFor(entry, waits ? waitsFor.dossier : null);
    if (dead) {
      entry.dead = error;
      this.#dequeue(entry);
    } else {
      this.#refresh(entry);
    }
    return true;
  }

  release(worker: string): void {
    for (const entry of this.#byKey.values()) {
      if (entry.worker !== worker) continue;
      entry.worker = null;
      entry.freeAt = entry.notBefore;
      this.#refresh(entry);
    }
  }

  /** Frees what waits for a dossier, besides what is under lease. */
  wake(dossier: string, at: number): void {
    for (const entry of this.#waiting.get(dossier) ?? []) {
      if (entry.worker !== null || entry.dead !== null) continue;
      entry.notBefore = entry.freeAt = Math.min(entry.freeAt, at);
      this.#waitFor(entry, null);
      this.#refresh(entry);
    }
  }

  /** Brings the messages of a dossier forward that would be free later. */
  free(dossier: string, at: number): void {
    for (const entry of this.#ofDossier.get(dossier) ?? []) {
      if (entry.worker !== null || entry.dead !== null || entry.freeAt <= at) continue;
      entry.notBefore = entry.freeAt = at;
      this.#waitFor(entry, null);
      this.#refresh(entry);
    }
  }

  #waitFor(entry: Entry, dossier: string | null): void {
    if (entry.waitsFor !== null) {
      const others = this.#waiting.get(entry.waitsFor);
      others?.delete(entry);
      if (others?.size === 0) this.#waiting.delete(entry.waitsFor);
    }
    entry.waitsFor = dossier;
    if (dossier === null) return;
    const waiting = this.#waiting.get(dossier) ?? new Set();
    this.#waiting.set(dossier, waiting.add(entry));
  }

  redrive(key: string, notBefore: number): boolean {
    const entry = this.#byKey.get(key);
    if (entry?.dead == null) return false;
    Object.assign(entry, { notBefore, freeAt: notBefore, attempts: 0, dead: null });
    this.#enqueue(entry);
    return true;
  }

  dead(): DeadMessage[] {
    return [...this.#byKey.values()].flatMap(({ message, notBefore, attempts, dead }) =>
      dead === null ? [] : [{ ...message, notBefore, attempts, error: dead }],
    );
  }

  /** The messages of a dossier in their order, those given up as well. */
  keptOf(dossier: string): KeptMessage[] {
    const entries = [...(this.#ofDossier.get(dossier) ?? [])];
    return entries.map(({ message, notBefore, attempts, dead: error }) => {
      return { ...message, notBefore, attempts, error };
    });
  }

  /** Drops all messages of a dossier. */
  erase(dossier: string): void {
    for (const entry of this.#ofDossier.get(dossier) ?? []) {
      this.#forget(entry);
      if (entry.dead === null) this.#dequeue(entry);
    }
  }

  #forget(entry: Entry): void {
    const { key, dossier } = entry.message;
    this.#byKey.delete(key);
    const others = this.#ofDossier.get(dossier)!;
    others.delete(entry);
    if (others.size === 0) this.#ofDossier.delete(dossier);
    this.#waitFor(entry, null);
  }

  #held(key: string, worker: string): Entry | undefined {
    const entry = this.#byKey.get(key);
    return entry?.worker === worker ? entry : undefined;
  }

  /** Puts an entry into its channel at its place, which is the end unless it was revived. */
  #enqueue(entry: Entry): void {
    const channel = channelOf(entry);
    const queue = this.#channels.get(channel) ?? [];
    if (queue.length === 0) this.#channels.set(channel, queue);
    const [headBefore] = queue;
    queue.push(entry);
    const last = queue.at(-2);
    if (last !== undefined && last.position > entry.position) {
      queue.sort((a, b) => a.position - b.position);
    }
    if (queue[0] !== entry) return;
    if (headBefore !== undefined) this.#heads.hide(headBefore);
    this.#heads.put(entry);
  }

  #dequeue(entry: Entry): void {
    const channel = channelOf(entry);
    const queue = this.#channels.get(channel)!;
    queue.splice(queue.indexOf(entry), 1);
    this.#heads.delete(entry);
    const [head] = queue;
    if (head === undefined) this.#channels.delete(channel);
    else this.#heads.put(head);
  }

  #refresh(entry: Entry): void {
    if (this.#channels.get(channelOf(entry))?.[0] === entry) this.#heads.put(entry);
  }
}

/** Stored texts hold no NUL, so that it can join two of them. */
function channelOf({ message }: Entry): string {
  return `${message.dossier}\u0000${message.channel}`;
}

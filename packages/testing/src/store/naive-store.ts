/** The model that stores are compared with: flat lists, searched from end to end. */
import type {
  Commit,
  CommitResult,
  Deferral,
  LeaseRequest,
  OutboxMessage,
  Timer,
} from '@thutuc/core/store';

/** Why the messages of the random operations fail. */
export const messageError = 'refused';

interface Leased {
  freeAt: number;
  worker: string | null;
}

interface ModelMessage extends Leased {
  readonly message: OutboxMessage;
  notBefore: number;
  attempts: number;
  dead: boolean;
  waitsFor: string | null;
}

/** What the contract says of a store, in the most obvious way. */
export class NaiveStore {
  commits: Commit[] = [];
  timers: (Leased & { readonly timer: Timer })[] = [];
  messages: ModelMessage[] = [];

  version(dossier: string): number {
    return Math.max(0, ...this.#of(dossier).map(({ row }) => row.version));
  }

  counter(key: string): number {
    return this.commits.filter(({ counter }) => counter?.key === key).length;
  }

  commit(commit: Commit): CommitResult {
    const known = this.commits.find(
      ({ row, command }) => row.dossier === commit.row.dossier && command.id === commit.command.id,
    );
    if (known !== undefined) return { status: 'duplicate', record: known.command };
    const { counter } = commit;
    const stale = this.version(commit.row.dossier) !== commit.expectedVersion;
    if (stale || (counter !== undefined && this.counter(counter.key) !== counter.expected))
      return { status: 'conflict' };
    const { dossier } = commit.row;
    const isOwn = (of: { readonly dossier: string }) => of.dossier === dossier;
    if (commit.erasePersonal)
      this.messages = this.messages.filter(({ message }) => !isOwn(message));
    const before = this.timers.filter(({ timer }) => isOwn(timer));
    const after = commit.timers.map(
      (timer) =>
        before.find((held) => JSON.stringify(held.timer) === JSON.stringify(timer)) ?? {
          timer,
          freeAt: timer.at,
          worker: null,
        },
    );
    this.timers = [...this.timers.filter(({ timer }) => !isOwn(timer)), ...after];
    if (commit.wakesAt !== undefined) this.#wake(dossier, commit.wakesAt);
    if (commit.freesAt !== undefined) this.#free(dossier, commit.freesAt);
    for (const message of commit.outbox)
      this.messages.push({
        message,
        notBefore: message.notBefore,
        freeAt: message.notBefore,
        worker: null,
        attempts: 0,
        dead: false,
        waitsFor: null,
      });
    this.commits.push(commit);
    return { status: 'committed' };
  }

  /** Everything that belongs to a dossier, as `readStored` gives it. */
  stored(dossier: string): unknown {
    const commits = this.#of(dossier);
    const last = commits.at(-1);
    if (last === undefined) return undefined;
    const erasedUpTo = commits.findLast(({ erasePersonal }) => erasePersonal)?.expectedVersion ?? 0;
    const { row, snapshot, workItems, timers } = last;
    const lastOfTerms = commits.findLast(
      ({ searchTerms, erasePersonal }) => searchTerms !== undefined || erasePersonal,
    );
    const searchTerms = lastOfTerms?.searchTerms ?? [];
    const lastOfOffers = commits.findLast(
      ({ workShares, erasePersonal }) => workShares !== undefined || erasePersonal,
    );
    const workShares = lastOfOffers?.workShares ?? [];
    const boundUnits = this.boundUnits(dossier);
    return {
      events: commits
        .flatMap(({ events }) => events)
        .map((event) => (event.seq <= erasedUpTo ? { ...event, personal: null } : event)),
      commands: commits.map(({ command }) => command),
      messages: this.messages
        .filter(({ message }) => message.dossier === dossier)
        .map(({ message, notBefore, attempts, dead }) => ({
          ...message,
          notBefore,
          attempts,
          error: dead ? messageError : null,
        })),
      derived: { row, snapshot, workItems, timers, searchTerms, workShares, boundUnits },
    };
  }

  boundUnits(dossier: string): readonly string[] {
    return this.#of(dossier).findLast(({ boundUnits }) => boundUnits)?.boundUnits ?? [];
  }

  claimTimers({ worker, now, until }: LeaseRequest): string[] {
    shorten(this.timers, until, ({ timer }) => timer.at);
    const due = this.timers.filter(({ freeAt }) => freeAt <= now);
    for (const timer of due) Object.assign(timer, { freeAt: until, worker });
    return due.map(({ timer }) => JSON.stringify(timer)).sort();
  }

  nextTimerAt(): number | undefined {
    return this.timers.map(({ freeAt }) => freeAt).sort((a, b) => a - b)[0];
  }

  claimMessages({ worker, now, until }: LeaseRequest): string[] {
    shorten(this.messages, until, ({ notBefore }) => notBefore);
    const due = this.messages.filter((held, i) => held.freeAt <= now && this.#isHead(held, i));
    for (const held of due) {
      Object.assign(held, { freeAt: until, worker });
      held.attempts += 1;
    }
    return due.map(({ message, attempts }) => `${message.key} ${attempts}`).sort();
  }

  ack(key: string, worker: string): boolean {
    const held = this.#held(key, worker);
    this.messages = this.messages.filter((message) => message !== held);
    return held !== undefined;
  }

  nextMessageAt(): number | undefined {
    const heads = this.messages.filter((held, i) => this.#isHead(held, i));
    return heads.map(({ freeAt }) => freeAt).sort((a, b) => a - b)[0];
  }

  renew(key: string, worker: string, until: number): boolean {
    const held = this.#held(key, worker);
    if (held === undefined) return false;
    held.freeAt = until;
    return true;
  }

  nack(key: string, worker: string, deferral: Deferral): boolean {
    const { notBefore, dead, uncounted, waitsFor } = deferral;
    const held = this.#held(key, worker);
    if (held === undefined) return false;
    if (uncounted) held.attempts -= 1;
    const waits = waitsFor !== undefined && this.version(waitsFor.dossier) <= waitsFor.version;
    const at = waitsFor !== undefined && !waits ? waitsFor.seenAt : notBefore;
    const dossier = waits ? waitsFor.dossier : null;
    Object.assign(held, { notBefore: at, freeAt: at, worker: null, dead, waitsFor: dossier });
    return true;
  }

  #wake(dossier: string, at: number): void {
    for (const held of this.messages) {
      if (held.waitsFor !== dossier || held.worker !== null || held.dead) continue;
      const freeAt = Math.min(held.freeAt, at);
      Object.assign(held, { notBefore: freeAt, freeAt, waitsFor: null });
    }
  }

  #free(dossier: string, at: number): void {
    for (const held of this.messages) {
      if (held.message.dossier !== dossier || held.worker !== null || held.dead) continue;
      if (held.freeAt > at) Object.assign(held, { notBefore: at, freeAt: at, waitsFor: null });
    }
  }

  redrive(key: string, notBefore: number): boolean {
    const held = this.messages.find(({ message, dead }) => message.key === key && dead);
    if (held === undefined) return false;
    Object.assign(held, { notBefore, freeAt: notBefore, attempts: 0, dead: false });
    return true;
  }

  release(worker: string): void {
    for (const held of this.timers)
      if (held.worker === worker) Object.assign(held, { freeAt: held.timer.at, worker: null });
    for (const held of this.messages)
      if (held.worker === worker) Object.assign(held, { freeAt: held.notBefore, worker: null });
  }

  #of(dossier: string): Commit[] {
    return this.commits.filter(({ row }) => row.dossier === dossier);
  }

  #isHead(held: ModelMessage, i: number): boolean {
    const isBefore = ({ message, dead }: ModelMessage, j: number) =>
      j < i &&
      !dead &&
      message.dossier === held.message.dossier &&
      message.channel === held.message.channel;
    return !held.dead && !this.messages.some(isBefore);
  }

  #held(key: string, worker: string): ModelMessage | undefined {
    return this.messages.find((held) => held.message.key === key && held.worker === worker);
  }
}

/** No lease ends later than one that is given now, or than its work is due. */
function shorten<Held extends Leased>(
  all: readonly Held[],
  until: number,
  dueAt: (held: Held) => number,
): void {
  for (const held of all)
    if (held.worker !== null) held.freeAt = Math.min(held.freeAt, Math.max(until, dueAt(held)));
}

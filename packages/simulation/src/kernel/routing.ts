/** Where dossiers go: ways out by chance, branches, timers, and what the law says meanwhile. */
import type { Exit, Model, Node, Wait } from '../model/model.js';
import { DossierFile } from './dossier-file.js';
import type { DueTimer } from './due-timers.js';
import { Forks, type Fork } from './forks.js';
import { type Hold, Holds } from './holds.js';
import { LawDesk, WITHDRAWN } from './law-desk.js';
import { type DossierControl, Lifecycle } from './lifecycle.js';
import { CHOICE, DELAY, WORK } from './node-table.js';
import type { Replication } from './replication.js';
import { Passing } from './passing.js';
import { Rest } from './rest.js';
import { type Armed, Timers } from './timers.js';
import { FORKED, NONE, TOO_LATE, type Tokens } from './tokens.js';
import { Ways } from './ways.js';

/**
 * Moves tokens along the ways of a model. Instants called `at` are those of the law: a timer that
 * fires late ends its stay as of its own instant, while people act at the present one.
 */
export class Routing implements DossierControl {
  readonly #model: Model;
  readonly #tokens: Tokens;
  readonly #law: LawDesk | undefined;
  readonly #lifecycle: Lifecycle | undefined;
  readonly #timers: Timers;
  readonly rest: Rest;
  readonly #forks = new Forks();
  readonly #holds: Holds;
  readonly #passing: Passing;
  readonly #ways: Ways;
  readonly #files: (DossierFile | undefined)[] = [];
  readonly #hasAccount: boolean;
  #serial = 0;
  /** When all that a timer brought about had come. */
  #lastJoin = -Infinity;
  /** Duties begin no earlier: what a limit brings about may be carried out later than it passed. */
  #dutiesFrom = -Infinity;
  /** The instant at which what happens takes effect, where it is not the present. */
  #effect: number | undefined;

  constructor(readonly replication: Replication) {
    const { model, tokens, number } = replication;
    this.#model = model;
    this.#tokens = tokens;
    this.#ways = new Ways(model, tokens, number);
    this.#timers = new Timers(model, tokens, replication.heap);
    this.#holds = new Holds(replication, this.#forks);
    this.rest = new Rest(replication, this.#forks, (dossier) => this.#files[dossier]);
    const among = { holds: this.#holds, rest: this.rest };
    this.#passing = new Passing(replication, this.#timers, among, (armed) => {
      this.#expire(armed);
    });
    const { law } = model;
    if (law !== undefined) {
      this.#lifecycle = new Lifecycle(law, replication, this);
      this.#law = new LawDesk(law, replication, this.#lifecycle);
    }
    this.#hasAccount = law !== undefined || replication.observer !== undefined;
  }

  /** Opens the file of a dossier that came. */
  come(dossier: number, at: number): void {
    if (!this.#hasAccount) return;
    const { boundsCount, initialData } = this.#model;
    const file = new DossierFile(this.#serial, at, boundsCount);
    this.#serial += 1;
    file.data = initialData;
    this.#files[dossier] = file;
    this.replication.observer?.came(file.serial, at);
  }

  /** Brings a token to a node, and on from there while nobody has to do anything. */
  enter(token: number, first: number, at: number): void {
    const { table, stays, now } = this.replication;
    for (let index = first; ;) {
      this.#tokens.place(token, index);
      const kind = table.kind[index]!;
      const since =
        table.hasGrace && (kind === WORK || kind === DELAY) ? Math.max(at, this.#dutiesFrom) : at;
      this.#tokens.since[token] = since;
      if (table.hasBounds[index] === 1) this.#countEntry(token, index);
      if (table.hasTimers[index] === 1) {
        this.#timers.arm(token, index, since, { now, setAt: this.#effect ?? now });
      }
      if (kind === WORK) {
        if (since < now) this.waits(token, table.party[index]!, since);
        stays.enterWork(token, index, now);
        if (table.hasGrace) this.#giveUpIfHeld(token);
        return;
      }
      if (kind === CHOICE) index = this.#passChoice(token, index, at);
      else {
        this.#enterOther(token, index, at);
        return;
      }
    }
  }

  #enterOther(token: number, index: number, at: number): void {
    const node = this.#model.nodes[index]!;
    if (node.kind === 'delay') {
      this.replication.stays.enterDelay(token, index, this.replication.now);
      const file = this.#fileOf(token);
      if (file !== undefined) {
        this.#law?.delayBegins(file, node, token, { since: this.#tokens.since[token]!, at });
      }
      if (this.replication.table.hasGrace) this.#giveUpIfHeld(token);
    } else if (node.kind === 'fork') this.#open(token, index, at);
    else if (node.kind === 'end') this.#end(token, node.outcome, at);
  }

  /** The next node after a choice. */
  #passChoice(token: number, index: number, at: number): number {
    const node = this.#model.nodes[index]!;
    const file = this.#fileOf(token);
    const exit = this.#ways.choose(token, node, file, at);
    if (file !== undefined) {
      this.replication.observer?.left(file.serial, node.name, exit.outcome, at, undefined);
      this.#write(file, node, exit.outcome);
    }
    return exit.to;
  }

  #countEntry(token: number, index: number): void {
    const file = this.#fileOf(token);
    if (file !== undefined) this.#ways.countEntry(index, file);
  }

  /** What comes into the reach of a limit that has passed is too late from the beginning. */
  #giveUpIfHeld(token: number): void {
    if (this.#holds.over(token) === undefined) return;
    this.replication.stays.giveUp(token, this.replication.now);
  }

  /** Nobody works on a stay any longer, or waits for it. */
  stopsWork(token: number, party: number, at: number): void {
    const file = this.#fileOf(token);
    if (file !== undefined) this.#law?.endWork(file, token, party, at);
  }

  /** Work waits in line, or again after an interruption. */
  waits(token: number, party: number, at: number): void {
    const file = this.#fileOf(token);
    if (file !== undefined) this.#law?.beginWaiting(file, token, party, at);
  }

  /** Somebody takes up work. */
  worksOn(token: number, at: number): void {
    const file = this.#fileOf(token);
    if (file === undefined) return;
    const { party } = this.replication.table;
    this.#law?.beginWork(file, token, party[this.#tokens.node[token]!]!, at);
  }

  /** A stay is over in its own time: the way out is drawn. */
  leave(token: number, at: number): void {
    const index = this.#tokens.node[token]!;
    if (!this.#hasAccount) {
      const only = this.replication.table.onlyNext[index]!;
      this.enter(token, only === NONE ? this.#ways.draw(token).to : only, at);
      return;
    }
    const node = this.#model.nodes[index]!;
    const file = this.#fileOf(token);
    this.#closeStay(token, node, at);
    this.#tokens.stamp[token]! += 1;
    this.#go(token, node, this.#ways.choose(token, node, file, at), at);
    if (file !== undefined) this.#law?.noteStatus(file, at);
  }

  /** Whether nobody may act on the dossier of a token now. */
  isFrozen(token: number): boolean {
    return this.#fileOf(token)?.isFrozen === true;
  }

  /** The instant of a timer has come. */
  fireTimer(serial: number): void {
    this.#passing.fire(serial);
  }

  hold(dossier: number, hold: Hold): void {
    this.#holds.beginOfDossier(dossier, hold);
  }

  /** Something befalls a dossier. */
  fireLifecycle(serial: number): void {
    if (this.#law !== undefined) this.#lifecycle?.fire(serial, this.#law);
  }

  #expire({ token, exit, at: own, carryAt, setAt }: Armed): void {
    const node = this.#nodeOf(token);
    const file = this.#fileOf(token);
    const restEndedAt = file?.restEndedAt ?? own;
    const at = Math.max(own, setAt, this.#tokens.since[token]!, restEndedAt);
    this.#holds.forget(token);
    this.#dutiesFrom = Math.max(carryAt, restEndedAt);
    this.#effect = at;
    this.#cancel(token, node, at, true);
    this.#tokens.stamp[token]! += 1;
    this.#lastJoin = at;
    this.#go(token, node, exit, at);
    if (file !== undefined) this.#law?.noteStatus(file, this.#lastJoin);
    this.#dutiesFrom = -Infinity;
    this.#effect = undefined;
  }

  freeze(dossier: number, standing: 'suspended' | 'withdrawal', at: number): void {
    this.rest.freeze(dossier, standing, at);
    this.#law?.noteStatus(this.#files[dossier]!, at);
  }

  thaw(dossier: number, at: number): void {
    this.rest.thaw(dossier, at);
    this.#law?.noteStatus(this.#files[dossier]!, at);
  }

  gather(dossier: number, timer: DueTimer): void {
    this.rest.gather(dossier, timer);
  }

  endBy(dossier: number, outcome: string, at: number, dutiesFrom = at): void {
    this.#files[dossier]!.standing = 'running';
    this.#holds.forgetDossier(dossier);
    this.#dutiesFrom = dutiesFrom;
    this.#cancel(dossier, this.#nodeOf(dossier), at, false);
    this.#tokens.stamp[dossier]! += 1;
    this.#end(dossier, outcome, at);
    this.#dutiesFrom = -Infinity;
  }

  shiftOpen(dossier: number, from: number, to: number, except: number): void {
    for (const token of this.#forks.leavesOf(dossier)) {
      if (token === except) continue;
      if (this.#timers.shift(token, from, to, this.replication.now)) this.#holds.release(token);
    }
  }

  holdThrough(dossier: number, rests: readonly Wait[]): void {
    for (const leaf of this.#forks.leavesOf(dossier)) this.#timers.holdThrough(leaf, rests);
  }

  /** Counts what is open when the counted time is over. */
  takeStock(at: number): void {
    if (this.#law === undefined) return;
    for (let dossier = 0; dossier < this.#files.length; dossier += 1) {
      const file = this.#files[dossier];
      if (file === undefined || this.#tokens.counted[dossier] !== 1) continue;
      this.#law.countOpen(file, this.#tokens.dueAt[dossier]!, at);
    }
    this.#law.isStockTaken = true;
  }

  /** A counted dossier was never finished: whether it is late all the same. */
  judgeUnfinished(dossier: number, endedAt: number): void {
    const file = this.#files[dossier];
    if (file === undefined) return;
    this.#law?.judgeUnfinished(file, this.#tokens.dueAt[dossier]!, endedAt);
  }

  /** The run is over. */
  close(): void {
    this.#law?.closeBooks();
  }

  #fileOf(token: number): DossierFile | undefined {
    return this.#files[this.#tokens.dossier[token]!];
  }

  #nodeOf(token: number): Node {
    return this.#model.nodes[this.#tokens.node[token]!]!;
  }

  #go(token: number, node: Node, exit: Exit, at: number): void {
    const dossier = this.#tokens.dossier[token]!;
    const file = this.#files[dossier];
    if (file !== undefined) {
      const unit = this.#forks.nameOf(token);
      this.replication.observer?.left(file.serial, node.name, exit.outcome, at, unit);
      this.#write(file, node, exit.outcome);
      this.#noteLaw(file, dossier, this.#tokens.node[token]!, exit.outcome, at);
    }
    this.enter(token, exit.to, at);
  }

  #noteLaw(file: DossierFile, dossier: number, node: number, outcome: string, at: number): void {
    if (this.#law === undefined) return;
    const { receipt, result } = this.#law.law;
    if (node === result) this.#law.returned(file, at);
    if (node !== receipt || outcome !== 'accepted') return;
    this.#lifecycle?.accepted(file, dossier, at);
    this.#law.accept(file, dossier, at);
  }

  #write(file: DossierFile, { data }: Node, outcome: string): void {
    const written = data?.[outcome];
    if (written !== undefined) file.data = { ...file.data, ...written };
  }

  /** Ends what a stay was to the dossier's account and clock. */
  #closeStay(token: number, node: Node, at: number, isLeft = true): void {
    const dossier = this.#tokens.dossier[token]!;
    const file = this.#files[dossier];
    if (this.#model.nodes[this.#tokens.node[token]!]!.timers.length > 0) this.#timers.forget(token);
    if (file === undefined || this.#law === undefined) return;
    const since = this.#tokens.since[token]!;
    const ended = Math.max(at, since);
    if (node.kind === 'work') {
      // What was given up was theirs as long as nothing came of it.
      const isGivenUp = this.#tokens.state[token] === TOO_LATE;
      if (isGivenUp) this.waits(token, node.party, this.#tokens.servedFrom[token]!);
      this.#law.endWork(file, token, node.party, ended);
    }
    if (node.kind !== 'delay') return;
    const hasHeld = this.#law.delayEnds(file, node, token, ended);
    if (hasHeld && isLeft && node.shiftsOthers) this.shiftOpen(dossier, since, ended, token);
  }

  /** Ends a stay before its time, with all that it opened. */
  #cancel(token: number, node: Node, at: number, isLeft: boolean): void {
    this.#holds.forget(token);
    if (node.kind === 'fork') {
      for (const child of this.#forks.close(token)) {
        this.#cancel(child, this.#nodeOf(child), at, false);
        this.#tokens.release(child);
      }
      if (node.timers.length > 0) this.#timers.forget(token);
      return;
    }
    this.#closeStay(token, node, at, isLeft);
    this.replication.stays.cancel(token, this.replication.now);
  }

  #open(token: number, index: number, at: number): void {
    const node = this.#model.nodes[index]!;
    if (node.kind !== 'fork') return;
    const file = this.#fileOf(token);
    if (file !== undefined) for (const bound of node.innerBounds) file.entries[bound] = 0;
    const chosen = this.#forks.choose(node, file?.data, this.#ways.chanceOf(token));
    const extra = node.extra?.namesBy(file?.data ?? {}) ?? [];
    const fork = this.#forks.open(token);
    this.#tokens.state[token] = FORKED;
    for (const { to } of chosen) this.#openBranch(token, fork, to, undefined, at);
    for (const name of extra) this.#openBranch(token, fork, node.extra!.to, name, at);
    fork.isOpening = false;
    this.#completeIfDone(token, fork, at);
  }

  #openBranch(token: number, fork: Fork, to: number, name: string | undefined, at: number): void {
    const child = this.#tokens.take();
    this.#tokens.dossier[child] = this.#tokens.dossier[token]!;
    this.#tokens.parent[child] = token;
    this.#forks.add(fork, child, name);
    this.enter(child, to, at);
  }

  #end(token: number, outcome: string, at: number): void {
    const parent = this.#tokens.parent[token]!;
    if (parent !== NONE) {
      const fork = this.#forks.ended(parent, token, outcome, at);
      this.#tokens.release(token);
      if (!fork.isOpening) this.#completeIfDone(parent, fork, at);
      return;
    }
    this.#holds.forgetDossier(token);
    const file = this.#files[token];
    if (this.#law !== undefined && file !== undefined && !file.isSettled) {
      this.#law.settle(file, token, outcome, at);
      this.#lifecycle?.forget(file);
      this.#countGone(token, at);
      if (file.acceptedAt < Infinity && outcome !== WITHDRAWN) {
        this.enter(token, this.#law.law.result, at);
        return;
      }
    } else if (this.#law === undefined) this.#countGone(token, at);
    this.#files[token] = undefined;
    this.#tokens.release(token);
  }

  #countGone(dossier: number, at: number): void {
    this.replication.noteCourse(dossier, at);
    this.replication.countCycle(dossier, at);
    this.replication.comeBack(dossier, at);
  }

  #completeIfDone(token: number, fork: Fork, at: number): void {
    const node = this.#nodeOf(token);
    if (node.kind !== 'fork') return;
    const outcome = node.outcomeOf(fork.done, fork.children.size);
    if (outcome === undefined) return;
    // A join is done with the latest of its branches, be it told before.
    const joined = Math.max(at, fork.latest);
    this.#lastJoin = Math.max(this.#lastJoin, joined);
    this.#cancel(token, node, joined, true);
    this.#tokens.stamp[token]! += 1;
    const exit = node.exits.find((one) => one.outcome === outcome);
    if (exit === undefined) throw new Error(`fork ${node.name} has no way out by ${outcome}`);
    this.#go(token, node, exit, joined);
  }
}

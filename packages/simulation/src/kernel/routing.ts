/** Where dossiers go: ways out by chance, branches, timers, and what the law says meanwhile. */
import type { Exit, ForkNode, Model, Node } from '../model/index.js';
import type { RandomStream } from '../random/index.js';
import { DossierFile } from './dossier-file.js';
import { TIMER_FIRES } from './event-heap.js';
import { LawDesk } from './law-desk.js';
import type { Replication } from './replication.js';
import { CHOICE, WORK } from './node-table.js';
import { FORKED, NONE, type Tokens } from './tokens.js';

interface Fork {
  readonly children: Set<number>;
  readonly done: string[];
  isOpening: boolean;
}

interface ArmedTimer {
  readonly token: number;
  readonly stamp: number;
  readonly exit: Exit;
}

/** Moves tokens along the ways of a model. */
export class Routing {
  readonly #model: Model;
  readonly #tokens: Tokens;
  readonly #law: LawDesk | undefined;
  readonly #forks = new Map<number, Fork>();
  readonly #timers: (ArmedTimer | undefined)[] = [];
  readonly #freeTimers: number[] = [];
  readonly #files: (DossierFile | undefined)[] = [];
  readonly #hasAccount: boolean;
  #serial = 0;

  constructor(
    readonly replication: Replication,
    readonly choices: readonly RandomStream[],
  ) {
    this.#model = replication.model;
    this.#tokens = replication.tokens;
    const { law } = this.#model;
    this.#law = law === undefined ? undefined : new LawDesk(law, replication);
    this.#hasAccount = law !== undefined || replication.observer !== undefined;
  }

  /** Opens the file of a dossier that came. */
  come(dossier: number, at: number): void {
    if (!this.#hasAccount) return;
    const { boundsCount, parties, initialData } = this.#model;
    const file = new DossierFile(this.#serial, at, boundsCount, parties.length);
    this.#serial += 1;
    file.data = initialData;
    this.#files[dossier] = file;
    this.replication.observer?.came(file.serial, at);
  }

  /** Brings a token to a node, and on from there while nobody has to do anything. */
  enter(token: number, first: number, at: number): void {
    const { replication } = this;
    const { table } = replication;
    for (let index = first; ;) {
      this.#tokens.node[token] = index;
      this.#tokens.since[token] = at;
      const kind = table.kind[index]!;
      if (table.hasTimers[index] === 1) this.#arm(token, index, at);
      if (kind === WORK) {
        replication.enterWork(token, index, at);
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
      this.replication.enterDelay(token, index, at);
      const file = this.#files[this.#tokens.dossier[token]!];
      if (file !== undefined) this.#law?.delayBegins(file, node, token, at);
    } else if (node.kind === 'fork') this.#open(token, index, node, at);
    else if (node.kind === 'end') this.#end(token, node.outcome, at);
  }

  /** The next node after a choice. */
  #passChoice(token: number, index: number, at: number): number {
    const node = this.#model.nodes[index]!;
    const exit = this.#choose(token, index, node, at);
    const file = this.#files[this.#tokens.dossier[token]!];
    if (file !== undefined) {
      this.replication.observer?.left(file.serial, node.name, exit.outcome, at);
      this.#write(file, node, exit.outcome);
    }
    return exit.to;
  }

  /** Work waits in line, or again after an interruption. */
  waits(token: number, party: number, at: number): void {
    const file = this.#files[this.#tokens.dossier[token]!];
    if (file === undefined) return;
    if (this.#law?.working.has(token) === true) this.#law.pauseWork(file, token, party, at);
    this.#law?.beginWaiting(file, token, party, at);
  }

  /** Somebody takes up work. */
  worksOn(token: number, at: number): void {
    const file = this.#files[this.#tokens.dossier[token]!];
    if (file === undefined) return;
    const { party } = this.replication.table;
    this.#law?.beginWork(file, token, party[this.#tokens.node[token]!]!, at);
  }

  /** A stay is over in its own time: the way out is drawn. */
  leave(token: number, at: number): void {
    const index = this.#tokens.node[token]!;
    if (!this.#hasAccount) {
      const only = this.replication.table.onlyNext[index]!;
      this.enter(token, only === NONE ? this.#draw(index).to : only, at);
      return;
    }
    const node = this.#model.nodes[index]!;
    this.#closeStay(token, node, at);
    this.#go(token, node, this.#choose(token, index, node, at), at);
  }

  /** A timer fires, unless its stay is over. */
  fireTimer(index: number, at: number): void {
    const timer = this.#timers[index];
    this.#timers[index] = undefined;
    this.#freeTimers.push(index);
    if (timer === undefined || this.#tokens.stamp[timer.token] !== timer.stamp) return;
    const { token, exit } = timer;
    const node = this.#model.nodes[this.#tokens.node[token]!]!;
    if (node.kind === 'fork') this.#cancelBranches(token, at);
    else {
      this.#closeStay(token, node, at);
      this.replication.cancelStay(token, at);
    }
    this.#tokens.stamp[token]! += 1;
    this.#go(token, node, exit, at);
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

  #go(token: number, node: Node, exit: Exit, at: number): void {
    const dossier = this.#tokens.dossier[token]!;
    const file = this.#files[dossier];
    if (file !== undefined) {
      this.replication.observer?.left(file.serial, node.name, exit.outcome, at);
      this.#write(file, node, exit.outcome);
      this.#law?.left(file, dossier, this.#tokens.node[token]!, exit.outcome, at);
    }
    this.enter(token, exit.to, at);
  }

  #write(file: DossierFile, { data }: Node, outcome: string): void {
    const written = data?.[outcome];
    if (written !== undefined) file.data = { ...file.data, ...written };
  }

  /** Ends what a stay was to the dossier's account and clock. */
  #closeStay(token: number, node: Node, at: number): void {
    const dossier = this.#tokens.dossier[token]!;
    const file = this.#files[dossier];
    if (file === undefined || this.#law === undefined) return;
    if (node.kind === 'work') {
      this.#law.endWork(file, token, node.party, at);
    } else if (node.kind === 'delay') this.#law.delayEnds(file, node, token, at);
  }

  #choose(token: number, index: number, node: Node, at: number): Exit {
    const { exits } = node;
    const file = this.#files[this.#tokens.dossier[token]!];
    const given = file === undefined ? undefined : node.chosenBy?.(file.data);
    if (given !== undefined)
      return this.#bounded(
        exits.find((exit) => exit.outcome === given)!,
        file,
      );
    if (exits.length === 1) return this.#bounded(exits[0]!, file);
    const open = file === undefined ? exits : exits.filter((exit) => this.#isOpen(exit, file, at));
    const among = open.length === 0 ? exits : open;
    return this.#bounded(this.#draw(index, among), file);
  }

  /** Draws one of some ways out by their chances. */
  #draw(index: number, among: readonly Exit[] = this.#model.nodes[index]!.exits): Exit {
    let total = 0;
    for (const { probability } of among) total += probability;
    let left = this.choices[index]!.next() * total;
    let chosen = among[among.length - 1]!;
    for (const exit of among) {
      left -= exit.probability;
      if (left < 0) {
        chosen = exit;
        break;
      }
    }
    return chosen;
  }

  /** Whether a way out leads where the dossier may still go. */
  #isOpen(exit: Exit, file: DossierFile, at: number): boolean {
    return this.#model.nodes[exit.to]!.bounds.every(
      ({ index, max, lastInstant }) =>
        file.entries[index]! < max &&
        (lastInstant === undefined || at <= lastInstant(file.acceptedAt)),
    );
  }

  #bounded(exit: Exit, file: DossierFile | undefined): Exit {
    if (file === undefined) return exit;
    for (const { index } of this.#model.nodes[exit.to]!.bounds) file.entries[index]! += 1;
    return exit;
  }

  #arm(token: number, index: number, at: number): void {
    for (const { lastInstant, outcome, to } of this.#model.nodes[index]!.timers) {
      const slot = this.#freeTimers.pop() ?? this.#timers.length;
      const stamp = this.#tokens.stamp[token]!;
      this.#timers[slot] = { token, stamp, exit: { outcome, to, probability: 0 } };
      this.replication.heap.push(Math.max(at, lastInstant(at) + 1), TIMER_FIRES, slot, 0);
    }
  }

  #open(token: number, index: number, node: ForkNode, at: number): void {
    const { branches, otherwise } = node;
    const file = this.#files[this.#tokens.dossier[token]!];
    const given = file === undefined ? undefined : node.branchesBy?.(file.data);
    const drawn = branches.filter((branch) =>
      given === undefined
        ? branch.probability >= 1 || this.choices[index]!.next() < branch.probability
        : given.includes(branch.name),
    );
    const chosen = drawn.length === 0 && otherwise !== undefined ? [branches[otherwise]!] : drawn;
    const fork: Fork = { children: new Set(), done: [], isOpening: true };
    this.#tokens.state[token] = FORKED;
    this.#forks.set(token, fork);
    for (const { to } of chosen) {
      const child = this.#tokens.take();
      this.#tokens.dossier[child] = this.#tokens.dossier[token]!;
      this.#tokens.parent[child] = token;
      fork.children.add(child);
      this.enter(child, to, at);
    }
    fork.isOpening = false;
    this.#completeIfDone(token, fork, at);
  }

  #end(token: number, outcome: string, at: number): void {
    const parent = this.#tokens.parent[token]!;
    if (parent !== NONE) {
      const fork = this.#forks.get(parent)!;
      fork.children.delete(token);
      fork.done.push(outcome);
      this.#tokens.release(token);
      if (!fork.isOpening) this.#completeIfDone(parent, fork, at);
      return;
    }
    const file = this.#files[token];
    if (this.#law !== undefined && file?.settledAt === Infinity) {
      this.#law.settle(file, token, outcome, at);
      this.#countGone(token, at);
      if (file.acceptedAt < Infinity) {
        this.enter(token, this.#law.law.result, at);
        return;
      }
    } else if (this.#law === undefined) {
      this.#countGone(token, at);
    }
    this.#files[token] = undefined;
    this.#tokens.release(token);
  }

  #countGone(dossier: number, at: number): void {
    this.replication.noteCourse(dossier, at);
    if (this.#tokens.counted[dossier] !== 1) return;
    this.replication.countCycle(dossier, at);
    this.#tokens.counted[dossier] = 0;
  }

  #completeIfDone(token: number, fork: Fork, at: number): void {
    const node = this.#model.nodes[this.#tokens.node[token]!]! as ForkNode;
    const outcome = node.outcomeOf(fork.done, fork.children.size);
    if (outcome === undefined) return;
    this.#cancelBranches(token, at);
    this.#tokens.stamp[token]! += 1;
    const exit = node.exits.find((one) => one.outcome === outcome);
    if (exit === undefined) throw new Error(`fork ${node.name} has no way out by ${outcome}`);
    this.#go(token, node, this.#bounded(exit, this.#files[this.#tokens.dossier[token]!]), at);
  }

  #cancelBranches(token: number, at: number): void {
    const fork = this.#forks.get(token);
    if (fork === undefined) return;
    this.#forks.delete(token);
    for (const child of fork.children) {
      const node = this.#model.nodes[this.#tokens.node[child]!]!;
      if (node.kind === 'fork') {
        this.#cancelBranches(child, at);
        this.#tokens.release(child);
        continue;
      }
      this.#closeStay(child, node, at);
      this.replication.cancelStay(child, at);
      this.#tokens.release(child);
    }
  }
}

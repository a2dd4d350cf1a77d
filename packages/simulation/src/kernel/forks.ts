/** Which branches of which steps are open. */
import { rowAt } from '../indexing/row-at.js';
import type { Branch, ForkNode } from '../model/model.js';
import type { RandomStream } from '../random/stream.js';
import type { CaseData } from '../scenario/data.js';
import type { Tokens } from './tokens.js';

/** What the branches of a step had ended with when it was sent back. */
interface Kept {
  readonly done: readonly string[];
  readonly ended: readonly number[];
  readonly latest: number;
}

/** A step whose branches are open. */
export interface Fork {
  readonly children: number[];
  /** The first node of each of them. */
  readonly entries: number[];
  /** Outcomes of the branches that are over. */
  readonly done: string[];
  /** The first nodes of these branches. */
  readonly ended: number[];
  /** When the last of them ended. */
  latest: number;
  isOpening: boolean;
}

/** The open forks of a run, by token. */
export class Forks {
  readonly #forks: (Fork | undefined)[] = [];
  /** Names of branches, where only the dossier's data know them. */
  readonly #names = new Map<number, string>();
  /** Token → node → what its branches had ended with. */
  readonly #kept = new Map<number, Map<number, Kept>>();

  /** Opens a node, with what was kept of its branches. */
  open(token: number, node: number): Fork {
    const { done = [], ended = [], latest = -Infinity } = this.#takeKept(token, node) ?? {};
    const fork: Fork = {
      children: [],
      entries: [],
      done: [...done],
      ended: [...ended],
      latest,
      isOpening: true,
    };
    this.#forks[token] = fork;
    return fork;
  }

  /** Begins a branch by its first node, with its name where only the dossier's data know it. */
  begin(tokens: Tokens, parent: number, to: number, name?: string): number {
    const { children, entries } = this.of(parent);
    const child = tokens.take();
    tokens.dossier.set(child, tokens.dossier.at(parent));
    tokens.parent.set(child, parent);
    children.push(child);
    entries.push(to);
    if (name !== undefined) this.#names.set(child, name);
    return child;
  }

  /** A branch is over by itself. */
  ended(parent: number, child: number, outcome: string, at: number): Fork {
    const fork = this.of(parent);
    const place = fork.children.indexOf(child);
    fork.children.splice(place, 1);
    fork.ended.push(...fork.entries.splice(place, 1));
    this.#names.delete(child);
    fork.done.push(outcome);
    fork.latest = Math.max(fork.latest, at);
    return fork;
  }

  /** The open branches of a token. @throws RangeError where it has none */
  of(token: number): Fork {
    const fork = this.#forks[token];
    if (fork === undefined) throw new RangeError(`token ${String(token)} has no open branches`);
    return fork;
  }

  /** A branch is over without an outcome of its own. */
  drop(parent: number, child: number): void {
    const { children, entries } = this.of(parent);
    const place = children.indexOf(child);
    children.splice(place, 1);
    entries.splice(place, 1);
    this.#names.delete(child);
    this.forget(child);
  }

  /** Closes a fork: the branches that are still open, for the caller to cancel. */
  close(token: number): readonly number[] {
    const open = this.#forks[token]?.children ?? [];
    this.#forks[token] = undefined;
    for (const child of open) {
      this.#names.delete(child);
      this.forget(child);
    }
    return open;
  }

  /** Keeps what the branches of a node had ended with, until the token comes to it again. */
  keep(token: number, node: number, { done, ended, latest }: Fork): void {
    // The last of them is the one that sends the dossier back.
    const kept = { done: done.slice(0, -1), ended: ended.slice(0, -1), latest };
    const known = this.#kept.get(token) ?? new Map<number, Kept>();
    this.#kept.set(token, known.set(node, kept));
  }

  #takeKept(token: number, node: number): Kept | undefined {
    const known = this.#kept.get(token);
    const kept = known?.get(node);
    known?.delete(node);
    return kept;
  }

  /** A token is over, and what was kept for it. */
  forget(token: number): void {
    if (this.#kept.size > 0) this.#kept.delete(token);
  }

  nameOf(token: number): string | undefined {
    return this.#names.get(token);
  }

  /** The tokens below one, or itself, that opened nothing. */
  leavesOf(token: number): number[] {
    const fork = this.#forks[token];
    if (fork === undefined) return [token];
    return fork.children.flatMap((child) => this.leavesOf(child));
  }

  /** The branches that run: by the dossier's data, or by chance. */
  choose(node: ForkNode, data: CaseData | undefined, stream: RandomStream): readonly Branch[] {
    const { branches, otherwise } = node;
    const given = data === undefined ? undefined : node.branchesBy?.(data);
    // Each branch has a number of its own, whether its chance asks for one or not.
    const chosen = branches.filter(({ name, probability }) =>
      given === undefined ? stream.next() < probability : given.includes(name),
    );
    return chosen.length === 0 && otherwise !== undefined ? [rowAt(branches, otherwise)] : chosen;
  }
}

/** Which branches of which steps are open. */
import { rowAt } from '../indexing/row-at.js';
import type { Branch, ForkNode } from '../model/model.js';
import type { RandomStream } from '../random/stream.js';
import type { CaseData } from '../scenario/data.js';

/** A step whose branches are open. */
export interface Fork {
  readonly children: number[];
  /** Outcomes of the branches that are over. */
  readonly done: string[];
  /** When the last of them ended. */
  latest: number;
  isOpening: boolean;
}

/** The open forks of a run, by token. */
export class Forks {
  readonly #forks: (Fork | undefined)[] = [];
  /** Names of branches, where only the dossier's data know them. */
  readonly #names = new Map<number, string>();

  open(token: number): Fork {
    const fork: Fork = { children: [], done: [], latest: -Infinity, isOpening: true };
    this.#forks[token] = fork;
    return fork;
  }

  /** Adds a branch, with its name where only the dossier's data know it. */
  add(fork: Fork, child: number, name: string | undefined): void {
    fork.children.push(child);
    if (name !== undefined) this.#names.set(child, name);
  }

  /** A branch is over by itself. */
  ended(parent: number, child: number, outcome: string, at: number): Fork {
    const fork = this.#forks[parent];
    if (fork === undefined) throw new RangeError(`token ${String(parent)} has no open branches`);
    fork.children.splice(fork.children.indexOf(child), 1);
    this.#names.delete(child);
    fork.done.push(outcome);
    fork.latest = Math.max(fork.latest, at);
    return fork;
  }

  /** Closes a fork: the branches that are still open, for the caller to cancel. */
  close(token: number): readonly number[] {
    const open = this.#forks[token]?.children ?? [];
    this.#forks[token] = undefined;
    for (const child of open) this.#names.delete(child);
    return open;
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

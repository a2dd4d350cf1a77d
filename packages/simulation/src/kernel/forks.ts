/** Which branches of which steps are open. */
import type { Data } from '@thutuc/core';
import type { Branch, ForkNode } from '../model/model.js';
import type { RandomStream } from '../random/stream.js';

/** A step whose branches are open. */
export interface Fork {
  readonly children: Set<number>;
  /** Outcomes of the branches that are over. */
  readonly done: string[];
  /** When the last of them ended. */
  latest: number;
  isOpening: boolean;
}

/** The open forks of a run, by token. */
export class Forks {
  readonly #forks = new Map<number, Fork>();
  readonly #names = new Map<number, string>();

  open(token: number): Fork {
    const fork: Fork = { children: new Set(), done: [], latest: -Infinity, isOpening: true };
    this.#forks.set(token, fork);
    return fork;
  }

  /** Adds a branch, with its name where only the dossier's data know it. */
  add(fork: Fork, child: number, name: string | undefined): void {
    fork.children.add(child);
    if (name !== undefined) this.#names.set(child, name);
  }

  /** A branch is over by itself. */
  ended(parent: number, child: number, outcome: string, at: number): Fork {
    const fork = this.#forks.get(parent)!;
    fork.children.delete(child);
    this.#names.delete(child);
    fork.done.push(outcome);
    fork.latest = Math.max(fork.latest, at);
    return fork;
  }

  /** Closes a fork: the branches that are still open, for whoever cancels them. */
  close(token: number): number[] {
    const fork = this.#forks.get(token);
    this.#forks.delete(token);
    const open = [...(fork?.children ?? [])];
    for (const child of open) this.#names.delete(child);
    return open;
  }

  nameOf(token: number): string | undefined {
    return this.#names.get(token);
  }

  /** The tokens below one, or itself, that opened nothing. */
  leavesOf(token: number): number[] {
    const fork = this.#forks.get(token);
    if (fork === undefined) return [token];
    return [...fork.children].flatMap((child) => this.leavesOf(child));
  }

  /** The branches that run: by the dossier's data, or by chance. */
  choose(node: ForkNode, data: Data | undefined, stream: RandomStream): readonly Branch[] {
    const { branches, otherwise } = node;
    const given = data === undefined ? undefined : node.branchesBy?.(data);
    // Each branch has a number of its own, whether its chance asks for one or not.
    const chosen = branches.filter(({ name, probability }) =>
      given === undefined ? stream.next() < probability : given.includes(name),
    );
    return chosen.length === 0 && otherwise !== undefined ? [branches[otherwise]!] : chosen;
  }
}

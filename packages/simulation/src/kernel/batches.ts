/** Batches of tokens that one server serves at once: the first of a batch stands for all of it. */
import { rowAt } from '../indexing/row-at.js';
import { NONE } from './tokens.js';

/** The batches of one pool. */
export class Batches {
  readonly #members = new Map<number, number[]>();
  readonly #first = new Map<number, number>();

  /** Makes a batch; its first member stands for it. */
  form(members: number[]): void {
    const first = rowAt(members, 0);
    this.#members.set(first, members);
    for (const member of members) this.#first.set(member, first);
  }

  /** The others of the batch that a member stands for. */
  othersOf(first: number): readonly number[] {
    return this.#members.get(first)?.slice(1) ?? [];
  }

  /** The batch is done: all of its members. */
  dissolve(first: number): readonly number[] {
    const members = this.#members.get(first) ?? [];
    this.#members.delete(first);
    for (const member of members) this.#first.delete(member);
    return members;
  }

  /**
   * A member goes before the end.
   *
   * @returns the member that stands for the others from now on, `NONE` where that is the one that
   * did before, and nothing where no other is left
   */
  without(member: number): number | undefined {
    const first = this.#first.get(member) ?? member;
    const rest = this.dissolve(first).filter((other) => other !== member);
    if (rest.length === 0) return undefined;
    this.form(rest);
    return member === first ? rest[0] : NONE;
  }
}

/** Which way out a dossier takes: by its data, or by chance among those that are open to it. */
import { rowAt } from '../indexing/row-at.js';
import type { Exit, Node } from '../model/model.js';
import { DossierStream } from '../random/stream.js';
import type { CaseState } from './case-state.js';
import type { RunState } from './run-state.js';

/** The ways out of the nodes of a run. */
export class Branching {
  readonly #state: RunState;
  readonly #chances: readonly DossierStream[];

  constructor(state: RunState) {
    const { model, replication } = state;
    this.#state = state;
    const streams = model.arrivals.map(({ name }) => name);
    this.#chances = model.nodes.map(
      ({ name }) => new DossierStream(model.seed, replication, `outcome/${name}`, streams),
    );
  }

  /** The way out of a visit. */
  choose(token: number, node: Node, state: CaseState | undefined, at: number): Exit {
    const { exits } = node;
    const given = state === undefined ? undefined : node.chosenBy?.(state.data);
    if (given !== undefined) return exitOf(node, given);
    if (exits.length === 1) return rowAt(exits, 0);
    const { table, tokens } = this.#state;
    if (state === undefined || table.hasBoundedExits.at(tokens.node.at(token)) === 0) {
      return this.draw(token, exits);
    }
    const open = exits.filter((exit) => this.#isOpen(exit, state, at));
    return this.draw(token, open.length === 0 ? exits : open);
  }

  /** Draws one of some ways out by their chances. */
  draw(token: number, among = this.#exitsAt(token)): Exit {
    let total = 0;
    for (const { probability } of among) total += probability;
    let left = this.chanceOf(token).next() * total;
    for (const exit of among) {
      left -= exit.probability;
      if (left < 0) return exit;
    }
    return rowAt(among, among.length - 1);
  }

  #exitsAt(token: number): readonly Exit[] {
    return rowAt(this.#state.model.nodes, this.#state.tokens.node.at(token)).exits;
  }

  /** The chances of a token at the node where it is. */
  chanceOf(token: number): DossierStream {
    const { dossier, node, stream, number, visit } = this.#state.tokens;
    const own = dossier.at(token);
    const chance = rowAt(this.#chances, node.at(token));
    return chance.seek(stream.at(own), number.at(own), visit.at(token));
  }

  /** Counts that a dossier enters a node that it may enter so often only. */
  countEntry(index: number, state: CaseState | undefined): void {
    const { bounds } = rowAt(this.#state.model.nodes, index);
    for (const bound of bounds) state?.entries.add(bound.index, 1);
  }

  /** Whether a way out leads where the dossier may still go. */
  #isOpen(exit: Exit, { entries, acceptedAt }: CaseState, at: number): boolean {
    return rowAt(this.#state.model.nodes, exit.to).bounds.every(
      ({ index, max, lastInstant }) =>
        entries.at(index) < max && (lastInstant === undefined || at <= lastInstant(acceptedAt)),
    );
  }
}

/** The way out by an outcome. @throws RangeError where the node has none of it */
export function exitOf({ name, exits }: Node, outcome: string): Exit {
  const exit = exits.find((one) => one.outcome === outcome);
  if (exit === undefined) throw new RangeError(`node "${name}" has no way out by "${outcome}"`);
  return exit;
}

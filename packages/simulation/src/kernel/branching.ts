/** Which way out a dossier takes: by its data, or by chance among those that are open to it. */
import { rowAt } from '../indexing/row-at.js';
import type { Bound } from '../model/model.js';
import { DossierStream } from '../random/stream.js';
import type { CaseState } from './case-state.js';
import type { ExitRow, NodeRow } from './node-table.js';
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
  choose(token: number, node: NodeRow, state: CaseState | undefined, at: number): ExitRow {
    const { exits } = node;
    if (state !== undefined && node.chosenBy !== undefined) {
      return exitOf(node, node.chosenBy(state.data));
    }
    if (exits.length === 1) return rowAt(exits, 0);
    if (state === undefined || !node.hasBoundedExits) return this.draw(token, exits);
    return this.draw(token, openExits(exits, state, at));
  }

  /** Draws one of some ways out by their chances. */
  draw(token: number, among: readonly ExitRow[]): ExitRow {
    let total = 0;
    for (const { probability } of among) total += probability;
    let left = this.chanceOf(token).next() * total;
    for (const exit of among) {
      left -= exit.probability;
      if (left < 0) return exit;
    }
    return rowAt(among, among.length - 1);
  }

  /** The chances of a token at the node where it is. */
  chanceOf(token: number): DossierStream {
    const { dossier, node, stream, number, visit } = this.#state.tokens;
    const own = dossier.at(token);
    const chance = rowAt(this.#chances, node.at(token));
    return chance.seek(stream.at(own), number.at(own), visit.at(token));
  }
}

/** The ways out that are open to a dossier; all where none is. */
function openExits(exits: readonly ExitRow[], state: CaseState, at: number): readonly ExitRow[] {
  let closed = 0;
  for (const { bounds } of exits) if (!isOpen(bounds, state, at)) closed += 1;
  if (closed === 0 || closed === exits.length) return exits;
  return exits.filter(({ bounds }) => isOpen(bounds, state, at));
}

/** Counts that a dossier enters a node that it may enter so often only. */
export function countEntry({ bounds }: NodeRow, { entries }: CaseState): void {
  for (const { index } of bounds) entries.add(index, 1);
}

/** Whether a dossier may enter a node once more. */
function isOpen(bounds: readonly Bound[], { entries, acceptedAt }: CaseState, at: number): boolean {
  for (const { index, max, lastInstant } of bounds) {
    if (entries.at(index) >= max) return false;
    if (lastInstant !== undefined && at > lastInstant(acceptedAt)) return false;
  }
  return true;
}

/** The way out by an outcome. @throws RangeError where the node has none of it */
export function exitOf({ name, exits }: NodeRow, outcome: string): ExitRow {
  for (const exit of exits) if (exit.outcome === outcome) return exit;
  throw new RangeError(`node "${name}" has no way out by "${outcome}"`);
}

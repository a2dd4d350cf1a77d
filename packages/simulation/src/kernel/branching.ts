/** Which way out a dossier takes: by its data, or by chance among those that are open to it. */
import { rowAt } from '../indexing/row-at.js';
import type { Bound } from '../model/model.js';
import { DossierStream } from '../random/stream.js';
import type { CaseColumns } from './case-columns.js';
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
  choose(token: number, node: NodeRow, at: number): ExitRow {
    const { exits } = node;
    const { cases, tokens } = this.#state;
    if (node.chosenBy !== undefined) {
      return exitOfBranching(node, node.chosenBy(cases.open(tokens.dossier.at(token)).data));
    }
    if (exits.length === 1) return rowAt(exits, 0);
    if (!node.hasBoundedExits) return this.draw(token, exits);
    return this.draw(token, openExits(exits, cases.columns, tokens.dossier.at(token), at));
  }

  /** Counts that a dossier enters a node that it may enter so often only. */
  countEntry(token: number, { bounds }: NodeRow): void {
    const { cases, tokens } = this.#state;
    const dossier = tokens.dossier.at(token);
    for (const { index } of bounds) cases.columns.countEntry(dossier, index);
  }

  /** The way out of a visit, as it is taken: it is counted, and what it does to the clock. */
  take(token: number, node: NodeRow, at: number): ExitRow {
    const exit = this.choose(token, node, at);
    this.#noteTaken(token, exit);
    return exit;
  }

  #noteTaken(token: number, { outcome, counts }: ExitRow): void {
    if (outcome !== 'recalled' && counts.length === 0) return;
    const { cases, tokens } = this.#state;
    const dossier = tokens.dossier.at(token);
    for (const { index } of counts) cases.columns.countEntry(dossier, index);
    if (outcome === 'recalled') cases.of(dossier)?.facts.keepLimit(token);
  }

  /** What is counted anew in a scope that a dossier opens. */
  forgetEntries(token: number, bounds: readonly number[]): void {
    const { cases, tokens } = this.#state;
    const dossier = tokens.dossier.at(token);
    for (const bound of bounds) cases.columns.forgetEntries(dossier, bound);
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
function openExits(
  exits: readonly ExitRow[],
  cases: CaseColumns,
  dossier: number,
  at: number,
): readonly ExitRow[] {
  let closed = 0;
  for (const { bounds } of exits) if (!isOpen(bounds, cases, dossier, at)) closed += 1;
  if (closed === 0 || closed === exits.length) return exits;
  return exits.filter(({ bounds }) => isOpen(bounds, cases, dossier, at));
}

/** Whether a dossier may enter a node once more. */
function isOpen(
  bounds: readonly Bound[],
  cases: CaseColumns,
  dossier: number,
  at: number,
): boolean {
  for (const { index, max, lastInstant } of bounds) {
    if (cases.entriesOf(dossier, index) >= max) return false;
    if (lastInstant !== undefined && at > lastInstant(cases.acceptedAt.at(dossier))) return false;
  }
  return true;
}

/** The way out by an outcome. @throws RangeError where the node has none of it */
export function exitOfBranching({ name, exits }: NodeRow, outcome: string): ExitRow {
  for (const exit of exits) if (exit.outcome === outcome) return exit;
  throw new RangeError(`node "${name}" has no way out by "${outcome}"`);
}

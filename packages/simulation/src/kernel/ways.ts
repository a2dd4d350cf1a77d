/** Which way a dossier goes: by its data, or by chance where the way is still open to it. */
import type { Exit, Model, Node } from '../model/model.js';
import { DossierStream } from '../random/stream.js';
import type { DossierFile } from './dossier-file.js';
import type { Tokens } from './tokens.js';

/** The ways out of the nodes of a run. */
export class Ways {
  readonly #choices: readonly DossierStream[];

  constructor(
    readonly model: Model,
    readonly tokens: Tokens,
    replication: number,
  ) {
    const streams = model.arrivals.map(({ name }) => name);
    this.#choices = model.nodes.map(
      ({ name }) => new DossierStream(model.seed, replication, `outcome/${name}`, streams),
    );
  }

  /** The way out of a stay. */
  choose(token: number, node: Node, file: DossierFile | undefined, at: number): Exit {
    const { exits } = node;
    const given = file === undefined ? undefined : node.chosenBy?.(file.data);
    if (given !== undefined) return exits.find((exit) => exit.outcome === given)!;
    if (exits.length === 1) return exits[0]!;
    const open = file === undefined ? exits : exits.filter((exit) => this.#isOpen(exit, file, at));
    const among = open.length === 0 ? exits : open;
    return this.draw(token, among);
  }

  /** Draws one of some ways out by their chances. */
  draw(token: number, among = this.model.nodes[this.tokens.node[token]!]!.exits): Exit {
    let total = 0;
    for (const { probability } of among) total += probability;
    let left = this.chanceOf(token).next() * total;
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

  /** The chances of a token at the node where it is. */
  chanceOf(token: number): DossierStream {
    const { dossier, node, stream, number, visit } = this.tokens;
    const own = dossier[token]!;
    return this.#choices[node[token]!]!.seek(stream[own]!, number[own]!, visit[token]!);
  }

  /** Whether a way out leads where the dossier may still go. */
  #isOpen(exit: Exit, file: DossierFile, at: number): boolean {
    return this.model.nodes[exit.to]!.bounds.every(
      ({ index, max, lastInstant }) =>
        file.entries[index]! < max &&
        (lastInstant === undefined || at <= lastInstant(file.acceptedAt)),
    );
  }

  /** Counts that a dossier comes to a node that it may enter so often only. */
  countEntry(index: number, file: DossierFile): void {
    for (const bound of this.model.nodes[index]!.bounds) file.entries[bound.index]! += 1;
  }
}

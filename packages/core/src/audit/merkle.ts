/**
 * The root of a Merkle tree over texts, as RFC 9162 (2.1.1) builds it with SHA-256.
 *
 * Texts are added one by one; no more than one hash for each level of the tree is held.
 */
import { createHash } from 'node:crypto';

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** A tree that grows. */
export class MerkleTree {
  /** Roots of whole trees, the largest first; the size of each is a bit of the count. */
  readonly #whole: Buffer[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    this.#whole.push(hashOf(leafMark, Buffer.from(text, 'utf8')));
    this.#count += 1;
    // Two trees of one size become one of the next: as often as a binary count carries.
    for (let rest = this.#count; rest % 2 === 0; rest /= 2) {
      const right = this.#whole.pop()!;
      this.#whole.push(hashOf(nodeMark, this.#whole.pop()!, right));
    }
  }

  /** The root over all texts so far, in hexadecimal digits. */
  root(): string {
    const [...left] = this.#whole;
    let root = left.pop();
    while (root !== undefined && left.length > 0) root = hashOf(nodeMark, left.pop()!, root);
    return (root ?? hashOf()).toString('hex');
  }
}

function hashOf(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

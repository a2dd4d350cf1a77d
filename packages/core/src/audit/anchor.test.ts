/** Anchors: the tree against the definition of RFC 9162, and files that are not whole. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { accept, permitEngine, submit } from '@thutuc/testing';
import { anchorLines, compareWithAnchor } from './anchor.js';
import { MerkleTree } from './merkle.js';

const sha256 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** RFC 9162, 2.1.1, word for word: split at the largest power of two below the count. */
function treeHash(texts: readonly string[]): Buffer {
  if (texts.length === 0) return sha256();
  if (texts.length === 1) return sha256(Uint8Array.of(0), Buffer.from(texts[0]!));
  let split = 1;
  while (split * 2 < texts.length) split *= 2;
  const [left, right] = [treeHash(texts.slice(0, split)), treeHash(texts.slice(split))];
  return sha256(Uint8Array.of(1), left, right);
}

async function anchorOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of anchorLines(store, 0)) lines.push(line);
  return lines;
}

async function storeWith(...dossiers: readonly string[]): Promise<Store> {
  const store = createMemoryStore();
  const engine = permitEngine(store);
  for (const dossier of dossiers) {
    await engine.execute(submit(dossier));
    await engine.execute(accept(dossier));
  }
  await engine.readOnRecord(dossiers[0]!, { actor: 'lan', purpose: 'kiểm tra' });
  return store;
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'resolved',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('the Merkle tree', () => {
  it('has the root that the RFC defines, for any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (texts) => {
        const tree = new MerkleTree();
        for (const text of texts) tree.add(text);
        expect(tree.root()).toBe(treeHash(texts).toString('hex'));
        expect(tree.count).toBe(texts.length);
      }),
    );
  });
});

describe('an anchor', () => {
  it('names the head of every log and of every chain, and their root', async () => {
    const lines = await anchorOf(await storeWith('D-1', 'D-2'));
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['at', 'schema'],
      ['dossier', 'head', 'version'],
      ['dossier', 'head', 'version'],
      ['day', 'head', 'length', 'writer'],
      ['lines', 'root'],
    ]);
    const root = treeHash(lines.slice(0, -1)).toString('hex');
    expect(JSON.parse(lines.at(-1)!)).toEqual({ lines: 4, root });
  });

  it('is met by a store that went on, and by no other', async () => {
    const store = await storeWith('D-1', 'D-2');
    const lines = await anchorOf(store);
    const engine = permitEngine(store);
    const command = { type: 'claim', step: 'check' } as const;
    await engine.execute({ id: 'claim', dossier: 'D-1', actor: 'lan', command });
    await engine.readOnRecord('D-1', { actor: 'lan', purpose: 'kiểm tra' });
    expect(await compareWithAnchor(store, lines)).toMatchObject({
      ...{ at: '1970-01-01T00:00+00:00', dossiers: 2, accessChains: 1, problemCount: 0 },
    });

    const rewritten = createMemoryStore();
    await permitEngine(rewritten).execute({ ...submit('D-1'), id: 'another' });
    await permitEngine(rewritten).execute(accept('D-1'));
    const { problems } = await compareWithAnchor(rewritten, lines);
    expect(problems.map(({ dossier, code }) => [dossier, code])).toEqual([
      ['D-1', 'LOG_REWRITTEN'],
      ['D-2', 'LOG_MISSING'],
      [null, 'ACCESS_TAMPERED'],
    ]);
  });

  it('is refused when a line of it was changed, lost, added or moved', async () => {
    const store = await storeWith('D-1', 'D-2');
    const lines = await anchorOf(store);
    const whole = lines.join('\n');
    for (let i = 0; i < lines.length; i += 1) {
      const [line, rest] = [lines[i]!, lines.filter((_, n) => n !== i)];
      const others = [
        rest,
        lines.with(
          i,
          line.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '0' ? '1' : '0')),
        ),
        lines.with(i, line.slice(1)),
        [...lines.slice(0, i), line, ...lines.slice(i)],
        [...rest, line],
      ].filter((other) => other.join('\n') !== whole);
      for (const other of others)
        expect(await codeOf(compareWithAnchor(store, other)), other.join('\n')).toBe(
          'ANCHOR_INVALID',
        );
    }
    expect(await codeOf(compareWithAnchor(store, []))).toBe('ANCHOR_INVALID');
  });
});

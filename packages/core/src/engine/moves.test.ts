/** The kinds of moves: each has one file, and a letter of its own. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { moveKinds } from './moves.js';

it('puts every kind of move that has a file into the table, under its name', () => {
  const files = readdirSync(fileURLToPath(new URL('moves', import.meta.url)));
  const names = files.map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(moveKinds).sort()).toEqual(names.sort());
  for (const [name, { op }] of Object.entries(moveKinds)) expect(op).toBe(name);
});

it('stores every kind of move under a letter of its own', () => {
  const letters = Object.values(moveKinds).map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
});

it('stores a scope by its path alone where its graph is the one at that path', () => {
  const scope = 'fork#1/left';
  const { open } = moveKinds;
  for (const [graph, stored] of [
    ['fork/left', ['o', scope]],
    ['@handoff', ['o', scope, '@handoff']],
  ] as const) {
    const packed = open.pack({ op: 'open', scope, graph }, 0);
    expect(packed).toEqual(stored);
    expect(open.unpack(packed, 0)).toMatchObject({ scope, graph });
  }
});

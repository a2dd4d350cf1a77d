/** The kinds of events: each has one file. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { eventKinds } from './events.js';

it('puts every kind of event that has a file into the table, under its type', () => {
  const files = readdirSync(fileURLToPath(new URL('events', import.meta.url)));
  const types = files.map((file) =>
    file.replace(/\.ts$/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(Object.keys(eventKinds).sort()).toEqual(types.sort());
  for (const [name, { type }] of Object.entries(eventKinds)) expect(type).toBe(name);
});

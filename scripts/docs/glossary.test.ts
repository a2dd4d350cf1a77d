/** The glossary has a row for every noun that packages export, and names no type that is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './documents.js';

/** The entries whose nouns are terms: what a person who embeds the product reads and writes. */
const entries = [
  'legal-time/src/index.ts',
  'core/src/index.ts',
  'core/src/procedure.ts',
  'core/src/store.ts',
  'notify/src/index.ts',
  'verify/src/index.ts',
  'simulation/src/index.ts',
  'insight/src/index.ts',
  'vn/src/index.ts',
];

/** Nouns that are no terms of the field: means of programs, and shapes of what is passed around. */
const means = new Set([
  ...[
    'Chore',
    'Commit',
    'Deferral',
    'Delivered',
    'Deliver',
    'Listener',
    'Logger',
    'Page',
    'Processing',
  ],
  ...['Promised', 'Reader', 'Reading', 'Routes', 'Span', 'Tracer', 'Waiting'],
  ...['Counted', 'Data', 'Payment', 'Place', 'Placeholder', 'Undecided', 'Years', 'Mismatch'],
  ...['Figures', 'Logged', 'Names', 'Numbers', 'Setting', 'Units', 'Week', 'Season', 'Forms'],
]);

/** The names that an entry exports by lists. */
function exportsOf(file: string): string[] {
  const text = readFileSync(join(root, 'packages', file), 'utf8');
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) =>
        name
          .replace(/^\s*type /u, '')
          .replace(/^.* as /u, '')
          .trim(),
      )
      .filter((name) => name !== ''),
  );
}

/** The cells of the glossary's column “in code”, and the names in them. */
function namesInCode(): Set<string> {
  const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  const cells = text.split('\n').flatMap((line) => line.split('|')[3] ?? []);
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/gu)].map(([, name]) => name!)));
}

it('every noun that is exported has its row, or is a means of programs', () => {
  const nouns = new Set(entries.flatMap(exportsOf).filter((name) => /^[A-Z][a-z]+$/u.test(name)));
  const named = namesInCode();
  expect([...nouns].filter((noun) => !named.has(noun) && !means.has(noun))).toEqual([]);
  expect([...means].filter((noun) => !nouns.has(noun) || named.has(noun))).toEqual([]);
});

it('every type that a row names is exported', () => {
  const all = new Set(
    readdirSync(join(root, 'packages')).flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => exportsOf(join(name, 'src', file))),
    ),
  );
  const types = [...namesInCode()].filter((name) => /^[A-Z]/u.test(name));
  expect(types.filter((name) => !all.has(name))).toEqual([]);
});

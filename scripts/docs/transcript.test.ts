/** Checks how console fences are read, compared and written again. */
import { describe, expect, it } from 'vitest';
import { consoleSteps, matches, plainArguments, shellSteps, transcript } from './transcript.js';

const shown = '$ npx thutuc a \\\n  b\nfirst\nsecond\n\n$ npx thutuc c\n$ npx thutuc d\nthird\n';

it('reads commands and their outputs', () => {
  expect(consoleSteps(shown)).toEqual([
    { command: 'npx thutuc a \\\n  b', shown: 'first\nsecond' },
    { command: 'npx thutuc c', shown: '' },
    { command: 'npx thutuc d', shown: 'third' },
  ]);
});

it('writes what it read', () => {
  const steps = consoleSteps(shown);
  const outputs = steps.map((step) => step.shown ?? '');
  expect(consoleSteps(transcript(steps, outputs))).toEqual(steps);
});

it('picks the commands of a sh fence that run thutuc', () => {
  const code = 'npm test\nnpx thutuc a \\\n  b\n# npx thutuc c\nnpm run -s thutuc -- d';
  expect(shellSteps(code).map(({ command }) => command)).toEqual([
    'npx thutuc a \\\n  b',
    'npm run -s thutuc -- d',
  ]);
});

it.each([
  ['npx thutuc', []],
  ['npx thutuc a \\\n  --b "c  d" \'$e\' sqlite:f.db', ['a', '--b', 'c  d', '$e', 'sqlite:f.db']],
  [
    'npm run -s thutuc -- a --from 2026-03-12T14:00+09:00',
    ['a', '--from', '2026-03-12T14:00+09:00'],
  ],
  ['npx thutucs a', undefined],
  ['npx thutuc a || echo "exit code $?"', undefined],
  ['npx thutuc a | head', undefined],
  ['npx thutuc a > b', undefined],
  ['npx thutuc a; b', undefined],
  ['npx thutuc a\nnpx thutuc b', undefined],
  ['npx thutuc *.json ~', undefined],
  ['npx thutuc "$a"', undefined],
  ['npx thutuc --a="b c"', undefined],
  ['npx thutuc "a', undefined],
])('knows a command that needs no shell: %j', (command, args) => {
  expect(plainArguments(command)).toEqual(args);
});

describe('outputs are compared exactly, but for a line "…"', () => {
  it.each([
    ['a\nb', 'a\nb', true],
    ['a\nb', 'a\nb\nc', false],
    ['a\n…\nc', 'a\nb\nb\nc', true],
    ['a\n…\nc', 'a\nc', true],
    ['…\nc', 'a\nc', true],
    ['a\n…', 'a', true],
    ['a\n…\nc', 'a\nb', false],
    ['a.\n…', 'ab\nc', false],
  ])('%j and %j: %s', (expected, output, same) => {
    expect(matches(expected, output)).toBe(same);
  });
});

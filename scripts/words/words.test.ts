/** Comments, texts and names are in the words of the field: none of the project's own dialect. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../docs/documents.js';
import { dialect, kept } from './dialect.js';

/** Sources and documents; changelogs say what was. */
function files(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '*.ts', '*.mts', '*.mjs', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout
    .split('\0')
    .filter((file) => file !== '' && !/^\.changeset\/|CHANGELOG/u.test(file))
    .filter((file) => existsSync(join(root, file)));
}

/** What of the dialect stands in a text: the line, the words, and what is said instead. */
function found(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    dialect
      .filter(({ but = [] }) => !but.some((start) => file.startsWith(start)))
      .flatMap(({ pattern, instead }) => {
        const [words] = pattern.exec(line) ?? [];
        return words === undefined ? [] : [`${file}:${index + 1}: "${words}": say ${instead}`];
      }),
  );
}

const isKept = (file: string) => Object.keys(kept).some((start) => file.startsWith(start));

it('nothing says a word of the dialect, but where it must stay', () => {
  const left = files()
    .filter((file) => !isKept(file))
    .flatMap((file) => found(file, readFileSync(join(root, file), 'utf8')));
  expect(left).toEqual([]);
});

it('every file that keeps such words has some', () => {
  const all = files();
  const needless = Object.keys(kept).filter((start) =>
    all
      .filter((file) => file.startsWith(start))
      .every((file) => found(file, readFileSync(join(root, file), 'utf8')).length === 0),
  );
  expect(needless).toEqual([]);
});

describe('the table', () => {
  it.each([
    '/** Somebody holds the lock. */',
    'isForSomebody(decision)',
    'The dossier goes on.',
    'The applicant is told.',
    'a rest, be it short',
    'const desk = open();',
    'createRuleShelf(pins)',
    'demandRole(actor)',
    'store.reviveOutbox(key)',
    "kind: 'stuck'",
    'interface Settlement {',
    'type JoinedEngine = Engine;',
  ])('finds %s', (line) => {
    expect(found('x.ts', line)).toHaveLength(1);
  });

  it.each([
    'The dossier resumes; the applicant is notified.',
    "pools: { desk: { staff: 1 } }, steps: { serve: { pool: 'desk' } }",
    'joining texts',
    'assertRole(actor)',
    'a maybe-it',
  ])('lets %s stand', (line) => {
    expect(found('x.ts', line)).toEqual([]);
  });
});

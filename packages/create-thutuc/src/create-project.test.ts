/** What is made of the template, what is refused, and whether the template works. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProject, versionForProject } from './create-project.js';
import { runCreate } from './run-create.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-thutuc-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints and exits with. */
function invoke(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = runCreate(args, {
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.err += text) },
  });
  return { code, ...printed };
}

describe('a new project', () => {
  it('has all files, its own name, and packages of this version', () => {
    const path = join(folder, 'permits');
    expect(createProject(path)).toEqual({ name: 'permits', folder: path });
    expect(readdirSync(path).sort()).toEqual([
      '.gitignore',
      'README.md',
      'package.json',
      'src',
      'tokens.json',
      'tsconfig.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
      name: string;
      dependencies: Record<string, string>;
    };
    expect(manifest.name).toBe('permits');
    expect(manifest.dependencies['@thutuc/node']).toBe(`^${versionForProject()}`);
    expect(readFileSync(join(path, 'README.md'), 'utf8')).toMatch(/^# permits\n/);
  });

  it('has tokens that no other has, for its owner alone', () => {
    const tokensOf = (name: string) => {
      const { folder: path } = createProject(join(folder, name));
      const file = join(path, 'tokens.json');
      expect(statSync(file).mode & 0o077).toBe(0);
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    };
    const [one, other] = [tokensOf('one'), tokensOf('other')];
    expect(Object.values(one).sort()).toEqual(['binh', 'lan', 'mai']);
    expect(Object.keys(one).filter((token) => token in other || token.length < 32)).toEqual([]);
  });

  it('may be made in a folder that is empty', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(invoke(empty)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(empty)).toContain('package.json');
  });
});

describe('the command', () => {
  it('says what comes next', () => {
    const path = join(folder, 'permits');
    const { code, out, err } = invoke(path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('npm install\n  npm test\n  npm start');
  });

  it.each([
    ['FOLDER_NOT_EMPTY', 1, ['taken']],
    ['NAME_INVALID', 1, ['My Office']],
    ['NAME_INVALID', 1, ['.hidden']],
    ['NAME_INVALID', 1, ['node_modules']],
    ['FOLDER_UNWRITABLE', 1, ['taken/file/permits']],
    ['USAGE', 2, []],
    ['USAGE', 2, ['one', 'two']],
    ['USAGE', 2, ['permits', '--template', 'x']],
  ])('refuses with %s', (code, exit, args) => {
    createProject(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/file'), '');
    const before = readdirSync(folder, { recursive: true }).length;
    const placed = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)));
    const said = invoke(...placed);
    expect(said).toMatchObject({ code: exit, out: '' });
    expect(said.err).toMatch(new RegExp(`^error ${code}: .+\n$`));
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
  });

  it('prints its help and its version', () => {
    expect(invoke('--version')).toEqual({ code: 0, out: `${versionForProject()}\n`, err: '' });
    expect(invoke('--help').out).toContain('npm create thutuc FOLDER');
  });
});

it('the tests of the template pass', () => {
  const args = ['--conditions=@thutuc/source', '--import', 'tsx', '--test'];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...args, 'template/src/service.test.ts'],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  );
  expect(status, stdout).toBe(0);
  expect(stdout).toContain('# pass 3');
});

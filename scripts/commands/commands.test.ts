/** A command is one file: the list has them all, and one more takes no other file. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFile, listText } from './file.js';

const root = join(import.meta.dirname, '../..');
const core = join(root, 'packages/core');
const examples = join(import.meta.dirname, 'example');

it('the list of commands has every file of the folder', async () => {
  expect(readFileSync(listFile, 'utf8'), 'else `npm run commands`').toBe(await listText());
});

describe('a folder of commands', () => {
  const folder = join(root, '.cache/command-files');
  const listed = (files: Readonly<Record<string, string>>): Promise<string> => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return listText(folder);
  };
  const wake = "export const wake = defineCommand({\n  type: 'wakeUp',\n});\n";

  it('has a file named after each', async () => {
    expect(await listed({ 'wake-up.ts': wake, 'wake-up.test.ts': '' })).toContain('wakeUp: wake');
    await expect(async () => listed({ 'rise.ts': wake })).rejects.toThrow(
      'belongs into wake-up.ts',
    );
  });

  it('has nothing else', async () => {
    await expect(async () => listed({ 'words.ts': 'export const a = 1;\n' })).rejects.toThrow(
      'commands/words.ts must export one command',
    );
    await expect(async () => listed({ 'wake-up.ts': wake + wake })).rejects.toThrow('it has 2');
  });
});

it('a command more is a file more: typed, parsed, permitted, decided and documented', async () => {
  const copy = join(root, '.cache/one-more-command');
  rmSync(copy, { recursive: true, force: true });
  const isProduct = (path: string): boolean => !path.endsWith('.test.ts');
  cpSync(join(core, 'src'), join(copy, 'src'), { recursive: true, filter: isProduct });
  symlinkSync(join(core, 'node_modules'), join(copy, 'node_modules'));
  const engine = join(copy, 'src/engine');
  copyFileSync(join(examples, 'take-back.ts.txt'), join(engine, 'commands/take-back.ts'));
  copyFileSync(join(examples, 'try.ts.txt'), join(copy, 'try.ts'));
  writeFileSync(join(engine, 'command-list.ts'), await listText(join(engine, 'commands')));
  const settings = {
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node'], composite: false, noEmit: true },
    files: ['try.ts', 'src/index.ts'],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
  const node = (...words: string[]) =>
    spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
  expect(node(join(root, 'node_modules/typescript-native/bin/tsc'), '-p', '.').stdout).toBe('');
  const tried = node('--conditions=@thutuc/source', '--import', 'tsx', 'try.ts');
  expect(tried.stderr).toBe('');
  expect(JSON.parse(tried.stdout)).toEqual({
    head: 'workReleased: free',
    officer: 'NOT_AUTHORISED',
    nobody: 'NOT_AUTHORISED',
    incomplete: 'COMMAND_INVALID',
    permission: 'superior',
    inSchema: true,
  });
});

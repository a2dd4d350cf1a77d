/** Type-checks the snippets of the documents, all in one program, against the sources. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './documents.js';

const compiler = join(root, 'node_modules/typescript-native/bin/tsc');

/** A complaint, by its file; what follows it is indented and says more of it. */
const complaint = /^(.+)\((\d+),\d+\): error TS\d+: (.*(?:\n[ \t].*)*)/gm;

/** The errors of each file, as `line: message`; files without errors are absent. */
export function typeErrors(files: readonly string[]): Map<string, string[]> {
  const config = join(dirname(files[0]!), 'tsconfig.json');
  const program = { extends: join(root, 'tsconfig.lint.json'), include: [], files };
  writeFileSync(config, JSON.stringify(program));
  // As the build does: one checker, and garbage collected less often.
  const args = [compiler, '-p', config, '--checkers', '1', '--pretty', 'false'];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, GOGC: '400' },
    encoding: 'utf8',
  });
  rmSync(config);
  const errors = new Map<string, string[]>();
  for (const [, file, line, message] of stdout.matchAll(complaint)) {
    const path = join(root, file!);
    errors.set(path, [...(errors.get(path) ?? []), `${line}: ${message}`]);
  }
  if (status !== 0 && errors.size === 0) throw new Error(`The compiler failed:\n${stdout}`);
  return errors;
}

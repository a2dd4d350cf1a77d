/** The command `create-thutuc`: reads its arguments, makes the project, says what comes next. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CreateError } from './create-error.js';
import { createProject, versionForProject } from './create-project.js';

/** What the command runs in. */
export interface CreateProcess {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

const help = `create-thutuc: a service around a public procedure, with HTTP, SQLite and tests

Usage:
  npm create thutuc FOLDER

FOLDER is new or empty; its name becomes that of the project.

Options:
  --help     Print this help
  --version  Print the version

Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
`;

/**
 * Runs the command and answers with the exit code: 0 done, 1 refused or failed, 2 wrong usage. It
 * asks nothing. An error is one line `error CODE: message` on `stderr`.
 */
export function runCreate(args: readonly string[], { stdout, stderr }: CreateProcess): number {
  try {
    const { values, positionals } = read(args);
    if (values.help === true) stdout.write(help);
    else if (values.version === true) stdout.write(`${versionForProject()}\n`);
    else stdout.write(nextSteps(createProject(onlyFolder(positionals)).folder));
    return 0;
  } catch (error) {
    const code = error instanceof CreateError ? error.code : 'INTERNAL';
    stderr.write(`error ${code}: ${error instanceof Error ? error.message : String(error)}\n`);
    return code === 'USAGE' ? 2 : 1;
  }
}

function read(args: readonly string[]) {
  const options = { help: { type: 'boolean' }, version: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const [reason = ''] = (cause as Error).message.split('. ');
    throw usage(reason.replace(/\.$/, ''));
  }
}

function onlyFolder(positionals: readonly string[]): string {
  const [folder, ...more] = positionals;
  if (folder === undefined) throw usage('No folder is named');
  if (more.length > 0) throw usage('More than one folder is named');
  return folder;
}

function usage(reason: string): CreateError {
  return new CreateError('USAGE', `${reason}. See "npm create thutuc -- --help".`, {});
}

function nextSteps(folder: string): string {
  const shown = relative('', folder) || '.';
  return `Made ${shown}. Now:

  cd ${shown}
  npm install
  npm test
  npm start
`;
}

/** Runs the commands of sh and console fences and compares what they print with what is shown. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCommandLine } from './command-line.js';
import { root } from './documents.js';

/** One command with the output shown below it; `undefined` where a fence shows no output. */
export interface Step {
  readonly command: string;
  readonly shown: string | undefined;
}

/** What a command did: everything that it printed, in order, and its exit code. */
export interface Outcome {
  readonly output: string;
  readonly code: number;
}

/** A line that stands for any number of lines in the output shown. */
const elision = '…';

/** The commands of a `console` fence: `$ command`, then its output. */
export function consoleSteps(code: string): Step[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, command, shown] = /^((?:.*\\\n)*.*)(?:\n|$)([\s\S]*)$/.exec(part)!;
      return { command: command!, shown: shown!.trimEnd() };
    });
}

/** The commands of a `sh` fence that run `thutuc`; what else it holds is not for a test. */
export function shellSteps(code: string): Step[] {
  const commands = code.replaceAll('\\\n', '\\\r').split('\n');
  return commands
    .filter(isThutuc)
    .map((command) => ({ command: command.replaceAll('\\\r', '\\\n'), shown: undefined }));
}

/** Whether a command runs the CLI, from the clone or as installed. */
export function isThutuc(command: string): boolean {
  return /^(npm run -s thutuc -- |npx thutuc )/.test(command);
}

/** A folder for the commands of one document: files as in the clone, and writes are thrown away. */
export function openFolder(): { readonly path: string; readonly close: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'thutuc-docs-'));
  for (const name of readdirSync(root)) symlinkSync(join(root, name), join(path, name));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a command in a folder, without a terminal and without colours. */
export function runCommand(command: string, cwd: string): Outcome {
  const cli = `node "${builtCommandLine()}" "$@"`;
  const script = command.replaceAll(/npm run -s thutuc --|npx thutuc/g, 'thutuc');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1; thutuc() { ${cli}; }; ${script}`], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { output: stdout.replaceAll(/[ \t]+$/gm, '').trimEnd(), code: status ?? 1 };
}

/** Whether an output is the one shown, where a line `…` stands for any lines, also none. */
export function matches(shown: string, output: string): boolean {
  if (!shown.split('\n').includes(elision)) return shown === output;
  const pattern = `\n${shown}\n`
    .split(`\n${elision}\n`)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('\n(?:.*\n)*');
  return new RegExp(`^${pattern}$`).test(`\n${output}\n`);
}

/** The code of a console fence with the outputs that the commands give now. */
export function transcript(steps: readonly Step[], outputs: readonly string[]): string {
  return steps
    .map(({ command }, index) => [`$ ${command}`, outputs[index] ?? ''].join('\n').trimEnd())
    .join('\n');
}

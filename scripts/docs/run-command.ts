/** Runs documented commands: each as its reader would, or in one process for all of a document. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCommandLine } from './command-line.js';
import { root } from './documents.js';
import { plainArguments } from './transcript.js';

/** What a command did: everything that it printed, in order, and its exit code. */
export interface Outcome {
  readonly output: string;
  readonly code: number;
}

/** Without a terminal and without colours. */
const environment = {
  ...process.env,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  NODE_OPTIONS: undefined,
};

/** A folder for the commands of one document: files as in the clone, and writes are thrown away. */
export function openFolder(): { readonly path: string; readonly close: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'thutuc-docs-'));
  for (const name of readdirSync(root)) symlinkSync(join(root, name), join(path, name));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a command in a folder by way of a shell, which starts the program. */
export function runCommand(command: string, cwd: string): Outcome {
  const cli = `node "${builtCommandLine()}" "$@"`;
  const script = command.replaceAll(/npm run -s thutuc --|npx thutuc/g, 'thutuc');
  const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1; thutuc() { ${cli}; }; ${script}`], {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { output: trimmed(stdout), code: status ?? 1 };
}

const standingProcess = fileURLToPath(new URL('standing-process.mjs', import.meta.url));

/** A process that runs one command after the other, since most of the time of each is its start. */
export class StandingCommandLine {
  #process: { readonly child: ChildProcess; readonly ended: Promise<unknown[]> } | undefined;

  /** Runs a command in a folder; one that needs a shell runs as {@link runCommand} does it. */
  async run(command: string, cwd: string): Promise<Outcome> {
    const args = plainArguments(command);
    if (args === undefined) return runCommand(command, cwd);
    const { child, ended } = (this.#process ??= start());
    const answered = once(child, 'message') as Promise<[Outcome]>;
    child.send({ args, cwd });
    const [answer] = await Promise.race([answered, ended]);
    if (answer === null || typeof answer !== 'object')
      throw new Error(`The process ended by itself with ${String(answer)} at: ${command}`);
    const { output, code } = answer as Outcome;
    return { output: trimmed(output), code };
  }

  /** Ends the process. */
  async close(): Promise<void> {
    if (this.#process?.child.connected === true) this.#process.child.disconnect();
    await this.#process?.ended;
  }
}

function start() {
  const index = join(dirname(builtCommandLine()), 'index.js');
  const child = fork(standingProcess, [index], { cwd: root, env: environment, execArgv: [] });
  return { child, ended: once(child, 'exit') };
}

const trimmed = (output: string) => output.replaceAll(/[ \t]+$/gm, '').trimEnd();

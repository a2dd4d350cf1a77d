/** The system calls of processes, as strace sees them: writes and syncs of a log, and answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What was seen, in its order. */
export type Sight =
  /** Something was written to the log. */
  | 'written'
  /** The log was synced to disk, and the sync is over. */
  | 'synced'
  /** The process said that a command was acknowledged. */
  | 'acknowledged';

/** Whether this machine has strace. */
export function hasTracer(): boolean {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.some((folder) => existsSync(join(folder, 'strace')));
}

/** What is watched. */
export interface Watched {
  /** A program that prints one line that begins with "acknowledged" for each command. */
  readonly program: readonly string[];
  /** How many lines the program prints. */
  readonly lines: number;
  /** Processes that are watched as well, with those that they start. */
  readonly others: readonly number[];
}

/** What of the calls is looked at. */
export interface Looked {
  /** What a call looks like that writes, with the path of the log, or the name of a file. */
  readonly written: RegExp;
  /** What the path looks like that must be synced then. */
  readonly synced: RegExp;
}

/**
 * How long strace may take to let go of what it watches, in milliseconds: it waits without an end
 * for a process that ends at this moment. What counts is written by then.
 */
const lettingGoMs = 30_000;

/** What stands in the output once the program is over, which the others never are. */
const ended = 'the program ended with ';

function reportingItsEnd(program: readonly string[]): readonly string[] {
  return ['sh', '-c', `"$@"; echo "${ended}$?"`, 'sh', ...program];
}

/**
 * The calls of a program and its children, until it has printed all its lines.
 *
 * @throws Error with what it says where the program ends before
 */
export async function trace({ program, lines, others }: Watched): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-trace-'));
  const file = join(folder, 'trace');
  const attached = others.flatMap((id) => ['-p', String(id)]);
  // What a machine does not have goes with a question mark.
  const calls =
    'trace=write,pwrite64,pwritev,fsync,fdatasync,?rename,?renameat,?renameat2,?mkdir,?mkdirat';
  // It runs as long as a watched process lives, unless it is interrupted (-I 2 leaves it alone).
  const tracer = spawn(
    'strace',
    ['-I', '2', '-f', '-y', '-o', file, '-e', calls, ...attached, ...reportingItsEnd(program)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let messages = '';
  let killing: NodeJS.Timeout | undefined;
  const isWhole = (): boolean => (output.match(/^acknowledged.*\n/gm)?.length ?? 0) >= lines;
  tracer.stderr.setEncoding('utf8').on('data', (text: string) => (messages += text));
  tracer.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if ((!isWhole() && !output.includes(ended)) || killing !== undefined) return;
    tracer.kill('SIGINT');
    killing = setTimeout(() => tracer.kill('SIGKILL'), lettingGoMs);
  });
  try {
    await once(tracer, 'close');
    if (!isWhole()) throw new Error(`The trace ended early: ${messages}`);
    return readFileSync(file, 'utf8');
  } finally {
    clearTimeout(killing);
    rmSync(folder, { recursive: true });
  }
}

/** Reads a trace; a call that others interrupted has its end on a line of its own. */
export function readTrace(text: string, { written, synced }: Looked): Sight[] {
  const sights: Sight[] = [];
  const syncing = new Set<string>();
  for (const line of text.split('\n')) {
    const [, id = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (/^write\(1<.*"acknowledged /.test(call)) sights.push('acknowledged');
    else if (/^(p?write|rename|mkdir)/.test(call) && written.test(call)) sights.push('written');
    else if (/^f(data)?sync\(/.test(call) && synced.test(call)) {
      if (call.endsWith('<unfinished ...>')) syncing.add(id);
      else sights.push('synced');
    } else if (/^<\.\.\. f(data)?sync resumed>/.test(call) && syncing.delete(id))
      sights.push('synced');
  }
  return sights;
}

/** How many acknowledgements came without a write and, after it, a sync since the one before. */
export function unsyncedInTrace(sights: readonly Sight[]): number {
  let unsynced = 0;
  let since: Sight[] = [];
  for (const sight of sights) {
    since.push(sight);
    if (sight !== 'acknowledged') continue;
    const written = since.indexOf('written');
    if (written < 0 || !since.slice(written).includes('synced')) unsynced += 1;
    since = [];
  }
  return unsynced;
}

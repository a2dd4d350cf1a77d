/** A PostgreSQL server of the tests' own: in a temporary folder, on a free port. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.js';

/** A running server. */
export interface TestServer {
  readonly connectionString: string;
  /** Id of the server's first process, which starts all others; another one after a crash. */
  readonly pid: number;
  /** Kills the server as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /**
   * Whether what it answers for lies on the disk by then. Without it the server is faster, and what
   * a power cut would leave cannot be tested. @defaultValue true
   */
  readonly isSynced?: boolean;
}

/** Starts a server with nothing prepared. */
export async function startServer({ isSynced = true }: ServerOptions = {}): Promise<TestServer> {
  const binaries = findBinaries();
  const owner = unprivileged();
  const folder = newFolder(owner);
  const data = join(folder, 'data');
  // Of a copy the owner stays the same: root makes it, or the user who made the first one.
  execFileSync('cp', ['-a', emptyCluster(binaries, owner), data]);
  const port = await freePort();
  const connectionString = `postgresql://thutuc@127.0.0.1:${port}/postgres`;
  const settings = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='],
    ...(isSynced ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ];
  const start = async () => {
    const child = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...owner, cwd: folder, stdio: 'ignore' },
    );
    await ready(child, connectionString);
    return child;
  };
  let child = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    connectionString,
    get pid() {
      // A process that was started has an id.
      return child.pid!;
    },
    // The server's immediate shutdown: no checkpoint, recovery from its log at the next start.
    crash: async () => {
      await end('SIGQUIT');
      child = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true });
    },
  };
}

let cluster: string | undefined;

/** A cluster with nothing in it: to make one takes longer than most tests, so a process has one. */
function emptyCluster(binaries: string, owner: User | undefined): string {
  if (cluster !== undefined) return cluster;
  const folder = newFolder(owner);
  cluster = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'thutuc', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return cluster;
}

function newFolder(owner: User | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-postgres-'));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Waits until the server answers or has ended, however busy the machine is. */
async function ready(child: ChildProcess, connectionString: string): Promise<void> {
  const pauseMs = 50;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}.`);
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** PostgreSQL refuses to run as root: then it runs as a user who owns nothing. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (user: string, kind: '-u' | '-g') => Number(execFileSync('id', [kind, user]));
  for (const user of ['postgres', 'nobody'])
    try {
      return { uid: idOf(user, '-u'), gid: idOf(user, '-g') };
    } catch {
      continue;
    }
  throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody".');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

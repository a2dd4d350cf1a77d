/** Kills children in the middle of their work, again and again, and audits what is left. */
import type { OutboxMessage } from '@thutuc/core/store';
import type { Store } from '@thutuc/core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { auditDeliveries } from '../audit/deliveries.js';
import { auditDerived } from '../audit/derived.js';
import { auditLogs } from '../audit/logs.js';
import type { AuditFinding } from '../audit/finding.js';
import { openEngine } from '../office/engine.js';
import { openStoreAt } from '../place/open-store.js';
import { withProgram } from '../program/program.js';
import { readProtocol, type Line } from './protocol.js';
import { longAfter } from './round-time.js';
import { standingClock } from './standing-clock.js';

/** What the rounds led to. */
export interface CrashReport {
  readonly rounds: number;
  /** Commands that a child was told to be carried out. */
  readonly acknowledged: number;
  /** Acknowledged commands that are gone, messages never delivered, timers never fired. */
  readonly lost: number;
  /** Commands in the log twice, timers fired twice. */
  readonly doubled: number;
  /** Contradictions: chains, rows that are not what the log leads to, messages out of order. */
  readonly broken: number;
}

const child = new URL('child.ts', import.meta.url);

/** Runs rounds on a store by its place, which is new; tells what it finds as it finds it. */
export async function runRounds(
  place: string,
  rounds: number,
  onFinding?: (finding: AuditFinding) => void,
): Promise<CrashReport> {
  const lines: Line[] = [];
  await withProgram(child, async (program) => {
    for (let round = 0; round < rounds; round += 1)
      lines.push(...(await killAmidWork(program, place, round)));
  });
  const store = await openStoreAt(place);
  try {
    const findings = await audit(store, rounds, lines);
    findings.forEach((finding) => onFinding?.(finding));
    const count = (harm: AuditFinding['harm']) =>
      findings.filter((finding) => finding.harm === harm).length;
    return {
      rounds,
      acknowledged: lines.filter(({ kind }) => kind === 'acknowledged').length,
      lost: count('lost'),
      doubled: count('doubled'),
      broken: count('broken'),
    };
  } finally {
    await store.close();
  }
}

/** Lets a child acknowledge some commands, then kills it at an instant of no meaning to it. */
async function killAmidWork(program: string, place: string, round: number): Promise<Line[]> {
  const worker = spawn(process.execPath, [program, place, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const enough = 20 + Math.floor(Math.random() * 40);
  let output = '';
  let isDoomed = false;
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (isDoomed || output.split('"acknowledged"').length <= enough) return;
    isDoomed = true;
    setTimeout(() => worker.kill('SIGKILL'), Math.random() * 20);
  });
  const [code] = (await once(worker, 'close')) as [number | null];
  if (code !== null) throw new Error(`The child of round ${round} ended by itself with ${code}.`);
  return readProtocol(output);
}

async function audit(
  store: Store,
  rounds: number,
  lines: readonly Line[],
): Promise<AuditFinding[]> {
  const deliveries = lines.flatMap((line) => (line.kind === 'delivered' ? [line.message] : []));
  deliveries.push(...(await drain(store, longAfter(rounds))));
  const delivered = new Set(deliveries.map(({ key }) => key));
  const { commands, findings } = await auditLogs(store, longAfter(rounds));
  const lost = (what: string): AuditFinding => ({ harm: 'lost', dossier: '', what });
  const lostOf = (line: Line): AuditFinding[] => {
    if (line.kind !== 'acknowledged') return [];
    const keys = line.messages.filter((key) => !delivered.has(key));
    return [
      ...(commands.has(line.command) ? [] : [lost(`command ${line.command}`)]),
      ...keys.map((key) => lost(`message ${key}`)),
    ];
  };
  return [
    ...lines.flatMap(lostOf),
    ...findings,
    ...auditDeliveries(deliveries),
    ...(await auditDerived(store)),
  ];
}

/** Does everything that is left to do; gives the messages that it delivers. */
async function drain(store: Store, now: number): Promise<OutboxMessage[]> {
  const delivered: OutboxMessage[] = [];
  const engine = openEngine({
    store,
    clock: { now: () => now },
    notify: (message) => {
      delivered.push(message);
      return Promise.resolve('sent');
    },
    serve: () => Promise.resolve({ outcome: 'done' }),
  });
  // What a killed child held is free again, since this is long after.
  const clock = standingClock(now);
  const dispatcher = engine.createDispatcher({ clock, random: Math.random, worker: 'drain' });
  let done: number;
  do done = (await engine.fireTimers()) + (await dispatcher.drain());
  while (done > 0);
  return delivered;
}

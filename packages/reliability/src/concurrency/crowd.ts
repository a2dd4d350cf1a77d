/** A crowd: several processes that write to one dossier until all have done their work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { auditAcknowledged, type Acknowledged } from '../audit/acknowledged.js';
import { auditDerived } from '../audit/derived.js';
import { auditLogs } from '../audit/logs.js';
import type { AuditFinding } from '../audit/finding.js';
import { openEngine } from '../office/engine.js';
import { openStoreAt } from '../place/open-store.js';
import { withProgram } from '../program/program.js';
import { crowdTime, theDossier } from './task.js';

/** What a process tells of a command. */
export interface Line extends Acknowledged {
  /** Whether it was told that the command had been carried out before. */
  readonly duplicate: boolean;
}

/** What became of a crowd. */
export interface CrowdReport {
  readonly lines: readonly Line[];
  readonly findings: readonly AuditFinding[];
  /** The commands in the log of the dossier, in their order. */
  readonly commands: readonly string[];
}

const writer = new URL('writer.ts', import.meta.url);

/** Lets processes write to one dossier of a store by its place, which is new. */
export async function runCrowd(
  place: string,
  processes: number,
  commands: number,
): Promise<CrowdReport> {
  const store = await openStoreAt(place);
  try {
    const engine = openEngine({ store, clock: { now: () => crowdTime } });
    const send = (
      id: string,
      actor: string,
      command: Parameters<typeof engine.execute>[0]['command'],
    ) => engine.execute({ id, dossier: theDossier, actor, command });
    await send('submit', 'applicant', {
      type: 'submit',
      procedure: 'reliability-permit',
      data: { area: 80 },
    });
    await send('accept', 'U-1/officer', { type: 'accept' });
    const names = Array.from({ length: processes }, (_, i) => `p${i}`);
    const outputs = await withProgram(writer, (program) =>
      Promise.all(names.map((name) => write(program, place, name, commands))),
    );
    const lines = outputs.flat();
    const audit = await auditLogs(store, crowdTime);
    const told = auditAcknowledged(lines, audit.commands);
    return {
      lines,
      findings: [...audit.findings, ...told, ...(await auditDerived(store))],
      commands: [...audit.commands.keys()],
    };
  } finally {
    await store.close();
  }
}

async function write(
  program: string,
  place: string,
  name: string,
  commands: number,
): Promise<Line[]> {
  const child = spawn(process.execPath, [program, place, name, String(commands)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The process ${name} ended with ${String(code)}.`);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

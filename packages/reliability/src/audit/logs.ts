/** What the logs of a store say of themselves, read event by event. */
import { eachLog, type Dossier, type Store } from '@thutuc/core';
import { foldLog, openLog } from '@thutuc/core/pure';
import { auditChildren } from './children.js';
import { auditDates } from './dates.js';
import type { AuditFinding } from './finding.js';
import { auditServices } from './services.js';
import { auditTimers } from './timers.js';

/** Where a command stands in the log of its dossier. */
export interface CommandPlace {
  readonly dossier: string;
  readonly first: number;
  readonly last: number;
}

/** What the logs hold, and what is wrong with them. */
export interface LogAudit {
  /** Command id → its place. */
  readonly commands: ReadonlyMap<string, CommandPlace>;
  readonly findings: readonly AuditFinding[];
}

/**
 * Reads all logs after all work is done: numbers without a gap, each command once, each timer fired
 * once, each service answered once.
 *
 * @param untilMs - By when all timers that are due have fired, in epoch milliseconds.
 */
export async function auditLogs(store: Store, untilMs: number): Promise<LogAudit> {
  const commands = new Map<string, CommandPlace>();
  const findings: AuditFinding[] = [];
  const dossiers: Dossier[] = [];
  for await (const { dossier, stored } of eachLog(store)) {
    const events = openLog(dossier, stored.events);
    const folded = foldLog(events);
    if (folded !== undefined && isInFamily(folded)) dossiers.push(folded);
    findings.push(...auditTimers(events, untilMs), ...auditServices(events));
    findings.push(...auditDates(dossier, events));
    const add = (harm: AuditFinding['harm'], what: string) =>
      findings.push({ harm, dossier, what });
    events.forEach(({ seq }, i) => {
      if (seq !== i + 1) add('broken', `event ${seq} stands in place ${i + 1}`);
    });
    for (const [id, first, last] of commandsOf(events)) {
      // The engine's own ids are unique in a dossier; those of the callers here, in all.
      const key = id.startsWith('@') ? `${dossier} ${id}` : id;
      if (commands.has(key)) add('doubled', `command ${id} was carried out again at ${first}`);
      else commands.set(key, { dossier, first, last });
    }
    const recorded = stored.commands.map(({ id, first, last }) => `${id} ${first} ${last}`);
    const told = commandsOf(events).map((command) => command.join(' '));
    if (recorded.join('\n') !== told.join('\n')) add('broken', 'its command records differ');
  }
  return { commands, findings: [...findings, ...auditChildren(dossiers)] };
}

/** Whether a dossier was opened by another one, or waits for one that it opened. */
function isInFamily({ parent, activations }: Dossier): boolean {
  return parent !== undefined || activations.some(({ kind }) => kind === 'subprocedure');
}

/** The commands of a log, each run of events of one command as one. */
function commandsOf(
  events: ReturnType<typeof openLog>,
): readonly (readonly [id: string, first: number, last: number])[] {
  const runs: [string, number, number][] = [];
  for (const { command, seq } of events) {
    const run = runs.at(-1);
    if (run?.[0] === command) run[2] = seq;
    else runs.push([command, seq, seq]);
  }
  return runs;
}

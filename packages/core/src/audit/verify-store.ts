/** Checks a store against its own logs. */
import { canonicalJson } from '../content-hash/index.js';
import { LogError, type DossierEvent, type LogErrorCode } from '../engine/index.js';
import type {
  CommandRecord,
  DerivedDossier,
  DossierRow,
  Store,
  StoredDossier,
} from '../ports/index.js';
import { readSnapshot } from '../runtime/index.js';
import { deriveFromLog } from './derive.js';
import { eachLog } from './each-log.js';

/** What can be wrong with a dossier in a store. */
export type AuditCode =
  | LogErrorCode
  /** There are rows of a dossier without a log. */
  | 'LOG_MISSING'
  /** There is a log without rows: rebuild them. */
  | 'DERIVED_MISSING'
  /** A row is not what the log leads to: rebuild it. */
  | 'ROW_DIFFERS'
  | 'SNAPSHOT_DIFFERS'
  | 'WORK_ITEMS_DIFFER'
  | 'TIMERS_DIFFER'
  | 'SEARCH_TERMS_DIFFER'
  | 'WORK_OFFERS_DIFFER'
  /** The records of commands are not those of the events. */
  | 'COMMANDS_DIFFER';

/** Something that is wrong. */
export interface AuditProblem {
  readonly dossier: string;
  readonly code: AuditCode;
  /** What was found where, and what to do. */
  readonly message: string;
}

/** How to audit. */
export interface AuditOptions {
  /** Called after each dossier with the number of dossiers so far. */
  readonly onProgress?: (dossiers: number) => void;
  /** Most problems of the report; all are counted. @defaultValue 1000 */
  readonly problemsMax?: number;
}

/** What an audit found. */
export interface AuditReport {
  readonly dossiers: number;
  readonly events: number;
  /** How many problems there are; `problems` holds the first of them. */
  readonly problemCount: number;
  readonly problems: readonly AuditProblem[];
}

/**
 * Walks through all dossiers of a store and checks, for each:
 *
 * 1. every hash, link and number of its log, and that its row names the log's end;
 * 2. that row, snapshot, work items, offers, timers and search terms are what the log leads to;
 * 3. that each event belongs to the recorded command.
 *
 * Other processes may go on working: a dossier is read at one moment.
 *
 * @example
 * ```ts
 * const report = await verifyStore(createMemoryStore());
 * report.problemCount; // => 0
 * ```
 */
export async function verifyStore(
  store: Store,
  { onProgress, problemsMax = 1000 }: AuditOptions = {},
): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  let [dossiers, events, problemCount] = [0, 0, 0];
  for await (const { dossier, stored } of eachLog(store)) {
    const found = problemsOf(dossier, stored);
    dossiers += 1;
    events += stored.events.length;
    problemCount += found.length;
    problems.push(...found.slice(0, problemsMax - problems.length));
    onProgress?.(dossiers);
  }
  return { dossiers, events, problemCount, problems };
}

function problemsOf(dossier: string, stored: StoredDossier): AuditProblem[] {
  try {
    const fromLog = deriveFromLog(dossier, stored);
    if (fromLog === undefined) {
      const message = `Dossier "${dossier}" has rows but no log. Restore the log from a backup.`;
      return [{ dossier, code: 'LOG_MISSING', message }];
    }
    return [
      ...differences(dossier, stored.derived, fromLog.derived),
      ...commandProblems(dossier, fromLog.events, stored.commands),
    ];
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return [{ dossier, code: error.code, message: error.message }];
  }
}

function differences(
  dossier: string,
  kept: DerivedDossier | undefined,
  derived: DerivedDossier,
): AuditProblem[] {
  const advice = 'Rebuild the dossier from its log.';
  if (kept === undefined) {
    const message = `Dossier "${dossier}" has a log but no rows. ${advice}`;
    return [{ dossier, code: 'DERIVED_MISSING', message }];
  }
  const parts = [
    ['ROW_DIFFERS', 'row', (of: DerivedDossier) => canonicalJson(of.row)],
    ['SNAPSHOT_DIFFERS', 'snapshot', (of: DerivedDossier) => snapshotText(derived.row, of)],
    ['WORK_ITEMS_DIFFER', 'work items', (of: DerivedDossier) => listText(of.workItems)],
    ['TIMERS_DIFFER', 'timers', (of: DerivedDossier) => listText(of.timers)],
    ['SEARCH_TERMS_DIFFER', 'search terms', (of: DerivedDossier) => listText(of.searchTerms)],
    ['WORK_OFFERS_DIFFER', 'work offers', (of: DerivedDossier) => listText(of.workOffers)],
  ] as const;
  return parts.flatMap(([code, name, textOf]) => {
    if (textOf(kept) === textOf(derived)) return [];
    const message = `The ${name} of dossier "${dossier}" are not what its log leads to. ${advice}`;
    return [{ dossier, code, message }];
  });
}

/** Snapshots are compared by the dossier they hold: a release may leave more out than another. */
function snapshotText(row: DossierRow, { snapshot }: DerivedDossier): string {
  try {
    return canonicalJson(readSnapshot({ row, snapshot }));
  } catch {
    return 'unreadable';
  }
}

/** Work items, offers, timers and search terms have no order of their own. */
function listText(list: readonly (object | string)[]): string {
  return list
    .map((item) => canonicalJson(item))
    .sort()
    .join('\n');
}

function commandProblems(
  dossier: string,
  events: readonly DossierEvent[],
  commands: readonly CommandRecord[],
): AuditProblem[] {
  const recorded = commands.flatMap(({ id, first, last }) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${first + i} ${id}`),
  );
  const caused = events.map(({ seq, command }) => `${seq} ${command}`);
  if (canonicalJson(recorded) === canonicalJson(caused)) return [];
  const message = `The command records of dossier "${dossier}" do not name its events. Restore them from a backup: resent commands would be carried out again.`;
  return [{ dossier, code: 'COMMANDS_DIFFER', message }];
}

/** Checks a store against its own logs. */
import { canonicalJson } from '../content-hash/canonical-json.js';
import { LogError } from '../engine/errors.js';
import type { DossierEvent } from '../engine/event.js';
import type { CommandRecord, DerivedDossier, StoredDossier } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { deriveFromLog } from './derive.js';
import { eachLog } from './each-log.js';
import { Findings, type AuditProblem } from './problem.js';
import { isOutdatedSnapshot, comparableSnapshot } from './snapshots.js';
import { draftProblems } from './verify-drafts.js';
import { accessProblems } from './verify-access.js';
import { messageProblems } from './verify-messages.js';
import { PinCheck } from './verify-content.js';

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
  /**
   * How many dossiers have a snapshot of another release. That is no problem: it is not used, the
   * log is folded instead. Rebuilding brings it up.
   */
  readonly outdated: number;
}

/**
 * Walks through all dossiers of a store and checks, for each:
 *
 * 1. every hash, link and number of its log, and that its row names the log's end;
 * 2. that row, snapshot, work items, offers, timers, terms and units are what the log leads to;
 * 3. that each event belongs to the recorded command, and each unsent message to an event;
 * 4. that what was erased is gone, and that what the log pins is there and was not changed.
 *
 * Then it checks what belongs to no dossier: the chains of access records, the other pinned texts,
 * drafts, and rows that contradict themselves. What no check inside a store can find is compared
 * with an anchor kept elsewhere. Memory is bounded: one dossier is held at a time.
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
  const findings = new Findings(problemsMax);
  const pins = new PinCheck(store);
  let [dossiers, events, outdated] = [0, 0, 0];
  for await (const { dossier, stored } of eachLog(store)) {
    findings.add(await problemsOf(dossier, stored, pins));
    dossiers += 1;
    events += stored.events.length;
    if (isOutdatedSnapshot(stored.derived)) outdated += 1;
    onProgress?.(dossiers);
  }
  for await (const problem of pins.problemsOfOthers()) findings.add([problem]);
  for await (const problem of accessProblems(store)) findings.add([problem]);
  for await (const problem of draftProblems(store)) findings.add([problem]);
  for (const { dossier, what } of await store.findStrays()) {
    const owner = dossier === null ? 'The store' : `Dossier "${dossier}"`;
    const message = `${owner} ${what}. Restore it from a backup.`;
    findings.add([{ dossier, code: 'ROWS_STRAY', message }]);
  }
  const { count: problemCount, problems } = findings;
  return { dossiers, events, problemCount, problems, outdated };
}

async function problemsOf(
  dossier: string,
  stored: StoredDossier,
  pins: PinCheck,
): Promise<AuditProblem[]> {
  try {
    const fromLog = deriveFromLog(dossier, stored);
    if (fromLog === undefined) {
      const message = `Dossier "${dossier}" has rows but no log. Restore the log from a backup.`;
      return [{ dossier, code: 'LOG_MISSING', message }];
    }
    return [
      ...differences(dossier, stored.derived, fromLog.derived),
      ...commandProblems(dossier, fromLog.events, stored.commands),
      ...messageProblems(dossier, fromLog.events, stored.messages),
      ...erasureProblems(dossier, fromLog.events),
      ...(await pins.problemsOf(dossier, fromLog.events)),
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
    ['SNAPSHOT_DIFFERS', 'snapshot', (of: DerivedDossier) => comparableSnapshot(derived.row, of)],
    ['WORK_ITEMS_DIFFER', 'work items', (of: DerivedDossier) => listText(of.workItems)],
    ['TIMERS_DIFFER', 'timers', (of: DerivedDossier) => listText(of.timers)],
    ['SEARCH_TERMS_DIFFER', 'search terms', (of: DerivedDossier) => listText(of.searchTerms)],
    ['WORK_SHARES_DIFFER', 'work shares', (of: DerivedDossier) => listText(of.workShares)],
    ['BOUND_UNITS_DIFFER', 'bound units', (of: DerivedDossier) => listText(of.boundUnits)],
  ] as const;
  const isOld = isOutdatedSnapshot(kept);
  return parts.flatMap(([code, name, textOf]) => {
    if (isOld && code === 'SNAPSHOT_DIFFERS') return [];
    if (textOf(kept) === textOf(derived)) return [];
    const message = `The ${name} of dossier "${dossier}" are not what its log leads to. ${advice}`;
    return [{ dossier, code, message }];
  });
}

/** Work items, offers, timers, search terms and units have no order of their own. */
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
  // A record may claim any number of events: only as many as there are tell what differs.
  const length = (first: number, last: number) =>
    Math.min(Math.max(0, last - first + 1), events.length + 1);
  const recorded = commands.flatMap(({ id, first, last }) =>
    Array.from({ length: length(first, last) }, (_, i) => `${first + i} ${id}`),
  );
  const caused = events.map(({ seq, command }) => `${seq} ${command}`);
  if (canonicalJson(recorded) === canonicalJson(caused)) return [];
  const message = `The command records of dossier "${dossier}" do not name its events. Restore them from a backup: resent commands would be carried out again.`;
  return [{ dossier, code: 'COMMANDS_DIFFER', message }];
}

/** A backup that was played in, or a hand, may bring back what was erased. */
function erasureProblems(dossier: string, events: readonly DossierEvent[]): AuditProblem[] {
  const erased = events.findLastIndex(({ payload }) => payload.type === 'erased');
  const back = events.find(({ personal }, i) => i < erased && personal !== null);
  if (back === undefined) return [];
  const message = `Event ${back.seq} of dossier "${dossier}" says something of persons, and an erasure comes after it. Erase the dossier again.`;
  return [{ dossier, code: 'ERASURE_UNDONE', message }];
}

/** What must hold after a simulation, whatever went wrong in it. */
import type { AuthorisationErrorCode, CommandErrorCode, Store } from '@thutuc/core';
import { auditAcknowledged } from '../audit/acknowledged.js';
import { auditDeliveries } from '../audit/deliveries.js';
import { auditDerived } from '../audit/derived.js';
import { auditLogs } from '../audit/logs.js';
import type { AuditFinding } from '../audit/finding.js';
import type { Chronicle, Refused } from './chronicle.js';
import { isRecordKind, type RecordKind } from './record-counts.js';

type RefusalCode = CommandErrorCode | AuthorisationErrorCode;

/** Refusals that a race between clerks, workers and timers explains. */
const explained: ReadonlySet<string> = new Set<RefusalCode>([
  'ACTIVATION_OVER',
  'BACK_LIMIT',
  // The dossier moved to a version in which the step goes by another name.
  'BACK_UNKNOWN',
  'CLAIMED_BY_OTHER',
  // What a passed limit brought about was annulled, and came back held.
  'CONSEQUENCE_HELD',
  'DELEGATION_EXPIRED',
  'DOSSIER_UNKNOWN',
  'GUIDANCE_LIMIT',
  'NOT_AUTHORISED',
  'OUT_OF_ORDER',
  // A power ends while its holder acts for the applicant.
  'POWER_EXPIRED',
  'RECALL_TOO_LATE',
  // What ended without a grant was reopened, or submitted again meanwhile.
  'RESUBMISSION_INVALID',
  // The dossier moved to a version in which the step goes by another name.
  'STEP_UNKNOWN',
  'SUPPLEMENT_LIMIT',
  'VISITS_LIMIT',
]);

/** Refusals of commands that clerks send without looking whether they may be. */
const explainedOf: Readonly<Record<RecordKind, readonly RefusalCode[]>> = {
  extend: ['EXTENSION_LIMIT', 'EXTENSION_TOO_LATE', 'EXTENSION_TOO_LONG'],
  delegate: ['DELEGATION_INVALID'],
  revokeDelegation: ['DELEGATION_UNKNOWN'],
  correct: ['CORRECTION_INVALID'],
  // Nobody annuls what they recorded themselves.
  annul: ['ANNULMENT_INVALID', 'ACT_IRREVOCABLE', 'BUILT_UPON', 'DUTIES_SEPARATE'],
  undo: ['ACT_IRREVOCABLE', 'BUILT_UPON', 'UNDO_INVALID', 'UNDO_OF_UNDO', 'UNDO_TOO_LATE'],
  reopen: ['REOPEN_INVALID', 'REOPEN_LIMIT'],
  migrate: ['MIGRATION_REFUSED', 'PROCEDURE_NOT_EFFECTIVE'],
  transfer: ['TRANSFER_REFUSED'],
  free: [],
  import: ['IMPORT_INVALID'],
  deliverMessage: ['INBOX_FULL', 'MESSAGE_UNEXPECTED', 'STEP_AMBIGUOUS'],
  sendSignal: ['SIGNAL_UNKNOWN'],
  escalate: [],
  fail: ['INCIDENT_OPEN'],
  empower: ['POWER_INVALID'],
  revokePower: ['POWER_UNKNOWN'],
};

/**
 * Everything that is wrong, in words.
 *
 * @param untilMs - By when all timers have fired, in epoch milliseconds.
 */
export async function brokenInvariants(
  store: Store,
  chronicle: Chronicle,
  untilMs: number,
): Promise<string[]> {
  const { commands, findings } = await auditLogs(store, untilMs);
  const derived = await auditDerived(store);
  const told = [
    ...auditAcknowledged(chronicle.acknowledged, commands),
    ...auditDeliveries(chronicle.delivered),
  ];
  return [
    ...chronicle.problems,
    ...[...findings, ...derived, ...told].map(inWords),
    ...answerProblems(chronicle),
    ...deliveryProblems(chronicle),
    ...(await draftProblems(store, chronicle)),
  ];
}

/** A draft makes one dossier, and is gone then; until then it is there. */
async function draftProblems(store: Store, { drafts }: Chronicle): Promise<string[]> {
  const problems: string[] = [];
  for (const [draft, dossiers] of drafts) {
    const rows = await Promise.all(dossiers.map((dossier) => store.load(dossier)));
    const made = rows.filter((row) => row !== undefined).length;
    const left = (await store.readDraft(draft)) === undefined ? 0 : 1;
    if (made + left === 1) continue;
    problems.push(`broken: a draft made ${made} of ${dossiers.join()}, and ${left} of it is left`);
  }
  return problems;
}

function inWords({ harm, dossier, what }: AuditFinding): string {
  return `${harm}: ${dossier}: ${what}`;
}

function answerProblems({ carriedOut, refused }: Chronicle): string[] {
  const twice = [...carriedOut].filter(([, times]) => times > 1);
  return [
    ...twice.map(([command]) => `doubled: ${command} was said to be carried out twice`),
    ...refused
      .filter((refusal) => !isExplained(refusal))
      .map(({ command, code }) => `broken: ${command} was refused with ${code}`),
  ];
}

function isExplained({ type, code }: Refused): boolean {
  // It was submitted before, under another id.
  if (type === 'submit' && code === 'DRAFT_UNKNOWN') return true;
  const more: readonly string[] = isRecordKind(type) ? explainedOf[type] : [];
  return explained.has(code) || more.includes(code);
}

/** Each message of a commit was handed over, and only those. */
function deliveryProblems({ messages, delivered }: Chronicle): string[] {
  const wanted = new Set(messages.map(({ key }) => key));
  const came = new Set(delivered.map(({ key }) => key));
  return [
    ...[...wanted].filter((key) => !came.has(key)).map((key) => `lost: message ${key}`),
    ...[...came].filter((key) => !wanted.has(key)).map((key) => `broken: message ${key} is new`),
  ];
}

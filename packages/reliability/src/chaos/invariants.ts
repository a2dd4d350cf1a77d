/** What must hold after a simulation, whatever went wrong in it. */
import type { AuthorisationErrorCode, CommandErrorCode, Store } from '@thutuc/core';
import {
  auditAcknowledged,
  auditDeliveries,
  auditDerived,
  auditLogs,
  type AuditFinding,
} from '../audit/index.js';
import type { Chronicle } from './chronicle.js';

/** Refusals that a race between clerks, workers and timers explains. */
const explained: ReadonlySet<string> = new Set<CommandErrorCode | AuthorisationErrorCode>([
  'ACTIVATION_OVER',
  'CLAIMED_BY_OTHER',
  'DOSSIER_UNKNOWN',
  'NOT_AUTHORISED',
  'OUT_OF_ORDER',
  'SUPPLEMENT_LIMIT',
  'VISITS_LIMIT',
]);

/**
 * Everything that is wrong, in words.
 *
 * @param untilMs - By when all timers have fired, in epoch milliseconds.
 */
export async function problemsAfter(
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
  ];
}

function inWords({ harm, dossier, what }: AuditFinding): string {
  return `${harm}: ${dossier}: ${what}`;
}

function answerProblems({ carriedOut, refused }: Chronicle): string[] {
  const twice = [...carriedOut].filter(([, times]) => times > 1);
  return [
    ...twice.map(([command]) => `doubled: ${command} was said to be carried out twice`),
    ...refused
      .filter(({ code }) => !explained.has(code))
      .map(({ command, code }) => `broken: ${command} was refused with ${code}`),
  ];
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

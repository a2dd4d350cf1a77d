/** What must hold after a simulation, whatever went wrong in it. */
import type { Store } from '@thutuc/core';
import {
  auditDeliveries,
  auditDerived,
  auditLogs,
  type AuditFinding,
  type CommandPlace,
} from '../audit/index.js';
import type { Acknowledged, Chronicle } from './chronicle.js';

/** Refusals that a race between clerks, workers and timers explains. */
const explained = new Set([
  'ACTIVATION_OVER',
  'CLAIMED_BY_OTHER',
  'DOSSIER_UNKNOWN',
  'NOT_AUTHORISED',
  'OUT_OF_ORDER',
  'STEP_NOT_OPEN',
  'SUPPLEMENTS_LIMIT',
  'TARGET_UNKNOWN',
  'VISITS_LIMIT',
  'WITHDRAWALS_LIMIT',
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
  const deliveries = auditDeliveries(chronicle.delivered);
  return [
    ...chronicle.problems,
    ...[...findings, ...derived, ...deliveries].map(inWords),
    ...chronicle.acknowledged.flatMap((command) => lostOf(command, commands)),
    ...orderProblems(chronicle.acknowledged),
    ...answerProblems(chronicle),
    ...deliveryProblems(chronicle),
  ];
}

function inWords({ harm, dossier, what }: AuditFinding): string {
  return `${harm}: ${dossier}: ${what}`;
}

/** An acknowledged command is in the log, at the place that its sender was told. */
function lostOf(
  { command, dossier, first, last }: Acknowledged,
  commands: ReadonlyMap<string, CommandPlace>,
): string[] {
  const place = commands.get(command);
  if (place === undefined) return [`lost: ${command} was acknowledged`];
  const isSame = place.dossier === dossier && place.first === first && place.last === last;
  return isSame ? [] : [`lost: ${command} is at ${place.first}, not at ${first}`];
}

/** A command that was answered before another was sent stands before it. */
function orderProblems(acknowledged: readonly Acknowledged[]): string[] {
  return acknowledged.flatMap((one) =>
    acknowledged
      .filter(
        (other) =>
          other.dossier === one.dossier && one.answeredAt < other.sentAt && one.first > other.first,
      )
      .map(
        (other) => `broken: ${one.command} was answered first and stands after ${other.command}`,
      ),
  );
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

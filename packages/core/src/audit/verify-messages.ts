/**
 * Checks unsent messages as far as the log bounds them: what exactly a message says, and which of
 * them have been sent, no log knows.
 */
import type { DossierEvent } from '../engine/event.js';
import type { KeptMessage } from '../ports/rows.js';
import { messageFits } from '../runtime/message-fits.js';
import type { AuditProblem } from './problem.js';

/** Where in a log a message belongs: its event, and its number among the messages of that event. */
interface Place {
  readonly event: number;
  readonly number: number;
}

/** What is wrong with the unsent messages of a dossier. */
export function messageProblems(
  dossier: string,
  events: readonly DossierEvent[],
  messages: readonly KeptMessage[],
): AuditProblem[] {
  const erased = events.findLast(({ payload }) => payload.type === 'erased')?.seq ?? 0;
  const last = new Map<string, Place>();
  return messages.flatMap((message) => {
    const what = whatIsWrong(dossier, message, { erased, version: events.length, last });
    if (what === undefined) return [];
    const advice = 'Compare it with a backup before it is sent.';
    const text = `The message "${message.key}" of dossier "${dossier}" ${what}. ${advice}`;
    return [{ dossier, code: 'MESSAGES_DIFFER' as const, message: text }];
  });
}

function whatIsWrong(
  dossier: string,
  { key, channel, body, attempts }: KeptMessage,
  { erased, version, last }: { erased: number; version: number; last: Map<string, Place> },
): string | undefined {
  const place = placeOf(dossier, key);
  if (place === undefined || place.event > version) return 'has the key of no event of its dossier';
  if (place.event < erased) return 'is older than the erasure of its dossier';
  if (!messageFits(body, { dossier, event: place.event, channel }))
    return 'is in another channel, or of another event or dossier, than it says itself';
  if (attempts < 0) return 'was tried less than never';
  const before = last.get(channel);
  last.set(channel, place);
  const isInOrder =
    before === undefined ||
    before.event < place.event ||
    (before.event === place.event && before.number < place.number);
  return isInOrder ? undefined : 'stands behind a later one of its channel';
}

/** The place that a key names. */
function placeOf(dossier: string, key: string): Place | undefined {
  if (!key.startsWith(`${dossier}/`)) return undefined;
  const found = /^([1-9][0-9]*)\/(0|[1-9][0-9]*)$/.exec(key.slice(dossier.length + 1));
  return found === null ? undefined : { event: Number(found[1]), number: Number(found[2]) };
}

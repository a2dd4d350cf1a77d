/** What events say, besides their moves, and what it changes in a dossier. */
import { staticPath } from './activation.js';
import type { PersonalState } from './dossier.js';
import type { FactContext } from './event-kind.js';
import { applyEventPayload, isEventBeside, wholeDutyOfEvent, type EventPayload } from './events.js';
import type { Move } from './moves.js';
import { onlyTells } from './only-tells.js';
import type { PersonalFacts } from './personal-facts.js';
import type { DossierDraft } from './copies.js';
import { latestInstantOf } from './latest-instant.js';
import { isPersonOrVeil, veiledWith } from './veil.js';

/** The public facts of the event, and what it says of persons besides the actor. */
export interface Outcome {
  readonly payload: EventPayload;
  readonly personal?: Omit<PersonalFacts, 'salt' | 'actor'> | undefined;
}

/** What an event says, besides its moves. */
export interface DossierFact extends FactContext {
  readonly payload: EventPayload;
}

/**
 * What an event changes besides its moves. `decide` applies it to its draft and `evolve` to the
 * dossier, so that both see the same state.
 */
export function applyEventFacts(draft: DossierDraft, event: DossierFact): void {
  applyEventPayload(draft, event.payload, event);
  noteDoer(draft, event);
}

/** An event as it is counted. */
interface CountedEvent {
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly payload: EventPayload;
  readonly moves: readonly Move[];
}

/**
 * Counts an event that was applied, and notes the latest instant of what moved the dossier where
 * that is not the instant of its last record. An annulment pins it itself.
 */
export function countEvent(draft: DossierDraft, event: CountedEvent): void {
  const { effectiveAt, recordedAt, payload, moves } = event;
  let latest = draft.version === 0 ? -Infinity : latestInstantOf(draft);
  if (!isEventBeside(payload.type) && !onlyTells(event)) latest = Math.max(latest, effectiveAt);
  let isPinned = false;
  for (const move of moves) {
    // Most have that of their event.
    const at = 'at' in move && move.op !== 'arm' ? move.at : undefined;
    if (at !== undefined && at > latest) latest = at;
    if (move.op === 'restore') isPinned = true;
  }
  draft.version += 1;
  draft.recordedAt = recordedAt;
  if (!isPinned) draft.latestAt = latest === recordedAt ? undefined : latest;
}

/** Notes who did a duty that the procedure separates from others. */
function noteDoer(draft: DossierDraft, fact: DossierFact): void {
  const known = draft.personal ?? draft.veiled;
  if (fact.payload.separated !== true || fact.personal === null || known === undefined) return;
  const { doneBy } = known;
  const news = doersIn(fact.payload, fact.personal).filter(
    ({ path, person }) =>
      !doneBy.some((done) => done.path === path && isPersonOrVeil(done.person, person)),
  );
  if (news.length === 0) return;
  if (draft.personal !== null) draft.personal = { ...draft.personal, doneBy: [...doneBy, ...news] };
  else if (draft.veiled !== undefined) draft.veiled = veiledWith(draft.veiled, news);
}

/** Who did what, as an event says it: its actor, or those whom a dossier names that ended. */
function doersIn(
  payload: EventPayload,
  { actor: person, doneBy = [] }: PersonalFacts,
): PersonalState['doneBy'] {
  if (payload.type === 'childEnded') return doneBy;
  const path = dutyOfEvent(payload);
  return path === undefined ? [] : [{ path, person }];
}

/** The duty that an event is about: the static path of a step, or one of the dossier as a whole. */
export function dutyOfEvent(payload: EventPayload): string | undefined {
  return 'activation' in payload ? staticPath(payload.activation) : wholeDutyOfEvent(payload.type);
}

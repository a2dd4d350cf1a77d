/** What events say, besides their moves, and what it changes in a dossier. */
import { latestOf, type PersonalState } from './dossier.js';
import { noteDocument } from './documents.js';
import { changeActivation, changeConsultation, takeData } from './draft.js';
import type { EventPayload, EventType, PersonalFacts } from './event.js';
import { staticPath } from './activation.js';
import type { Move } from './moves.js';
import type { WholeDuty } from '../definition/duties.js';
import { applyRecordFacts, bind } from './record-facts.js';
import { changeLifecycle } from './rests.js';
import type { DossierDraft } from './shape.js';
import { isPerson, veiledWith } from './veil.js';

type PayloadOf<Type extends EventPayload['type']> = Extract<EventPayload, { type: Type }>;

/** The public facts of the event, and what it says of persons besides the actor. */
export interface Outcome {
  readonly payload: EventPayload;
  readonly personal?: Omit<PersonalFacts, 'salt' | 'actor'> | undefined;
}

/** What an event says, besides its moves. */
export interface DossierFact {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly effectiveAt: number;
  readonly payload: EventPayload;
  readonly personal: PersonalFacts | null;
}

/**
 * What an event changes besides its moves. `decide` applies it to its draft and `evolve` to the
 * dossier, so that both see the same state.
 */
export function applyFacts(draft: DossierDraft, event: DossierFact): void {
  applyPayload(draft, event);
  noteDoer(draft, event);
}

function applyPayload(draft: DossierDraft, event: DossierFact): void {
  const { payload, effectiveAt, personal } = event;
  switch (payload.type) {
    case 'accepted':
      noteReceipt(draft, payload, effectiveAt);
      break;
    case 'receiptRefused':
      end(draft, 'receiptRefused', effectiveAt);
      break;
    case 'stepCompleted':
    case 'supplementProvided':
    case 'signalReceived':
    case 'incidentResolved':
      takeData(draft, payload.data, personal?.data);
      if ('supplement' in payload && payload.supplement === true) countSupplement(draft);
      break;
    case 'supplementRequested':
      countSupplement(draft);
      break;
    case 'consultationAnswered':
      noteLateAnswer(draft, payload);
      break;
    case 'apologised':
      draft.counts = { ...draft.counts, apologies: draft.counts.apologies + 1 };
      draft.appointment = { ...payload.appointment, moved: (draft.appointment?.moved ?? 0) + 1 };
      break;
    case 'extended':
      draft.counts = { ...draft.counts, extensions: draft.counts.extensions + 1 };
      break;
    case 'withdrawalRequested':
      noteWithdrawal(draft, effectiveAt);
      break;
    case 'withdrawalApproved':
      end(draft, 'withdrawn', effectiveAt);
      break;
    case 'suspended':
      changeLifecycle(draft, 'suspended', effectiveAt);
      break;
    case 'withdrawalDeclined':
    case 'withdrawalCancelled':
    case 'resumed':
      goOn(draft, effectiveAt);
      break;
    case 'workClaimed':
    case 'workReassigned':
      noteClaim(draft, payload.activation, personal?.assignee ?? personal?.actor);
      break;
    case 'workReleased':
      noteClaim(draft, payload.activation, undefined);
      break;
    case 'documentAdded':
      noteDocument(draft, payload, personal, effectiveAt);
      break;
    case 'submitted':
    case 'supplementAbandoned':
    case 'handoffSent':
    case 'handoffAcknowledged':
    case 'handoffRefused':
    case 'paymentRecorded':
    case 'timerFired':
    case 'carriedOut':
    case 'incidentRaised':
      break;
    default:
      applyRecordFacts(draft, event, payload);
  }
}

/** Events that move no dossier by themselves: what is dated back before them contradicts none. */
const besides: ReadonlySet<EventType> = new Set<EventType>([
  'workClaimed',
  'workReassigned',
  'workReleased',
  'documentAdded',
  'delegated',
  'delegationRevoked',
  'erased',
]);

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
  let latest = draft.version === 0 ? -Infinity : latestOf(draft);
  if (!besides.has(payload.type) && !isTelling(event)) latest = Math.max(latest, effectiveAt);
  let isPinned = false;
  for (const move of moves) {
    const at = instantOf(move);
    if (at !== undefined && at > latest) latest = at;
    if (move.op === 'restore') isPinned = true;
  }
  draft.version += 1;
  draft.recordedAt = recordedAt;
  if (!isPinned) draft.latestAt = latest === recordedAt ? undefined : latest;
}

/** The instant that a move names; most have that of their event. */
function instantOf(move: Move): number | undefined {
  switch (move.op) {
    case 'enter':
    case 'leave':
    case 'close':
    case 'incident':
    case 'arm':
      return move.at;
    default:
      return undefined;
  }
}

/** Whether an event only tells that a limit has passed. */
function isTelling({ payload, moves }: Pick<CountedEvent, 'payload' | 'moves'>): boolean {
  return payload.type === 'timerFired' && moves.length === 1;
}

function noteReceipt(draft: DossierDraft, payload: PayloadOf<'accepted'>, at: number): void {
  changeLifecycle(draft, 'running', at);
  draft.receivedAt = at;
  if (payload.code !== undefined) draft.code = payload.code;
  bind(draft, payload);
}

function goOn(draft: DossierDraft, at: number): void {
  changeLifecycle(draft, draft.withdrawnFrom ?? 'running', at);
  draft.withdrawnFrom = undefined;
}

function countSupplement(draft: DossierDraft): void {
  draft.counts = { ...draft.counts, supplements: draft.counts.supplements + 1 };
}

function end(draft: DossierDraft, outcome: string, at: number): void {
  changeLifecycle(draft, 'closed', at);
  draft.outcome = outcome;
  draft.settledAt = at;
}

function noteWithdrawal(draft: DossierDraft, at: number): void {
  draft.withdrawnFrom = draft.lifecycle === 'running' ? undefined : draft.lifecycle;
  changeLifecycle(draft, 'withdrawalPending', at);
  draft.counts = { ...draft.counts, withdrawals: draft.counts.withdrawals + 1 };
}

function noteClaim(draft: DossierDraft, activation: string, by: string | undefined): void {
  changeActivation(draft, activation, (open) => {
    open.claimedBy = by;
  });
}

/** The duties of a dossier as a whole that events are about. */
const wholeDutyOf: Readonly<Partial<Record<EventType, WholeDuty>>> = {
  accepted: '@receipt',
  receiptRefused: '@receipt',
  resultReturned: '@result',
  withdrawalApproved: '@withdrawal',
  withdrawalDeclined: '@withdrawal',
  apologised: '@apology',
  extended: '@extension',
  suspended: '@suspension',
  resumed: '@suspension',
};

/** Notes who did a duty that the procedure separates from others. */
function noteDoer(draft: DossierDraft, fact: DossierFact): void {
  const known = draft.personal ?? draft.veiled;
  if (fact.payload.separated !== true || fact.personal === null || known === undefined) return;
  const { doneBy } = known;
  const news = doersIn(fact.payload, fact.personal).filter(
    ({ path, person }) =>
      !doneBy.some((done) => done.path === path && isPerson(done.person, person)),
  );
  if (news.length === 0) return;
  if (draft.personal !== null) draft.personal = { ...draft.personal, doneBy: [...doneBy, ...news] };
  else draft.veiled = veiledWith(known, news);
}

/** Who did what, as an event says it: its actor, or those whom a dossier names that ended. */
function doersIn(
  payload: EventPayload,
  { actor: person, doneBy = [] }: PersonalFacts,
): PersonalState['doneBy'] {
  if (payload.type === 'childEnded') return doneBy;
  const path = dutyOf(payload);
  return path === undefined ? [] : [{ path, person }];
}

/** The duty that an event is about: the static path of a step, or one of the dossier as a whole. */
export function dutyOf(payload: EventPayload): string | undefined {
  return 'activation' in payload ? staticPath(payload.activation) : wholeDutyOf[payload.type];
}

function noteLateAnswer(draft: DossierDraft, payload: PayloadOf<'consultationAnswered'>): void {
  if (payload.late !== true) return;
  const { activation, answer } = payload;
  changeConsultation(draft, activation, (asked) => ({ ...asked, lateAnswer: answer }));
}

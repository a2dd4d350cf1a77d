/** What events say, besides their moves, and what it changes in a dossier. */
import { noteDocument } from './documents.js';
import { changeActivation, changeConsultation, takeData } from './draft.js';
import type { EventPayload, PersonalFacts } from './event.js';
import { parseActivation } from './activation.js';
import { applyRecordFacts, bind } from './record-facts.js';
import type { DossierDraft } from './shape.js';

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
  const { payload, effectiveAt, personal } = event;
  switch (payload.type) {
    case 'accepted':
      draft.lifecycle = 'running';
      draft.receivedAt = effectiveAt;
      if (payload.code !== undefined) draft.code = payload.code;
      bind(draft, payload);
      break;
    case 'receiptRefused':
      end(draft, 'receiptRefused', effectiveAt);
      break;
    case 'stepCompleted':
    case 'supplementProvided':
    case 'signalReceived':
    case 'incidentResolved':
      takeData(draft, payload.data, personal?.data);
      if (payload.type === 'stepCompleted') noteDoer(draft, payload, personal);
      break;
    case 'supplementRequested':
      draft.counts = { ...draft.counts, supplements: draft.counts.supplements + 1 };
      noteDoer(draft, payload, personal);
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
      noteWithdrawal(draft);
      break;
    case 'withdrawalApproved':
      end(draft, 'withdrawn', effectiveAt);
      break;
    case 'suspended':
      draft.lifecycle = 'suspended';
      break;
    case 'withdrawalDeclined':
    case 'resumed':
      draft.lifecycle = draft.withdrawnFrom ?? 'running';
      draft.withdrawnFrom = undefined;
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
    case 'incidentRaised':
      break;
    default:
      applyRecordFacts(draft, event, payload);
  }
}

function end(draft: DossierDraft, outcome: string, at: number): void {
  draft.lifecycle = 'closed';
  draft.outcome = outcome;
  draft.settledAt = at;
}

function noteWithdrawal(draft: DossierDraft): void {
  draft.withdrawnFrom = draft.lifecycle === 'running' ? undefined : draft.lifecycle;
  draft.lifecycle = 'withdrawalPending';
  draft.counts = { ...draft.counts, withdrawals: draft.counts.withdrawals + 1 };
}

function noteClaim(draft: DossierDraft, activation: string, by: string | undefined): void {
  changeActivation(draft, activation, (open) => {
    open.claimedBy = by;
  });
}

function noteDoer(
  draft: DossierDraft,
  { activation, separated }: PayloadOf<'stepCompleted' | 'supplementRequested'>,
  facts: PersonalFacts | null,
): void {
  if (separated !== true || facts === null || draft.personal === null) return;
  const { step } = parseActivation(activation);
  const { doneBy } = draft.personal;
  if (doneBy.some((done) => done.step === step && done.person === facts.actor)) return;
  draft.personal = { ...draft.personal, doneBy: [...doneBy, { step, person: facts.actor }] };
}

function noteLateAnswer(draft: DossierDraft, payload: PayloadOf<'consultationAnswered'>): void {
  if (payload.late !== true) return;
  const { activation, answer } = payload;
  changeConsultation(draft, activation, (asked) => ({ ...asked, lateAnswer: answer }));
}

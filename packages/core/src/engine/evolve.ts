/** `evolve`: the fold of events to a dossier. It consults no table, no rule and no calendar. */
import type { Dossier } from './dossier.js';
import { noteDocument } from './documents.js';
import { applyMove, changeActivation, changeConsultation, takeData } from './draft.js';
import { LogError } from './errors.js';
import type { DossierEvent, EventPayload, PersonalFacts } from './event.js';
import { parseActivation } from './activation.js';
import { firstState, importedState, type SubmittedPayload } from './first-state.js';
import { applyRecordFacts } from './record-facts.js';
import { thaw, type DossierDraft } from './shape.js';

type PayloadOf<Type extends EventPayload['type']> = Extract<EventPayload, { type: Type }>;

/**
 * The dossier after an event.
 *
 * @param dossier - The dossier before; `undefined` for the first event.
 * @throws LogError `LOG_GAP` when the event is not the next one of this dossier.
 */
export function evolve(dossier: Dossier | undefined, event: DossierEvent): Dossier {
  const expected = (dossier?.version ?? 0) + 1;
  if (event.seq !== expected || (dossier === undefined) !== opensDossier(event.payload)) {
    throw new LogError(
      'LOG_GAP',
      `Event ${event.seq} (${event.payload.type}) cannot follow version ${expected - 1} of the dossier. ` +
        'Load the log again from the store; if it stays so, verify the store.',
      { seq: event.seq, expected },
    );
  }
  const draft = dossier === undefined ? firstDraft(event) : thaw(dossier);
  draft.version = event.seq;
  draft.head = event.hash;
  draft.recordedAt = event.recordedAt;
  applyFacts(draft, event);
  for (const move of event.moves) applyMove(draft, move, event.effectiveAt);
  return draft;
}

/** The dossier that a log folds to; `undefined` for an empty log. */
export function foldLog(events: Iterable<DossierEvent>): Dossier | undefined {
  let dossier: Dossier | undefined;
  for (const event of events) dossier = evolve(dossier, event);
  return dossier;
}

/** Whether an event is the first of a dossier. */
function opensDossier({ type }: EventPayload): boolean {
  return type === 'submitted' || type === 'imported';
}

function firstDraft({ payload, personal, effectiveAt, recordedAt }: DossierEvent): DossierDraft {
  if (payload.type === 'imported') {
    const applicant = personal?.applicant ?? '';
    const persons = personal && { applicant, history: personal.history, data: personal.data };
    return importedState(payload, { recordedAt, head: '', personal: persons });
  }
  return firstState(payload as SubmittedPayload, {
    submittedAt: effectiveAt,
    recordedAt,
    head: '',
    personal: personal && {
      applicant: personal.applicant ?? personal.actor,
      doneBy: [],
      data: personal.data ?? {},
    },
  });
}

/** What the kind of event changes besides its moves. */
function applyFacts(draft: DossierDraft, event: DossierEvent): void {
  const { payload, effectiveAt, personal } = event;
  switch (payload.type) {
    case 'accepted':
      draft.lifecycle = 'running';
      draft.receivedAt = effectiveAt;
      if (payload.code !== undefined) draft.code = payload.code;
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
    case 'incidentRetried':
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

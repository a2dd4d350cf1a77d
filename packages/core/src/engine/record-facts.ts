/** What events about a dossier as a whole change besides their moves. */
import { stoppedOutcome } from './dossier.js';
import { addResult, takeData } from './draft.js';
import type { EventPayload, PersonalFacts } from './event.js';
import type { DossierFact } from './facts.js';
import { changeLifecycle } from './rests.js';
import type { DossierDraft } from './shape.js';

type PayloadOf<Type extends EventPayload['type']> = Extract<EventPayload, { type: Type }>;

/** The events that are about a dossier as a whole. */
export type RecordPayload = PayloadOf<
  | 'calendarAmended'
  | 'resultReturned'
  | 'delegated'
  | 'delegationRevoked'
  | 'corrected'
  | 'annulled'
  | 'childEnded'
  | 'incidentRetried'
  | 'stopped'
  | 'imported'
  | 'migrated'
  | 'archived'
  | 'erased'
>;

/** Applies the facts of an event about a dossier as a whole. */
export function applyRecordFacts(
  draft: DossierDraft,
  { seq, effectiveAt, personal }: DossierFact,
  payload: RecordPayload,
): void {
  switch (payload.type) {
    case 'calendarAmended':
      draft.calendars = { ...draft.calendars, [payload.calendar]: payload.to };
      draft.amendments = [...draft.amendments, { calendar: payload.calendar, from: payload.from }];
      break;
    case 'resultReturned':
      draft.returnedAt = effectiveAt;
      break;
    case 'delegated':
      noteDelegation(draft, seq, payload, personal);
      break;
    case 'delegationRevoked':
      dropDelegation(draft, payload.delegation);
      break;
    case 'corrected':
      takeData(draft, payload.data, personal?.data);
      if (payload.effectiveAt !== undefined) draft.receivedAt = payload.effectiveAt;
      break;
    case 'annulled': {
      const annulled = payload.events.map((event) => [event, seq] as const);
      draft.annulled = [...(draft.annulled ?? []), ...annulled];
      break;
    }
    case 'incidentRetried':
      bind(draft, payload);
      break;
    case 'childEnded':
      addResult(draft, payload.activation, {
        scope: String(payload.child),
        outcome: payload.outcome,
        at: effectiveAt,
      });
      break;
    case 'stopped':
      changeLifecycle(draft, 'closed', effectiveAt);
      draft.outcome = stoppedOutcome;
      draft.settledAt = effectiveAt;
      break;
    case 'migrated':
      takeData(draft, payload.data, personal?.data);
      comeUnder(draft, payload);
      break;
    case 'imported':
      // The first state has it all.
      break;
    case 'archived':
      draft.lifecycle = 'archived';
      break;
    case 'erased':
      draft.personal = null;
      draft.veiled = personal?.veiled;
      // A replay of what is left in the log does not know who had claimed what.
      draft.activations = draft.activations.map((open) => ({ ...open, claimedBy: undefined }));
      break;
  }
}

function comeUnder(draft: DossierDraft, payload: PayloadOf<'migrated'>): void {
  const { to, rules, searchable } = payload;
  draft.procedure = to;
  draft.rules = rules;
  draft.searchable = searchable;
  bind(draft, payload);
}

/** Binds parties to units, and pins the calendars of these. */
export function bind(
  draft: DossierDraft,
  { parties, calendars, unitCalendars }: Omit<PayloadOf<'accepted'>, 'type' | 'code'>,
): void {
  if (parties !== undefined) draft.parties = { ...draft.parties, ...parties };
  if (calendars !== undefined) draft.calendars = { ...draft.calendars, ...calendars };
  if (unitCalendars !== undefined) draft.unitCalendars = unitCalendars;
}

function noteDelegation(
  draft: DossierDraft,
  seq: number,
  { unit, role, from, until }: PayloadOf<'delegated'>,
  facts: PersonalFacts | null,
): void {
  if (facts?.assignee === undefined || draft.personal === null) return;
  const { actor: by, assignee: to } = facts;
  const given = { event: seq, by, to, unit, role, from, until };
  const delegations = [...(draft.personal.delegations ?? []), given];
  draft.personal = { ...draft.personal, delegations };
}

function dropDelegation(draft: DossierDraft, given: number): void {
  if (draft.personal?.delegations === undefined) return;
  const delegations = draft.personal.delegations.filter(({ event }) => event !== given);
  draft.personal = { ...draft.personal, delegations };
}

/** The state of a dossier at its first event. */
import type { Dossier, PersonalState } from './dossier.js';
import type { EventPayload } from './event.js';

/** The public facts of a submission. */
export type SubmittedPayload = Extract<EventPayload, { type: 'submitted' }>;

/** A dossier as its submission makes it, before any event is counted. */
export function firstState(
  payload: SubmittedPayload,
  facts: {
    readonly submittedAt: number;
    readonly recordedAt: number;
    readonly head: string;
    readonly personal: PersonalState | null;
  },
): Dossier {
  const { dossier, procedure, rules, calendars, unitCalendars, parties, channel } = payload;
  return {
    v: 1,
    id: dossier,
    version: 0,
    head: facts.head,
    lifecycle: 'submitted',
    procedure,
    rules,
    calendars,
    unitCalendars,
    amendments: [],
    parties,
    channel,
    parent: payload.parent,
    code: undefined,
    submittedAt: facts.submittedAt,
    receivedAt: undefined,
    settledAt: undefined,
    returnedAt: undefined,
    outcome: undefined,
    scopes: [],
    activations: [],
    clock: { facts: [], due: undefined, timers: undefined },
    appointment: undefined,
    counts: { supplements: 0, apologies: 0, extensions: 0, withdrawals: 0 },
    consultations: [],
    documents: undefined,
    searchable: payload.searchable,
    data: payload.data,
    personal: facts.personal,
    recordedAt: facts.recordedAt,
  };
}

/**
 * Copies of dossiers and activations with every field in its one place. Spreading an object with
 * optional fields is slow, and so is reading objects that have their fields in different orders.
 */
import type { ClockFact } from '@thutuc/legal-time';
import type { Activation, Dossier, DossierClock } from './dossier.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
/** An object that has every field, if only as `undefined`: the compiler finds one forgotten. */
type Complete<T> = { [Key in keyof Required<T>]: T[Key] };

/**
 * A private copy of a dossier whose fields may be replaced. The lists in them are never changed in
 * place, so that the copy shares them with the original.
 */
export type DossierDraft = Mutable<Dossier>;

/** A private copy of an activation whose fields may be replaced. */
export type ActivationDraft = Mutable<Activation>;

/** A private copy of a legal clock whose fields may be replaced. */
export type ClockDraft = Mutable<DossierClock>;

/** Copies a dossier so far that replacing fields of the copy leaves the original as it is. */
export function copyDossier(dossier: Dossier): DossierDraft {
  const copy: Complete<Dossier> = {
    v: dossier.v,
    id: dossier.id,
    version: dossier.version,
    head: dossier.head,
    lifecycle: dossier.lifecycle,
    withdrawnFrom: dossier.withdrawnFrom,
    procedure: dossier.procedure,
    rules: dossier.rules,
    calendars: dossier.calendars,
    unitCalendars: dossier.unitCalendars,
    amendments: dossier.amendments,
    parties: dossier.parties,
    channel: dossier.channel,
    parent: dossier.parent,
    separate: dossier.separate,
    resubmission: dossier.resubmission,
    code: dossier.code,
    submittedAt: dossier.submittedAt,
    receivedAt: dossier.receivedAt,
    settledAt: dossier.settledAt,
    returnedAt: dossier.returnedAt,
    outcome: dossier.outcome,
    scopes: dossier.scopes,
    activations: dossier.activations,
    clock: dossier.clock,
    appointment: dossier.appointment,
    counts: dossier.counts,
    consultations: dossier.consultations,
    documents: dossier.documents,
    complaints: dossier.complaints,
    searchable: dossier.searchable,
    inbox: dossier.inbox,
    data: dossier.data,
    latestAt: dossier.latestAt,
    rests: dossier.rests,
    interruptions: dossier.interruptions,
    annulled: dossier.annulled,
    former: dossier.former,
    personal: dossier.personal,
    veiled: dossier.veiled,
    recordedAt: dossier.recordedAt,
  };
  return copy;
}

/** Copies an activation. */
export function copyActivation(activation: Activation): ActivationDraft {
  const copy: Complete<Activation> = {
    id: activation.id,
    kind: activation.kind,
    party: activation.party,
    unit: activation.unit,
    role: activation.role,
    also: activation.also,
    since: activation.since,
    due: activation.due,
    timers: activation.timers,
    held: activation.held,
    heldAgain: activation.heldAgain,
    fired: activation.fired,
    armedAt: activation.armedAt,
    waits: activation.waits,
    claimedBy: activation.claimedBy,
    results: activation.results,
    children: activation.children,
    childIds: activation.childIds,
    openedAs: activation.openedAs,
    incident: activation.incident,
    met: activation.met,
    asks: activation.asks,
    moreAsked: activation.moreAsked,
  };
  return copy;
}

/** Copies a legal clock. */
export function copyClock(clock: DossierClock): ClockDraft {
  const copy: Complete<DossierClock> = {
    facts: clock.facts,
    due: clock.due,
    timers: clock.timers,
    held: clock.held,
    heldAgain: clock.heldAgain,
    fired: clock.fired,
    armedAt: clock.armedAt,
  };
  return copy;
}

/** A copy of a legal clock with facts and nothing else, every field in its place. */
export function clockOf(facts: readonly ClockFact[]): ClockDraft {
  const clock: Complete<DossierClock> = {
    facts,
    due: undefined,
    timers: undefined,
    held: undefined,
    heldAgain: undefined,
    fired: undefined,
    armedAt: undefined,
  };
  return clock;
}

/** The state of a dossier at its first event. */
import { stateVersion, type Data, type Dossier, type PersonalState } from './dossier.js';
import type { Imported } from './events/imported.js';
import type { Submitted } from './events/submitted.js';
import type { ImportedEntry } from './personal-facts.js';
import type { ApplicantsSide } from './applicants-side.js';
import { clockOf } from './copies.js';

/** A dossier as its submission makes it, before any event is counted. */
export function firstState(
  payload: Omit<Submitted, 'type'>,
  facts: {
    readonly submittedAt: number;
    readonly recordedAt: number;
    readonly head: string;
    readonly personal: PersonalState | null;
  },
): Dossier {
  const { dossier, procedure, rules, calendars, unitCalendars, parties, channel } = payload;
  return {
    v: stateVersion,
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
    separate: payload.separate,
    resubmission: payload.resubmission,
    code: undefined,
    submittedAt: facts.submittedAt,
    receivedAt: undefined,
    settledAt: undefined,
    returnedAt: undefined,
    outcome: undefined,
    scopes: [],
    activations: [],
    clock: clockOf([]),
    appointment: undefined,
    counts: { supplements: 0, apologies: 0, extensions: 0, withdrawals: 0 },
    consultations: [],
    documents: undefined,
    searchable: payload.searchable,
    data: payload.data,
    latestAt: undefined,
    rests: undefined,
    annulled: undefined,
    former: undefined,
    personal: facts.personal,
    recordedAt: facts.recordedAt,
  };
}

/** A dossier as it stood in another system, before any event is counted. */
export function importedState(
  payload: Imported,
  facts: {
    readonly recordedAt: number;
    readonly head: string;
    readonly personal:
      | ({
          readonly applicant: string;
          readonly history?: readonly ImportedEntry[] | undefined;
          readonly data?: Data | undefined;
        } & ApplicantsSide)
      | null;
  },
): Dossier {
  const { submittedAt, receivedAt, code, counts } = payload;
  const { applicant = '', history = [], data = {}, ...side } = facts.personal ?? {};
  const doneBy = history.flatMap(doneIn);
  const personal = facts.personal && { applicant, doneBy, data, ...side };
  return {
    ...firstState(payload, { ...facts, personal, submittedAt }),
    lifecycle: receivedAt === undefined ? 'submitted' : 'running',
    code,
    receivedAt,
    counts,
  };
}

/** Who did a step, where the history says so: duties stay separated. */
function doneIn({ step: path, actor }: ImportedEntry): { path: string; person: string }[] {
  return path === undefined || actor === undefined ? [] : [{ path, person: actor }];
}

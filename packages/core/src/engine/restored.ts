/**
 * The state that an annulment pins: what a dossier is without the events that were annulled. The
 * move names each control field that becomes another, and always `latestAt`, so that `evolve` only
 * assigns. What belongs to persons stands beside the chain, with the rest of the event's.
 */
import type { Dossier, PersonalState, Veiled } from './dossier.js';

/** The fields of a dossier that an annulment may pin. */
export const restorable = [
  'lifecycle',
  'withdrawnFrom',
  'procedure',
  'rules',
  'calendars',
  'unitCalendars',
  'amendments',
  'parties',
  'separate',
  'code',
  'submittedAt',
  'receivedAt',
  'settledAt',
  'returnedAt',
  'outcome',
  'scopes',
  'activations',
  'clock',
  'appointment',
  'counts',
  'consultations',
  'documents',
  'complaints',
  'searchable',
  'inbox',
  'data',
  'latestAt',
  'rests',
  'former',
  'interruptions',
] as const satisfies readonly (keyof Dossier)[];

/** Control fields of a dossier; `null` takes one away. */
export type RestoredFields = {
  readonly [Field in (typeof restorable)[number]]?: Exclude<Dossier[Field], undefined> | null;
};

/** What belongs to persons, as it is without what was annulled; only what becomes another. */
export interface RestoredPersons extends Partial<Pick<PersonalState, 'doneBy' | 'data'>> {
  readonly lastBy?: PersonalState['lastBy'] | null;
  readonly delegations?: PersonalState['delegations'] | null;
  readonly inbox?: PersonalState['inbox'] | null;
  /** The digests of these, once they are erased. */
  readonly veiled?: Veiled;
  /** Who left an activation, where the same officer is to do its step again. */
  readonly doers?: readonly (readonly [activation: string, person: string])[] | undefined;
  /**
   * Every claimed activation that is open, with who claimed it; or those that are entered by an
   * event and claimed at once.
   */
  readonly claims?: readonly (readonly [activation: string, person: string])[] | undefined;
}

/** What a restore pins, apart by what belongs to persons. */
export interface Restored {
  readonly fields: RestoredFields;
  readonly persons: RestoredPersons | undefined;
}

/** The difference between a dossier and what it is to be. */
export function restoredFrom(before: Dossier, to: Dossier, latestAt: number): Restored {
  const [present, wanted] = [withoutClaims(before), withoutClaims(to)];
  const fields: Record<string, unknown> = {};
  for (const field of restorable) {
    if (textOf(present[field]) !== textOf(wanted[field])) fields[field] = wanted[field] ?? null;
  }
  fields.latestAt = latestAt;
  return { fields, persons: personsFrom(before, to, 'activations' in fields) };
}

function withoutClaims(dossier: Dossier): Dossier {
  const activations = dossier.activations.map((open) => ({ ...open, claimedBy: undefined }));
  return { ...dossier, activations };
}

function personsFrom(before: Dossier, to: Dossier, reopens: boolean): RestoredPersons | undefined {
  const claims = claimsOf(to);
  const persons: Record<string, unknown> = {};
  if ((reopens && claims.length > 0) || textOf(claims) !== textOf(claimsOf(before))) {
    persons.claims = claims;
  }
  for (const field of ['doneBy', 'lastBy', 'data', 'delegations', 'inbox'] as const) {
    const value = to.personal?.[field];
    if (textOf(before.personal?.[field]) !== textOf(value)) persons[field] = value ?? null;
  }
  if (to.veiled && textOf(before.veiled) !== textOf(to.veiled)) persons.veiled = to.veiled;
  return Object.keys(persons).length === 0 ? undefined : persons;
}

function claimsOf({ activations }: Dossier): [activation: string, person: string][] {
  return activations.flatMap(({ id, claimedBy }) =>
    claimedBy === undefined ? [] : [[id, claimedBy] as [string, string]],
  );
}

function textOf(value: unknown): string {
  return JSON.stringify([value]);
}

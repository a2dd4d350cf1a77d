/**
 * The state that an annulment pins: what a dossier is without the events that were annulled. The
 * move names each control field that becomes another, and always `latestAt`, so that `evolve` only
 * assigns.
 */
import type { Dossier } from './dossier.js';
import { thawActivation, type DossierDraft } from './shape.js';

/** The fields of a dossier that an annulment may pin. */
const restorable = [
  'lifecycle',
  'withdrawnFrom',
  'procedure',
  'parties',
  'code',
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
  'data',
  'latestAt',
  'rests',
  'former',
] as const satisfies readonly (keyof Dossier)[];

/** Control fields of a dossier; `null` takes one away. */
export type RestoredFields = {
  readonly [Field in (typeof restorable)[number]]?: Exclude<Dossier[Field], undefined> | null;
};

/** Control fields became what they are without what was annulled. */
export interface RestoreMove {
  readonly op: 'restore';
  readonly fields: RestoredFields;
}

/** Puts the pinned fields in the place of those that the draft has. */
export function restore(draft: DossierDraft, { fields }: RestoreMove): void {
  for (const field of restorable) {
    const value = fields[field];
    if (value !== undefined) Object.assign(draft, { [field]: value ?? undefined });
  }
  if (fields.activations) draft.activations = fields.activations.map(thawActivation);
}

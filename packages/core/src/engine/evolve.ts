/** `evolve`: what an event makes of a dossier. It consults no table, no rule and no calendar. */
import { opensDossier } from './annullable.js';
import type { Dossier } from './dossier.js';
import { LogError } from './errors.js';
import type { DossierEvent } from './event.js';
import { applyEventFacts, countEvent } from './apply-event.js';
import { firstState, importedState } from './first-state.js';
import { applyMove } from './moves.js';
import { copyDossier, type DossierDraft } from './copies.js';
import type { Submitted } from './events/submitted.js';
import { firstSide } from './applicants-side.js';

/**
 * The dossier after an event.
 *
 * @param dossier - The dossier before; `undefined` for the first event.
 * @throws LogError `LOG_GAP` when the event is not the next one of this dossier.
 */
export function evolve(dossier: Dossier | undefined, event: DossierEvent): Dossier {
  const expected = (dossier?.version ?? 0) + 1;
  if (event.seq !== expected) throw gap(event, expected);
  return evolveStanding(dossier, event);
}

/**
 * The dossier after an event that stands: those before it that were annulled are left out, and the
 * dossier's version counts those that were not.
 *
 * @throws LogError `LOG_GAP` when the log does not begin with the first event of a dossier
 */
export function evolveStanding(dossier: Dossier | undefined, event: DossierEvent): DossierDraft {
  if ((dossier === undefined) !== opensDossier(event.payload.type)) {
    throw gap(event, (dossier?.version ?? 0) + 1);
  }
  const draft = dossier === undefined ? firstDraft(event) : copyDossier(dossier);
  draft.head = event.hash;
  applyEventFacts(draft, event);
  const restored = event.personal?.restored;
  for (const move of event.moves) applyMove(draft, move, event.effectiveAt, restored);
  countEvent(draft, event);
  return draft;
}

function gap({ seq, payload }: DossierEvent, expected: number): LogError {
  return new LogError(
    'LOG_GAP',
    `Event ${seq} (${payload.type}) cannot follow version ${expected - 1} of the dossier. ` +
      'Load the log again from the store; if it stays so, verify the store.',
    { seq, expected },
  );
}

function firstDraft({ payload, personal, effectiveAt, recordedAt }: DossierEvent): DossierDraft {
  if (payload.type === 'imported') {
    const applicant = personal?.applicant ?? '';
    const persons = personal && {
      ...{ applicant, history: personal.history, data: personal.data },
      ...firstSide({}, personal),
    };
    return importedState(payload, { recordedAt, head: '', personal: persons });
  }
  return firstState(payload as Submitted, {
    submittedAt: effectiveAt,
    recordedAt,
    head: '',
    personal: personal && {
      applicant: personal.applicant ?? personal.actor,
      doneBy: personal.doneBy ?? [],
      data: personal.data ?? {},
      ...firstSide(payload as Submitted, personal),
    },
  });
}

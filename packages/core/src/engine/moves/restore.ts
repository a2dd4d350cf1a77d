/** The move `restore`: control fields became what they are without what was annulled. */
import { lifecycles } from '../dossier.js';
import { restorable, type RestoredFields, type RestoredPersons } from '../restored.js';
import { copyActivation, copyClock, type DossierDraft } from '../copies.js';
import type { MoveKind } from '../move-kind.js';
import { isReservedScope } from '../scope-names.js';
import { always } from '../shape-2.js';

/** Control fields became what they are without what was annulled. */
export interface RestoreMove {
  readonly op: 'restore';
  readonly fields: RestoredFields;
}

type StoredRestore = readonly ['z', fields: RestoredFields];

export const restore: MoveKind<RestoreMove, StoredRestore> = {
  op: 'restore',
  letter: 'z',
  apply(draft, { fields }, _at, persons) {
    for (const field of restorable) {
      const value = fields[field];
      if (value !== undefined) Object.assign(draft, { [field]: value ?? undefined });
    }
    if (fields.clock) draft.clock = copyClock(fields.clock);
    restoreClaims(draft, fields, persons);
    if (persons !== undefined) restorePersons(draft, persons);
  },
  touch(cells) {
    cells.all();
  },
  pack({ fields }) {
    return ['z', fields];
  },
  unpack([, fields]) {
    const { lifecycle, scopes } = fields;
    if (lifecycle && !lifecycles.includes(lifecycle)) return undefined;
    if (scopes?.some(({ path }) => isReservedScope(path))) return undefined;
    return { op: 'restore', fields };
  },
  isOfShape2: always,
};

function restorePersons(draft: DossierDraft, persons: RestoredPersons): void {
  const { veiled, doneBy, lastBy, data, delegations, inbox } = persons;
  if (veiled !== undefined) draft.veiled = veiled;
  if (draft.personal === null) return;
  const personal = { ...draft.personal };
  if (doneBy !== undefined) Object.assign(personal, { doneBy });
  if (lastBy !== undefined) Object.assign(personal, { lastBy: lastBy ?? undefined });
  if (data !== undefined) Object.assign(personal, { data });
  if (delegations !== undefined) Object.assign(personal, { delegations: delegations ?? undefined });
  if (inbox !== undefined) Object.assign(personal, { inbox: inbox ?? undefined });
  draft.personal = personal;
}

/** A reopened work item has its former claimant, until that person is erased. */
function restoreClaims(
  draft: DossierDraft,
  { activations }: RestoredFields,
  persons: RestoredPersons | undefined,
): void {
  if (!activations && persons?.claims === undefined) return;
  const claims = new Map(persons?.claims);
  draft.activations = draft.activations.map((open) => {
    const copy = copyActivation(open);
    copy.claimedBy = claims.get(open.id);
    return copy;
  });
}

/** Words of lists: heads, states, what follows. */
interface ListWords {
  readonly dossierHeads: readonly string[];
  readonly workHeads: readonly string[];
  /** After a due date that has passed. */
  readonly heldUntil: (last: string) => string;
  readonly nothing: string;
  readonly next: (cursor: string) => string;
}

/** Words of lists. */
export const listWords: ListWords = {
  dossierHeads: ['Dossier', 'Code', 'Procedure', 'State', 'Outcome', 'Due by law'],
  workHeads: ['Due', 'Dossier', 'Work', 'Unit', 'Role', 'Claimed by'],
  heldUntil: (last) => `, awaiting records until ${last}`,
  nothing: 'Nothing.',
  next: (cursor) => `Next page: --after ${cursor}`,
};

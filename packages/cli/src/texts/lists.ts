/** Words of lists: heads, states, what follows. */
import type { DossierRow } from '@thutuc/core';

interface ListWords {
  readonly dossierHeads: readonly string[];
  readonly workHeads: readonly string[];
  readonly lifecycles: Readonly<Record<DossierRow['lifecycle'], string>>;
  /** After a due date that has passed. */
  readonly heldUntil: (last: string) => string;
  readonly nothing: string;
  readonly next: (cursor: string) => string;
}

/** Words of lists. */
export const listWords: ListWords = {
  dossierHeads: ['Dossier', 'Code', 'Procedure', 'State', 'Outcome', 'Due by law'],
  workHeads: ['Due', 'Dossier', 'Work', 'Unit', 'Role', 'Claimed by'],
  lifecycles: {
    submitted: 'submitted',
    guided: 'to be completed',
    running: 'running',
    suspended: 'suspended',
    withdrawalPending: 'withdrawal pending',
    closed: 'closed',
    archived: 'archived',
  },
  heldUntil: (last) => `, awaiting records until ${last}`,
  nothing: 'Nothing.',
  next: (cursor) => `Next page: --after ${cursor}`,
};

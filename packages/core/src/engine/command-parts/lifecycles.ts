/** States of a dossier that several commands apply to. */
import type { Lifecycle } from '../dossier.js';

/** While something may still be decided. */
export const notClosed: readonly Lifecycle[] = [
  'submitted',
  'guided',
  'running',
  'suspended',
  'withdrawalPending',
];

/** Until it is archived. */
export const notArchived: readonly Lifecycle[] = [...notClosed, 'closed'];

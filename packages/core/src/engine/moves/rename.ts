/** The move `rename`: steps go by other names from now on. */
import { renameSteps } from '../rename.js';
import type { MoveKind } from '../move-kind.js';

/** Steps go by other names from now on, wherever the dossier names them. */
export interface RenameMove {
  readonly op: 'rename';
  /** Old step path → new step path, both without counters. */
  readonly steps: Readonly<Record<string, string>>;
  /** Whether one of them waits for dossiers, which go on to know it by its old name. */
  readonly openers?: 1 | undefined;
}

type StoredRename = readonly ['m', steps: Readonly<Record<string, string>>, openers?: 1];

export const rename: MoveKind<RenameMove, StoredRename> = {
  op: 'rename',
  letter: 'm',
  apply(draft, { steps }) {
    renameSteps(draft, steps);
  },
  touch(cells) {
    cells.all();
  },
  pack({ steps, openers }) {
    return openers === undefined ? ['m', steps] : ['m', steps, openers];
  },
  unpack([, steps, openers]) {
    return { op: 'rename', steps, openers };
  },
  isOfShape2: ({ openers }) => openers !== undefined,
};

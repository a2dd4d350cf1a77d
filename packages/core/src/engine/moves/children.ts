/** The move `children`: a subprocedure waits for so many dossiers of its own. */
import { changeActivation } from '../draft.js';
import type { MoveKind } from '../move-kind.js';

/** A subprocedure waits for so many dossiers of its own. */
export interface ChildrenMove {
  readonly op: 'children';
  readonly activation: string;
  readonly count: number;
  /** How their ids are made; absent for the ids that earlier releases made. */
  readonly ids?: 1 | undefined;
}

type StoredChildren = readonly ['n', activation: string, count: number, ids?: 1];

/** A subprocedure waits for dossiers of its own. */
export const children: MoveKind<ChildrenMove, StoredChildren> = {
  op: 'children',
  letter: 'n',
  apply(draft, { activation, count, ids }) {
    changeActivation(draft, activation, (open) => {
      open.children = count;
      open.childIds = ids;
    });
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack({ activation, count, ids }) {
    return ids === undefined ? ['n', activation, count] : ['n', activation, count, ids];
  },
  unpack([, activation, count, ids]) {
    return { op: 'children', activation, count, ids };
  },
  isOfShape2: ({ ids }) => ids !== undefined,
};

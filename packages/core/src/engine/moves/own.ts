/** The move `own`: an open step came to another owner, or others may act on it besides. */
import type { UnitRole } from '../dossier.js';
import { changeActivation } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { packRole, unpackRole, type StoredRole } from '../stored-role.js';
import { never } from '../shape-2.js';

/**
 * An open step came to another owner, and what was claimed is free again; or others may act on it
 * besides its owner.
 */
export interface OwnMove {
  readonly op: 'own';
  readonly activation: string;
  readonly party: string;
  readonly unit: string;
  readonly role: string;
  /** Who else may act on it; absent where only its owner may. */
  readonly also?: readonly UnitRole[] | undefined;
}

type StoredOwn = readonly [
  'w',
  activation: string,
  party: string,
  unit: string,
  role: string,
  also?: readonly StoredRole[],
];

/** An open step came to an owner; what was claimed stays so where only others may act besides. */
export const own: MoveKind<OwnMove, StoredOwn> = {
  op: 'own',
  letter: 'w',
  apply(draft, { activation, party, unit, role, also }) {
    changeActivation(draft, activation, (open) => {
      if (open.party !== party || open.unit !== unit || open.role !== role) {
        open.claimedBy = undefined;
      }
      open.party = party;
      open.unit = unit;
      open.role = role;
      open.also = also;
    });
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack({ activation, party, unit, role, also }) {
    return also === undefined
      ? ['w', activation, party, unit, role]
      : ['w', activation, party, unit, role, also.map(packRole)];
  },
  unpack([, activation, party, unit, role, also]) {
    return { op: 'own', activation, party, unit, role, also: also?.map(unpackRole) };
  },
  isOfShape2: never,
};

/** The move `caught`: a step or a scope caught something, or a condition holds or no longer. */
import { parseActivation } from '../activation.js';
import { changeTimers, countCaught } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { countedAs, scopeOfCatcher } from '../scope-names.js';
import { always } from '../shape-2.js';

/** A step or a scope caught something, or a condition holds or no longer. */
export interface CaughtMove {
  readonly op: 'caught';
  /** The activation that caught it, or the id by which the scope goes that did. */
  readonly activation: string;
  readonly name: string;
  /** Which time it is in the scope, from 1; absent where nothing is caught, or not counted. */
  readonly entry?: number | undefined;
  /** Whether the condition holds from now on; absent for what is no condition. */
  readonly met?: boolean | undefined;
}

type StoredCaught = readonly [
  'h',
  activation: string,
  name: string,
  entry?: number | null,
  met?: 0 | 1,
];

export const caught: MoveKind<CaughtMove, StoredCaught> = {
  op: 'caught',
  letter: 'h',
  apply(draft, { activation, name, entry, met }) {
    if (entry !== undefined) {
      const { home, as } = countingPlace(activation, name);
      countCaught(draft, home, { step: as, entries: entry });
    }
    if (met === undefined) return;
    changeTimers(draft, activation, (open) => {
      if ('facts' in open) return;
      const others = (open.met ?? []).filter((one) => one !== name);
      const now = met ? [...others, name] : others;
      open.met = now.length === 0 ? undefined : now;
    });
  },
  touch(cells, { activation, met }) {
    cells.activation(activation);
    cells.makes.add('caught');
    if (met !== undefined) cells.readsData(activation);
  },
  pack({ activation, name, entry, met }) {
    if (met !== undefined) return ['h', activation, name, entry ?? null, met ? 1 : 0];
    return entry === undefined ? ['h', activation, name] : ['h', activation, name, entry];
  },
  unpack([, activation, name, entry, met]) {
    return {
      op: 'caught',
      activation,
      name,
      entry: entry ?? undefined,
      met: met === undefined ? undefined : met === 1,
    };
  },
  isOfShape2: always,
};

/** The scope that counts what is caught, and the name that it counts it by. */
export function countingPlace(
  activation: string,
  name: string,
): { readonly home: string; readonly as: string } {
  const scope = scopeOfCatcher(activation);
  if (scope !== undefined) return { home: scope, as: countedAs(undefined, name) };
  const { scope: home, step } = parseActivation(activation);
  return { home, as: countedAs(step, name) };
}

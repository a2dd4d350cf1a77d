/** Parties of a procedure that no unit can stand for, since its dates cannot be counted there. */
import type { Procedure } from '../definition/procedure.js';
import type { EngineOptions } from './engine-options.js';
import { type Misfit, misfitsIn } from './misfits.js';
import { unitsOfParty } from './units-of-party.js';

/** A party that can be bound to none but misfits. */
export interface UnservedParty {
  readonly party: string;
  readonly misfits: readonly [Misfit, ...Misfit[]];
}

/** The agencies of a procedure that no unit can stand for, as far as the directory lists them. */
export function unservedParties(options: EngineOptions, procedure: Procedure): UnservedParty[] {
  const { units = [] } = options.directory;
  const misfitOf = misfitsIn(options, procedure);
  return Object.entries(procedure.parties).flatMap(([party, binding]): UnservedParty[] => {
    if (binding.kind !== 'agency') return [];
    const [first, ...others] = unitsOfParty(binding, units).map(misfitOf);
    // One that fits is enough: the others may serve another procedure.
    if (first === undefined || others.includes(undefined)) return [];
    return [{ party, misfits: [first, ...others.flatMap((one) => one ?? [])] }];
  });
}

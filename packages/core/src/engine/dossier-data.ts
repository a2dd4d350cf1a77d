/** All data of a dossier, as conditions see them. */
import type { Procedure } from '../definition/procedure.js';
import type { Decision } from './decision.js';
import type { Data, DataValue } from './dossier.js';
import { CommandError } from './errors.js';

/** All data of the dossier, personal fields included, as conditions see them. */
export function allData({ draft, context }: Pick<Decision, 'draft' | 'context'>): Data {
  return withUnsetFields(context.procedure.procedure, draft.data, draft.personal?.data);
}

/** Data with every declared field: one that has no value yet is null, and a condition may ask. */
export function withUnsetFields(
  procedure: Procedure,
  ...parts: readonly (Data | undefined)[]
): Data {
  const all: Record<string, DataValue> = {};
  for (const name of Object.keys(procedure.data)) all[name] = null;
  for (const part of parts) Object.assign(all, part);
  return all;
}

/**
 * The elements of a list field.
 *
 * @throws CommandError `DATA_INVALID` where it has none: not known is not the same as nobody
 */
export function listInData(decision: Decision, field: string): readonly unknown[] {
  const value = allData(decision)[field];
  if (Array.isArray(value)) return value;
  throw new CommandError(
    'DATA_INVALID',
    `Data field "${field}": it has no list yet. Correct it, then try again.`,
    { field },
  );
}

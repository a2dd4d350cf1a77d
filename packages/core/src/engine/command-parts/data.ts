/** Checking the data of a command against the procedure, and parting what belongs to persons. */
import { problemOfValue } from '../../definition/data-value.js';
import type { Procedure } from '../../definition/procedure.js';
import type { Data, DataValue } from '../dossier.js';
import { CommandError } from '../errors.js';

/** Data parted by whether it belongs to persons; absent where there is none. */
export interface PartedData {
  readonly open: Data | undefined;
  readonly personal: Data | undefined;
}

/**
 * Checks data fields and parts them.
 *
 * @param writable - The fields that may be given; all of the procedure's where absent.
 * @throws CommandError `DATA_INVALID` with the field and the reason.
 */
export function partData(
  procedure: Procedure,
  data: Data,
  writable?: readonly string[],
): PartedData {
  let open: Record<string, DataValue> | undefined;
  let personal: Record<string, DataValue> | undefined;
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(procedure.data, name) ? procedure.data[name] : undefined;
    if (field === undefined) throw invalid(name, `procedure "${procedure.id}" has no such field`);
    if (writable !== undefined && !writable.includes(name)) {
      throw invalid(name, 'this step does not write it; list it under "writes" of the step');
    }
    const problem = value === null ? undefined : problemOfValue(field, value);
    if (problem !== undefined) throw invalid(name, problem);
    if (field.personal) (personal ??= {})[name] = value;
    else (open ??= {})[name] = value;
  }
  return { open, personal };
}

/** Asserts that every required field is given. */
export function assertRequiredData(procedure: Procedure, data: Data): void {
  for (const [name, { required }] of Object.entries(procedure.data)) {
    if (required && (data[name] === undefined || data[name] === null)) {
      throw invalid(name, 'it is required');
    }
  }
}

function invalid(field: string, why: string): CommandError {
  return new CommandError('DATA_INVALID', `Data field "${field}": ${why}.`, { field, why });
}

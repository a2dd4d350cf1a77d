/** The units that a command may choose for parties, as the part of a choice that says so. */
import type { Party } from '../../definition/party.js';
import type { Choice, JsonSchema } from '../choice.js';
import type { Decision } from '../decision.js';
import { isUnitChosen } from './units.js';

/** With what the units that a command names may be refused: the directory knows them. */
const ofUnits = ['UNIT_UNKNOWN', 'UNIT_NOT_OFFERED', 'UNIT_OUT_OF_DATE', 'NOT_AUTHORISED'] as const;

/**
 * The parties that a dossier is not bound for, and that the procedure leaves open.
 *
 * @param how - Whether those must be named now that nobody else may name later.
 */
export function unitsToChoose(
  { draft, context }: Decision,
  how: 'must' | 'may',
): Required<Pick<Choice, 'fields' | 'required' | 'unsaid'>> {
  const { parties } = context.procedure.procedure;
  const open = Object.entries(parties).filter(
    ([name, party]) => isUnitChosen(party) && !Object.hasOwn(draft.parties, name),
  );
  const needed = open
    .filter(([, { chosenBy }]) => how === 'must' && typeof chosenBy?.by !== 'object')
    .map(([name]) => name);
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(open.map(([name, party]) => [name, unitSchemaOf(party)])),
    required: needed,
    additionalProperties: false,
  };
  return {
    fields: { parties: schema },
    required: needed.length === 0 ? [] : ['parties'],
    unsaid: open.length === 0 ? [] : ofUnits,
  };
}

/** The code of a unit; one of a list, where the procedure has one. */
function unitSchemaOf({ chosenBy }: Party): JsonSchema {
  const among = chosenBy?.among;
  if (among !== undefined && 'units' in among) return { enum: among.units };
  return { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^!]*$' };
}

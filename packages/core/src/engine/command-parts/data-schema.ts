/** The data that a command may write, as a JSON Schema. */
import type { DataField } from '../../definition/data.js';
import type { Procedure } from '../../definition/procedure.js';
import type { Choice, JsonSchema } from '../choice.js';
import type { Decision } from '../decision.js';
import { allData } from '../dossier-data.js';
import type { Activation } from '../dossier.js';
import { stepOf } from '../step-of.js';
import { storableText, textCharactersMax } from './fields.js';

/** Which data fields a command may write, and which of them it must. */
interface Writing {
  /** All of the procedure's where absent. */
  readonly fields?: readonly string[] | undefined;
  /** Those that must have a value when it is done; of the dossier or of the command. */
  readonly needed?: readonly string[];
  /** Those that must be said, whatever the dossier has. */
  readonly asked?: readonly string[];
}

/** The part of a choice that says which data it writes. */
export function writing(
  decision: Decision,
  { fields, needed = [], asked = [] }: Writing,
): Pick<Choice, 'fields' | 'required'> {
  const { procedure } = decision.context.procedure;
  const held = allData(decision);
  const missing = [...needed.filter((name) => (held[name] ?? null) === null), ...asked];
  const schema = dataSchemaOf(procedure, fields, { missing, filled: [...needed, ...asked] });
  return { fields: { data: schema }, ...(missing.length > 0 && { required: ['data'] }) };
}

/**
 * The data that may be written.
 *
 * @param missing - The fields that must be said; `filled`: those that must not be emptied.
 */
export function dataSchemaOf(
  procedure: Procedure,
  writable: readonly string[] | undefined,
  { missing, filled }: { readonly missing: readonly string[]; readonly filled: readonly string[] },
): JsonSchema {
  const names = (writable ?? Object.keys(procedure.data)).filter((name) =>
    Object.hasOwn(procedure.data, name),
  );
  const properties = names.map((name) => {
    const schema = valueSchemaOf(procedure.data[name]!);
    return [name, filled.includes(name) ? schema : { anyOf: [schema, { type: 'null' }] }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...new Set(missing)],
    additionalProperties: false,
  };
}

/** The values of a data field. */
function valueSchemaOf({ type, choices = [] }: DataField): JsonSchema {
  switch (type) {
    case 'text':
      return { type: 'string', maxLength: textCharactersMax, pattern: storableText };
    case 'integer':
      return {
        type: 'integer',
        minimum: Number.MIN_SAFE_INTEGER,
        maximum: Number.MAX_SAFE_INTEGER,
      };
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: choices };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'list':
      return {
        type: 'array',
        maxItems: 1000,
        items: {
          anyOf: [
            { type: 'string', maxLength: textCharactersMax, pattern: storableText },
            { type: 'number' },
            { type: 'boolean' },
          ],
        },
      };
  }
}

/** The part of a choice that says what leaving a step by an outcome asks for. */
export function leavingChoice(
  decision: Decision,
  { id }: Activation,
  outcome: string,
): Pick<Choice, 'fields' | 'required' | 'papers'> {
  const step = stepOf(decision, id);
  if (step.kind === 'end') return {};
  const { leaveWith, writes, requires } = step;
  const isAsked = leaveWith !== undefined && leaveWith.unless?.includes(outcome) !== true;
  const needed = isAsked ? (leaveWith.data ?? []) : [];
  const asked = isAsked ? (leaveWith.documents ?? []) : [];
  const papers = [...new Set([...requires, ...asked])];
  const isWritable = (name: string): boolean => writes.includes(name);
  return {
    ...writing(decision, { fields: writes, needed: needed.filter(isWritable) }),
    ...(papers.length > 0 && { papers }),
  };
}

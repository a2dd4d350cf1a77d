/** The fields that commands and their envelopes are made of: ids, texts, data, names of steps. */
import { z } from 'zod';
import { parseInstant } from '@thutuc/legal-time';
import { channelSchema } from '../../definition/channel.js';
import type { Data, DataValue } from '../dossier.js';
import { isEngineId } from '../engine-ids.js';
import { CommandError } from '../errors.js';

/** Whether a text can be kept by every database: no NUL, no lone surrogates. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

const isId = (text: string): boolean => text.length >= 1 && text.length <= 200 && isStorable(text);
const idRule = 'an id has 1 to 200 characters, all of which can be stored';

/** An id; one check, since ids are read with every command. */
export const idSchema = z.string().refine(isId, idRule).meta({ minLength: 1, maxLength: 200 });

/** Why an id is refused that begins with the engine's sign. */
export const forEngine = 'ids that begin with "@" belong to the engine';

/** An id that a caller gives: of a command, or of a person; one check here as well. */
export const givenIdSchema = z
  .string()
  .refine((text) => isId(text) && !isEngineId(text), {
    error: ({ input }) => (isId(String(input)) ? forEngine : idRule),
  })
  .meta({ minLength: 1, maxLength: 200, pattern: '^[^@\\u0000][^\\u0000]*$' });

/** Most characters of a text. */
export const textCharactersMax = 20_000;

/** What a text of a command looks like, as a pattern: every database can hold it. */
export const storableText = '^[^\\u0000]*$';

/** Free text that every database can hold: no NUL, no lone surrogates. */
export const textSchema = z
  .string()
  .max(textCharactersMax)
  .refine(isStorable, 'the text has characters that cannot be stored')
  .meta({ pattern: storableText });

const camelCase = /^[a-z][A-Za-z0-9]{0,63}$/;

/** The name of a data field or of a party. */
export const keySchema = z
  .string()
  .refine((key) => camelCase.test(key) && !(key in {}), {
    error: ({ input }) =>
      camelCase.test(String(input))
        ? 'this name is reserved by JavaScript'
        : 'a data field is named in camelCase',
  })
  .meta({ pattern: camelCase.source });

/** The name of a role or of an outcome. */
export const nameSchema = z.string().min(1).max(64);

/** An instant as ISO text; `readInstant` reads it. */
export const instantSchema = z.string().max(40);

/** What the bank or the cashier calls a payment. */
export const referenceSchema = z.string().min(1).max(200);

/** The code of a unit; a `!` is kept for the names of scopes. */
export const unitSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((code) => !code.includes('!'), 'the code of a unit has no "!"')
  .meta({ pattern: '^[^!]*$' });

type Single = Exclude<DataValue, readonly unknown[]>;

/** Whether a value is none of a list: texts as long as any other, numbers that JSON can say. */
function isSingle(value: unknown): value is Single {
  switch (typeof value) {
    case 'string':
      return value.length <= textCharactersMax && isStorable(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    default:
      return value === null;
  }
}

const item = z.custom<NonNullable<Single>>((value) => value !== null && isSingle(value));

/** Most values are no lists, and one look at them is enough: they are read with every command. */
const dataValueSchema: z.ZodType<DataValue> = z.union([
  z.custom<Single>(isSingle),
  z.array(item).max(1000),
]);
/** Most characters of all texts of a command's data together. */
const dataCharactersMax = 1_000_000;

/** Values of data fields by name. */
export const dataSchema: z.ZodType<Data> = z
  .record(keySchema, dataValueSchema)
  .refine(
    (data) => charactersIn(Object.values(data)) <= dataCharactersMax,
    `the texts have more than ${dataCharactersMax} characters together; store them as documents`,
  );

function charactersIn(values: readonly DataValue[]): number {
  let count = 0;
  for (const value of values) {
    if (typeof value === 'string') count += value.length;
    else if (typeof value === 'object' && value !== null) count += charactersIn(value);
  }
  return count;
}

/** How a dossier came in; at the counter where nothing is said. */
export const cameInSchema = channelSchema.default('counter');

/** The path of a step in the definition. */
export const pathSchema = z
  .string()
  .max(500)
  .regex(
    /^!?[a-z][A-Za-z0-9]*(![a-z][A-Za-z0-9]*)*(\/!?[a-z][A-Za-z0-9]*(![a-z][A-Za-z0-9]*)*)*$/,
    'a path is step/branch/step, in camelCase; what handles a catch is step/!name or !name',
  )
  .refine((path) => !(path in {}), 'this name is reserved by JavaScript');

/** A place in the tree of a dossier, from the root down: step, branch, step … */
export const placeSchema = z
  .string()
  .max(500)
  .regex(/^[^/#\s]+(\/[^/#\s]+)*$/, 'a place is step/branch/step, without counters');

/** A step as a command names it: an activation id, a path, or a step name that is open once. */
export const step = z
  .string()
  .refine(
    (text) => text.length >= 1 && text.length <= 500,
    'a step is named by 1 to 500 characters',
  )
  .meta({ minLength: 1, maxLength: 500 })
  .describe(
    'The step: the id of its activation, its path in the procedure, or its name where it is open once.',
  );

/** An activation as the engine names it. */
export const activation = step.describe('The id of the activation.');

/** A remark in free text. */
export const note = textSchema
  .optional()
  .describe('A remark; it is kept among what belongs to persons.');

/** The reasons that a command must give. */
export const reasons = textSchema
  .min(1)
  .describe('The reasons; they are kept among what belongs to persons.');

/** Reasons that a command may give. */
export const reasonsIfAny = note.describe(
  'The reasons, where there are any; they are kept among what belongs to persons.',
);

/** Data that a command may add to a dossier. */
export const dataIfAny = dataSchema
  .default({})
  .describe('Values of data fields by name; a field that is null is emptied.');

/** Units for parties that a command may name. */
export const partiesIfAny = z
  .record(keySchema, unitSchema)
  .default({})
  .describe('Party → code of its unit, for parties that the procedure leaves open.');

/**
 * The instant that a command names, in epoch milliseconds.
 *
 * @throws CommandError `COMMAND_INVALID` with the path
 */
export function readInstantField(path: string, text: string): number {
  try {
    return parseInstant(text);
  } catch (cause) {
    throw new CommandError(
      'COMMAND_INVALID',
      `The command is not valid: ${path}: ${(cause as Error).message}`,
      { [path]: text },
      { cause },
    );
  }
}

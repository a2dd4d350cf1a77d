/** OCEL 2.0 as JSON, in and out. */
import { z } from 'zod';
import { decodedWhole } from '../bytes/decode.js';
import type { Bytes } from '../bytes/unpack.js';
import { InsightError } from '../errors.js';
import { type ReadOptions, readingOf } from '../log/read-options.js';
import type { ObjectLog, OcelType } from './object-log.js';

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const type = z.enum(['string', 'time', 'integer', 'float', 'boolean']);
const kind = z.object({
  name: z.string(),
  attributes: z.array(z.object({ name: z.string(), type })).default([]),
});
const relationships = z
  .array(z.object({ objectId: z.string(), qualifier: z.string().default('') }))
  .default([]);
const schema = z.object({
  eventTypes: z.array(kind),
  objectTypes: z.array(kind),
  objects: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      attributes: z.array(z.object({ name: z.string(), time: z.string(), value })).default([]),
      relationships,
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      time: z.string(),
      attributes: z.array(z.object({ name: z.string(), value })).default([]),
      relationships,
    }),
  ),
});

/**
 * Reads OCEL 2.0 from JSON, as a whole.
 *
 * @throws InsightError `LOG_UNREADABLE` with the first place that does not fit; `LOG_TOO_LARGE`
 */
export async function readOcelJson(bytes: Bytes, options: ReadOptions = {}): Promise<ObjectLog> {
  const { limits } = readingOf(options);
  const text = await decodedWhole(bytes, limits);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw unreadable(`${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`, read.error);
}

/** Writes OCEL 2.0 as JSON, each value by the type that its kind declares. */
export function writeOcelJson(log: ObjectLog): string {
  const { eventTypes, objectTypes } = log;
  const typed = <Attribute extends { readonly name: string; readonly value: string }>(
    kinds: ObjectLog['eventTypes'],
    of: string,
    attributes: readonly Attribute[],
  ) => {
    const types = new Map(
      kinds.find(({ name }) => name === of)?.attributes.map((one) => [one.name, one.type]),
    );
    return attributes.map((one) => ({ ...one, value: jsonValue(types.get(one.name), one.value) }));
  };
  const objects = log.objects.map((one) => ({
    ...one,
    attributes: typed(objectTypes, one.type, one.attributes),
  }));
  const events = log.events.map((one) => ({
    ...one,
    attributes: typed(eventTypes, one.type, one.attributes),
  }));
  return JSON.stringify({ eventTypes, objectTypes, objects, events }, null, 1);
}

/** A value of JSON where it says the same as the text. */
function jsonValue(declared: OcelType | undefined, text: string): string | number | boolean {
  if (declared === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (declared !== 'integer' && declared !== 'float') return text;
  return String(Number(text)) === text ? Number(text) : text;
}

function unreadable(reason: string, cause: unknown): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The file is no OCEL 2.0 in JSON: ${reason}`,
    { reason },
    { cause },
  );
}

/** What messages of the outbox say: with a version when written, by a schema when read. */
import { z } from 'zod';
import type { OutboxMessage } from '../ports/rows.js';
import { DeferDelivery, RefuseDelivery } from './errors.js';

/** The newest version that this release reads. Most messages are of the first. */
const version = 2;
/** How long a message waits for a worker of the release that wrote it. */
const newerReleaseMs = 600_000;

type Message = Pick<OutboxMessage, 'key' | 'body'>;

/**
 * The text of a message that says one thing at least; field by field would be to copy it first.
 *
 * @param of - The version: 2 where a worker of a release that reads version 1 would do another
 *   thing than it says.
 */
export function writeBody(body: object, of: 1 | 2 = 1): string {
  return `{"v":${of},${JSON.stringify(body).slice(1)}`;
}

/**
 * Reads a message. One without a version is of a release before there were any, and says what
 * version 1 says.
 *
 * @param now - Epoch milliseconds.
 * @throws DeferDelivery for a message of a newer release, whose workers may be running beside this
 *   one; RefuseDelivery for one that does not say what the schema asks for
 */
export function readBody<Body>(message: Message, schema: z.ZodType<Body>, now: number): Body {
  const { key } = message;
  const json = parse(message);
  const newer = z.object({ v: z.int().gt(version) }).safeParse(json);
  if (newer.success) {
    throw new DeferDelivery(
      `Message "${key}" is of version ${newer.data.v}; this release reads ${version}. It waits for a worker of the release that wrote it.`,
      now + newerReleaseMs,
    );
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new RefuseDelivery(
    `Message "${key}" is none of its channel: ${where}${issue?.message ?? ''}. Compare it with a backup.`,
    { cause: parsed.error },
  );
}

/** As {@link readBody}; `undefined` for a message that cannot be read. */
export function tryReadBody<Body>(message: Message, schema: z.ZodType<Body>): Body | undefined {
  try {
    return readBody(message, schema, 0);
  } catch {
    return undefined;
  }
}

function parse({ key, body }: Message): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new RefuseDelivery(`Message "${key}" is no JSON. Compare it with a backup.`, { cause });
  }
}

/** Reading the messages to people that the outbox holds. */
import { z } from 'zod';
import { type ClaimedMessage, type NotificationTemplate, RefuseDelivery } from '@thutuc/core';
import { vi } from './templates/vi.js';

const templateSchema = z
  .string()
  .refine((name): name is NotificationTemplate => Object.hasOwn(vi, name), 'is no known template');

const unitRole = { unit: z.string(), role: z.string() };

const messageSchema = z.object({
  template: templateSchema,
  to: z.union([
    z.object({ kind: z.literal('applicant') }),
    z.object({
      kind: z.literal('role'),
      ...unitRole,
      unless: z.array(z.object(unitRole)).optional(),
    }),
  ]),
  /** The number of the event that caused the message. */
  event: z.int().min(1),
  activation: z.string().optional(),
  due: z.string().optional(),
});

/** A message to somebody: what the outbox says of it. */
export type NotifyMessage = z.infer<typeof messageSchema>;

/**
 * Reads a message of the outbox.
 *
 * @throws RefuseDelivery when it is none that this release knows
 */
export function readMessage({ key, body }: ClaimedMessage): NotifyMessage {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (cause) {
    throw new RefuseDelivery(`Message "${key}" is no JSON.`, { cause });
  }
  const parsed = messageSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RefuseDelivery(
    `Message "${key}" is none to people: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. A newer release may have written it.`,
    { cause: parsed.error },
  );
}

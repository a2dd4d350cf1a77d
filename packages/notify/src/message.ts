/** What a message to people says. */
import { z } from 'zod';
import type { NotificationTemplate } from '@thutuc/core';
import { en } from './templates/en.js';

const templateSchema = z
  .string()
  .refine((name): name is NotificationTemplate => Object.hasOwn(en, name), 'is no known template');

const unitRole = { unit: z.string(), role: z.string() };

/** What the outbox holds of a message to a person. */
export const messageSchema = z.object({
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

/** A message to a person. */
export type NotifyMessage = z.infer<typeof messageSchema>;

/** What a webhook carries: the body, for senders and receivers. */
import type { Notification } from '@thutuc/notify';
import { z } from 'zod';

/** A text by language tag. */
const localized = z.record(z.string(), z.string());
const unit = z.object({ code: z.string(), name: localized });
const promised = z.object({ due: z.string(), provisional: z.literal(true).optional() });

const factsSchema = z.object({
  dossier: z.string(),
  code: z.string().optional(),
  procedure: z.object({
    id: z.string(),
    code: z.string().optional(),
    name: localized,
    defaultLanguage: z.string().optional(),
  }),
  office: unit,
  at: z.string(),
  due: promised.optional(),
  earlier: promised.optional(),
  step: localized.optional(),
  unit: unit.optional(),
  stepDue: promised.optional(),
  amount: z.object({ value: z.number(), currency: z.string().optional() }).optional(),
  outcome: z.object({ name: z.string(), label: localized.optional() }).optional(),
  documents: z.array(localized),
  reasons: z.string().optional(),
  status: z
    .object({
      name: localized.optional(),
      status: z.string(),
      agencies: z.array(unit).readonly(),
      officers: z.array(z.string()).readonly(),
      receivedBy: z.string().optional(),
      received: z.string().optional(),
      processed: z.string().optional(),
      returned: z.string().optional(),
    })
    .optional(),
  appointment: promised
    .extend({ revision: z.int(), cancelled: z.literal(true).optional() })
    .optional(),
  link: z.string().optional(),
});

/** The body of a webhook, as Standard Webhooks names its parts. */
export const payloadSchema = z.object({
  /** `notification.` and the name of the template, as in `notification.receipt`. */
  type: z.string().startsWith('notification.'),
  /** When it happened: an instant with its offset. */
  timestamp: z.string(),
  data: z.object({
    template: z.string(),
    /** Tag of the language of `subject` and `text`. */
    language: z.string(),
    /** Who is notified, by name. */
    recipient: z.string().optional(),
    subject: z.string(),
    text: z.string(),
    facts: factsSchema,
  }),
});

/** The body of a webhook. Later releases may add fields. */
export type WebhookPayload = z.infer<typeof payloadSchema>;

/** The body that tells of a notification. */
export function payloadOf(notification: Notification): WebhookPayload {
  const { template, language, to, subject, text, facts } = notification;
  const { documents, ...others } = facts;
  return {
    type: `notification.${template}`,
    timestamp: facts.at,
    data: {
      template,
      language,
      ...(to.name !== undefined && { recipient: to.name }),
      subject,
      text,
      facts: { ...others, documents: [...documents] },
    },
  };
}

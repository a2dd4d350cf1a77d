/** How people are told, from a JSON file: mail, webhooks, and where applicants are reached. */
import { createAddressBook, type Notifier, type NotifyRouteOptions } from '@thutuc/notify';
import { z } from 'zod';
import { readCheckedFile } from '../procedure-folder/files.js';

const field = z.string().min(1).max(64);

/** The file: what is not in it is not told. */
const notifyFileSchema = z.strictObject({
  schema: z.literal('thutuc/notify@1'),
  email: z
    .strictObject({
      server: z.url({ protocol: /^smtps?$/ }),
      from: z.strictObject({ name: z.string().max(200).exactOptional(), address: z.email() }),
      replyTo: z.email().exactOptional(),
      allowPlain: z.boolean().exactOptional(),
    })
    .optional(),
  webhook: z
    .strictObject({
      receivers: z
        .array(z.strictObject({ origin: z.url(), secrets: z.array(z.string()).min(1).max(2) }))
        .min(1),
    })
    .optional(),
  /** Which personal data fields of dossiers say how the applicant is reached. */
  applicant: z
    .strictObject({
      name: field.exactOptional(),
      language: field.exactOptional(),
      addresses: z.record(z.string(), field),
    })
    .optional(),
});

/**
 * Loads the file.
 *
 * @param directory - The content of the directory's file, whose people have contacts.
 * @throws CliError `FILE_UNREADABLE`, `FILE_NOT_JSON`, `NOTIFY_INVALID`
 */
export async function loadNotifying(
  path: string,
  directory: unknown,
): Promise<Required<Pick<NotifyRouteOptions, 'notifiers' | 'addressBook'>>> {
  const { email, webhook, applicant } = readCheckedFile(
    path,
    notifyFileSchema,
    'NOTIFY_INVALID',
    (words) => words.notifyInvalid,
  );
  const notifiers: Notifier[] = [];
  if (email !== undefined) {
    const { emailNotifier } = await import('@thutuc/notify-email');
    notifiers.push(emailNotifier(email));
  }
  if (webhook !== undefined) {
    const { webhookNotifier } = await import('@thutuc/notify-webhook');
    notifiers.push(webhookNotifier(webhook));
  }
  return { notifiers, addressBook: createAddressBook(directory, applicant) };
}

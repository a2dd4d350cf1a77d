/** Whether a message can be what an event of its dossier caused, as far as its text says. */
import { dossierChannelPrefix, notifyChannelPrefix, serviceChannelPrefix } from './outbox.js';

const oldNotifyChannel = 'notify';

/** What every message says of itself, whatever its kind. */
interface MessageBody {
  readonly kind?: unknown;
  readonly to?: { readonly kind?: unknown; readonly unit?: unknown; readonly role?: unknown };
  readonly event?: unknown;
  readonly dossier?: unknown;
  readonly handler?: unknown;
  readonly activation?: unknown;
}

/**
 * Whether the text of a message is of a dossier, event and channel. Release 0.1 had one channel for
 * all readers and one for each handler, and its messages named no event.
 */
export function messageFits(
  text: string,
  { dossier, event, channel }: Readonly<{ dossier: string; event: number; channel: string }>,
): boolean {
  const body = read(text);
  if (body === undefined) return false;
  if (body.kind !== undefined) return channel.startsWith(dossierChannelPrefix);
  if (body.handler !== undefined)
    return [body.activation, body.handler].some(
      (name) => channel === serviceChannelPrefix + String(name),
    );
  const { to } = body;
  const reader = to?.kind === 'applicant' ? 'applicant' : `${String(to?.unit)}/${String(to?.role)}`;
  const isOfEvent = body.dossier === dossier && (body.event ?? event) === event;
  return isOfEvent && [notifyChannelPrefix + reader, oldNotifyChannel].includes(channel);
}

function read(text: string): MessageBody | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

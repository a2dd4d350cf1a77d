/** Effects as messages of the outbox. */
import type { Dossier, Effect } from '../engine/index.js';
import type { OutboxMessage } from '../ports/index.js';

/** The prefixes of channels to people and to service handlers. */
const notifyChannelPrefix = 'notify:';
const serviceChannelPrefix = 'service:';

/** The messages of a commit; the key of each is made of the event that caused it. */
export function messagesOf(
  dossier: Dossier,
  seq: number,
  effects: readonly Effect[],
  now: number,
): OutboxMessage[] {
  return effects.map((effect, i) => {
    return {
      key: `${dossier.id}/${seq}/${i}`,
      dossier: dossier.id,
      channel: channelOf(effect),
      body: JSON.stringify(bodyOf(effect, dossier, seq)),
      notBefore: now,
    };
  });
}

/**
 * What is delivered in order: each reader's messages, and each handler's calls. One reader's quiet
 * hours or full mailbox keep nobody else waiting.
 */
function channelOf(effect: Effect): string {
  if (effect.kind === 'service') return serviceChannelPrefix + effect.handler;
  const { to } = effect;
  const reader = to.kind === 'applicant' ? to.kind : `${to.unit}/${to.role}`;
  return notifyChannelPrefix + reader;
}

/**
 * What a message says, field by field: this runs for every effect. A message to people names the
 * event that caused it; whatever belongs to persons is read from there when it is sent.
 */
function bodyOf(effect: Effect, { id: dossier, code }: Dossier, event: number): object {
  const { activation } = effect;
  if (effect.kind === 'notify') {
    const { template, to, due } = effect;
    return { template, to, event, activation, due, dossier, code };
  }
  const { handler, retriesMax, backoffSecondsMin, timeoutSeconds } = effect;
  return { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds, dossier, code };
}

/** Effects as messages of the outbox. */
import type { Dossier } from '../engine/dossier.js';
import { recipientKey, type Effect } from '../engine/effects.js';
import type { OutboxMessage } from '../ports/rows.js';
import { writeBody } from '../delivery/message-body.js';

/** The prefixes of channels to people, to service handlers and to other dossiers. */
export const notifyChannelPrefix = 'notify:';
export const serviceChannelPrefix = 'service:';
export const dossierChannelPrefix = 'dossier:';

/** The messages of a commit; the key of each is made of the event that caused it. */
export function outboxMessagesOf(
  dossier: Dossier,
  seq: number,
  effects: readonly Effect[],
  now: number,
): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  for (const effect of effects) {
    messages.push({
      key: `${dossier.id}/${seq}/${messages.length}`,
      dossier: dossier.id,
      channel: channelOf(effect),
      body: writeBody(bodyOf(effect, dossier, seq), effect.kind === 'undoService' ? 2 : 1),
      notBefore: effect.kind === 'notify' ? (effect.notBefore ?? now) : now,
    });
  }
  return messages;
}

/**
 * What is delivered in order: each reader's messages, each step's calls, and what goes to each
 * other dossier. One reader's quiet hours or full mailbox keep nobody else waiting.
 */
function channelOf(effect: Effect): string {
  switch (effect.kind) {
    case 'notify':
      return notifyChannelPrefix + recipientKey(effect.to);
    case 'service':
    case 'undoService':
      return serviceChannelPrefix + effect.activation;
    case 'openChild':
    case 'passSignal':
    case 'stopChild':
      return dossierChannelPrefix + effect.dossier;
    case 'tellParent':
      return dossierChannelPrefix + effect.parent.dossier;
  }
}

/**
 * What a message says, field by field: this runs for every effect. Whatever belongs to persons is
 * read from the dossier when the message is sent; a message to people names the event for that.
 */
function bodyOf(effect: Effect, { id: dossier, code }: Dossier, event: number): object {
  switch (effect.kind) {
    case 'notify': {
      const { template, to, activation, due } = effect;
      return { template, to, event, activation, due, dossier, code };
    }
    case 'service': {
      const { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds } = effect;
      return { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds };
    }
    case 'undoService': {
      const { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds } = effect;
      const call = { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds };
      return { ...call, undo: true };
    }
    case 'openChild':
    case 'stopChild': {
      const { kind, activation, child, dossier: id } = effect;
      return { kind, activation, child, dossier: id };
    }
    case 'passSignal': {
      const { kind, dossier: to, signal } = effect;
      return { kind, dossier: to, signal };
    }
    case 'tellParent': {
      const { kind, parent } = effect;
      return { kind, parent };
    }
  }
}

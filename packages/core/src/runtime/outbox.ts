/** Effects as messages of the outbox. */
import type { Dossier, Effect } from '../engine/index.js';
import type { OutboxMessage } from '../ports/index.js';

/** The channel of a message to people, and the prefix of those to service handlers. */
const notifyChannel = 'notify';
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
      channel: effect.kind === 'notify' ? notifyChannel : serviceChannelPrefix + effect.handler,
      body: JSON.stringify(bodyOf(effect, dossier)),
      notBefore: now,
    };
  });
}

/** What a message says, field by field: this runs for every effect. */
function bodyOf(effect: Effect, { id: dossier, code }: Dossier): object {
  const { activation } = effect;
  if (effect.kind === 'notify') {
    const { template, to, due } = effect;
    return { template, to, activation, due, dossier, code };
  }
  const { handler, retriesMax, backoffSecondsMin, timeoutSeconds } = effect;
  return { activation, handler, retriesMax, backoffSecondsMin, timeoutSeconds, dossier, code };
}

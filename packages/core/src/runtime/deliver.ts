/** Delivering a message by its key: the dossier that goes by it is looked up. */
import { contentHash } from '../content-hash/content-hash.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import type { Data } from '../engine/dossier.js';
import { CommandError } from '../engine/errors.js';
import type { Store } from '../ports/store.js';
import { keyTerm } from '../search/terms.js';
import type { CommandReceipt } from './command-receipt.js';
import { isOver } from '../engine/dossier-lifecycle.js';

/** A message whose sender does not know the dossier. */
export interface MessageRequest {
  /** Who sends it. */
  readonly actor: string;
  /** The message, as the procedure names it. */
  readonly message: string;
  /** The data field that `correlates`, and the value that the dossier has in it. */
  readonly key: { readonly field: string; readonly value: string };
  /** The id of the message with its sender: sent again, it is delivered once. */
  readonly id: string;
  readonly data?: Data;
  readonly note?: string;
}

/**
 * Delivers a message to the one open dossier that goes by its key.
 *
 * @throws CommandError `MESSAGE_UNKNOWN` for none, `MESSAGE_AMBIGUOUS` for several
 */
export async function deliver(
  store: Pick<Store, 'search'>,
  request: (command: CommandEnvelopeInput) => Promise<CommandReceipt>,
  { actor, message, key, id, data = {}, note }: MessageRequest,
): Promise<CommandReceipt> {
  const terms = [keyTerm(key.field, key.value)];
  const page = await store.search({ terms, prefixes: [], limit: openMax });
  const open = page.items.filter(({ lifecycle }) => !isOver(lifecycle));
  const [found, other] = open;
  if (found === undefined) {
    throw new CommandError(
      'MESSAGE_UNKNOWN',
      `No open dossier has "${key.value}" in field "${key.field}". Check the key, or send message "${message}" again later.`,
      { message, field: key.field },
    );
  }
  if (other !== undefined) {
    throw new CommandError(
      'MESSAGE_AMBIGUOUS',
      `Several open dossiers have "${key.value}" in field "${key.field}". Deliver message "${message}" to the one that is meant.`,
      { message, field: key.field, count: open.length },
    );
  }
  return request({
    id: `message/${contentHash([actor, id])}`,
    dossier: found.dossier,
    actor,
    command: { type: 'deliverMessage', message, key: key.value, data, note },
  });
}

/** Most dossiers of one key that are looked at; those that are over have it still. */
const openMax = 200;

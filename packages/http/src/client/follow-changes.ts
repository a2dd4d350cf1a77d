/** Follows what changes on a dossier, from connection to connection. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Send } from './send.js';
import type { Change } from './views.js';

/** Tells each change once and in order, until the reader leaves or may read no longer. */
export async function* followChanges(
  send: Send,
  path: string,
  from: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void> {
  let seen = from;
  while (signal?.aborted !== true) {
    const answer = await send(path, {
      headers: { 'last-event-id': String(seen) },
      ...(signal !== undefined && { signal }),
    });
    if (answer.body === null) return;
    const events = answer.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream());
    const reader = events.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
        // The connection broke, or the service ended it: another one continues.
        if (done || value === undefined) break;
        if (value.event === 'end') return;
        const change = JSON.parse(value.data) as Change;
        seen = change.version;
        yield change;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }
}

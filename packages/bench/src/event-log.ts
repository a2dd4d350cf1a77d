/** A log in XES as benches read it, made piece by piece, and a parser that only counts. */

/** What a bench needs of saxes. */
export interface SaxesModule {
  readonly SaxesParser: new () => {
    on(name: 'opentag', handler: (tag: { readonly name: string }) => void): void;
    write(text: string): unknown;
    close(): unknown;
  };
}

const activities = ['receive', 'check', 'survey', 'ask for more', 'decide', 'return'] as const;
const eventsOfCase = 7;
const minuteMs = 60_000;
const begin = Date.UTC(2026, 0, 5, 1);

/** The texts of a log of so many events, seven in each case. */
export function* someLog(events: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016">\n';
  for (let done = 0; done < events; done += eventsOfCase) {
    let text = `<trace>\n<string key="concept:name" value="H-${done}"/>\n`;
    for (let i = 0; i < Math.min(eventsOfCase, events - done); i += 1) {
      const activity = activities[(i + (done % 11 === 0 ? i : 0)) % activities.length] ?? '';
      const at = new Date(begin + (done * 3 + i * (100 + (done % 977))) * minuteMs).toISOString();
      text +=
        `<event>\n<string key="concept:name" value="${activity}"/>\n` +
        `<date key="time:timestamp" value="${at}"/>\n` +
        `<string key="org:group" value="unit ${(done + i) % 5}"/>\n</event>\n`;
    }
    yield `${text}</trace>\n`;
  }
  yield '</log>\n';
}

/** Texts as bytes, in pieces as files give them. */
export function* piecesOf(texts: Iterable<string>, bytesMin = 65_536): Generator<Uint8Array> {
  let waiting = '';
  const encoder = new TextEncoder();
  for (const text of texts) {
    waiting += text;
    if (waiting.length < bytesMin) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  yield encoder.encode(waiting);
}

/** Counts events with the parser alone. */
export function saxesAlone(
  parser: InstanceType<SaxesModule['SaxesParser']>,
  log: readonly Uint8Array[],
): number {
  let events = 0;
  const decoder = new TextDecoder();
  parser.on('opentag', ({ name }) => {
    if (name === 'event') events += 1;
  });
  for (const piece of log) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
  return events;
}

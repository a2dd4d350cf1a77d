/** XML piece by piece, without entities and other files, up to where it breaks. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { InsightError } from '../errors.js';
import type { Reading } from '../log/read-options.js';
import { decoded } from './decode.js';
import type { Bytes } from './unpack.js';

/** What is done with the elements as they come. */
export interface XmlHandlers<Item> {
  open(tag: SaxesTagPlain): void;
  close(tag: SaxesTagPlain): void;
  text?(text: string): void;
  /** What was read since it was asked last, and is given on. */
  taken(): readonly Item[];
  /** Whether anything was read that is worth something without the rest of the file. */
  isRead(): boolean;
  /** What the file breaks in, where that has a name. */
  openCase?(): string | undefined;
  /** Told of the parser before it begins, for lines. */
  begin?(parser: { readonly line: number }): void;
}

/** XML that is not well formed from somewhere on. */
class BrokenXml extends Error {}

/**
 * Reads XML, and gives on what was made of it after each piece of the file.
 *
 * @throws InsightError `LOG_UNREADABLE` where it breaks before anything is read; `LOG_ENTITIES`;
 *   `LOG_TOO_LARGE` for a tag or text without an end
 */
export async function* readXml<Item>(
  bytes: Bytes,
  handlers: XmlHandlers<Item>,
  { findings, limits }: Reading,
): AsyncGenerator<Item> {
  const parser = new SaxesParser();
  let quiet = 0;
  handlers.begin?.(parser);
  parser.on('opentag', (tag) => {
    quiet = 0;
    handlers.open(tag);
  });
  parser.on('closetag', (tag) => {
    handlers.close(tag);
  });
  if (handlers.text !== undefined) parser.on('text', (text) => handlers.text?.(text));
  parser.on('doctype', refuseEntities);
  parser.on('error', ({ message }) => {
    throw new BrokenXml(message);
  });
  try {
    for await (const text of decoded(bytes, limits)) {
      quiet += text.length;
      parser.write(text);
      if (quiet > limits.textMax) throw tooLong(parser.line);
      yield* handlers.taken();
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    if (!handlers.isRead()) throw broken(parser.line, error);
    findings.add({ code: 'brokenOff', line: parser.line, case: handlers.openCase?.() });
  }
  yield* handlers.taken();
}

/** Entities are how XML reads other files, and how it grows without end. */
function refuseEntities(doctype: string): void {
  if (!/<!ENTITY|SYSTEM|PUBLIC/iu.test(doctype)) return;
  throw new InsightError(
    'LOG_ENTITIES',
    'The file declares entities or another file, which no log needs. Remove its DOCTYPE.',
  );
}

function tooLong(line: number): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `Near line ${line} is a tag or text that does not end. Mend the file there.`,
    { line },
  );
}

function broken(line: number, cause: BrokenXml): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The file is no XML that can be read: ${cause.message} Nothing stands before line ${line}.`,
    { line },
    { cause },
  );
}

/** A BPMN file, from its bytes to the elements that it holds, and back to XML. */
import { BpmnModdle } from 'bpmn-moddle';
import { BpmnError } from '../errors.js';
import { decodeXml } from './decode.js';
import { defaultLimits, type BpmnLimits } from './limits.js';
import { isElement, type ModdleElement } from './moddle.js';
import { scanXml, tooLarge } from './scan.js';
import { withDefaultsWritten } from './written-defaults.js';

/** How a file is read. */
export interface ReadOptions {
  /** How large it may be. @defaultValue 5 MiB, 20,000 elements, a depth of 256 */
  readonly limits?: BpmnLimits;
}

/** A BPMN file that was read: what it holds, foreign extensions and positions included. */
export interface BpmnDocument {
  /** The root of the elements, as `bpmn-moddle` has them. */
  readonly definitions: ModdleElement;
  /** Line of each element with an id, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** What the parser could not make sense of, such as a reference to nothing. */
  readonly warnings: readonly string[];
}

/**
 * Reads a file in UTF-8, UTF-16 or ISO-8859-1. Its limits are checked by one pass over the text
 * before anything is built of it; document types and entities are refused.
 *
 * @param source bytes of the file, or its text
 * @throws BpmnError `BPMN_TOO_LARGE`, `BPMN_ENCODING`, `BPMN_NOT_XML`, `BPMN_DOCTYPE`,
 *   `BPMN_NAMESPACE` or `BPMN_ID_TWICE`
 */
export async function readBpmn(
  source: string | Uint8Array,
  options: ReadOptions = {},
): Promise<BpmnDocument> {
  const limits = { ...defaultLimits, ...options.limits };
  if (source.length > limits.bytes) throw tooLarge('bytes', limits.bytes);
  const text = typeof source === 'string' ? source.replace(/^\u{feff}/u, '') : decodeXml(source);
  const { lines } = scanXml(text, limits);
  const { rootElement, warnings } = await parse(text);
  if (!isElement(rootElement)) throw notBpmn('it has no definitions');
  return { definitions: rootElement, lines, warnings: warnings.map(({ message }) => message) };
}

/** Writes a document as XML, with the extensions and positions that it was read with. */
export async function writeBpmn({ definitions }: BpmnDocument): Promise<string> {
  const { xml } = await withDefaultsWritten(definitions, () =>
    new BpmnModdle().toXML(definitions, { format: true }),
  );
  return xml.replaceAll(tagsAndVerbatim, (part) =>
    part.startsWith('<!') ? part : part.replaceAll(/"[^"]*"/g, withLinesKept),
  );
}

/** Comments and CDATA, which stay as they are, and tags. */
const tagsAndVerbatim = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<[^!?][^<>]*>/g;

/** An attribute whose line ends another reader would take for spaces. */
function withLinesKept(value: string): string {
  return value.replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

async function parse(text: string) {
  try {
    return await new BpmnModdle().fromXML(text);
  } catch (cause) {
    throw notBpmn(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function notBpmn(why: string, cause?: unknown): BpmnError {
  return new BpmnError('BPMN_NOT_XML', `The file cannot be read as BPMN: ${why}.`, {}, { cause });
}

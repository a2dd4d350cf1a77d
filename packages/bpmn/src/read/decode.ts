/** Bytes of an XML file as text: by a byte-order mark, or else by what the first line says. */
import { BpmnError } from '../errors.js';

/** First bytes of a file, and the encoding that they tell (XML 1.0, appendix F). */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/**
 * The text of a file in UTF-8, UTF-16, ISO-8859-1 or another encoding that the platform knows.
 *
 * @throws BpmnError `BPMN_ENCODING` when the encoding is unknown or the bytes are not in it
 */
export function decodeXml(bytes: Uint8Array): string {
  const marked = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  const encoding = marked ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BpmnError(
      'BPMN_ENCODING',
      `The file is not text in ${encoding}: save it as UTF-8, or mend what its first line declares.`,
      { encoding },
      { cause },
    );
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
}

/** QR codes as pictures without colours, made of a text. */
import qrcode from 'qrcode-generator';
import { DocumentError } from '../errors.js';

const bytesMax = 300;
/** The quiet zone around it, in modules. */
const quiet = 4;

/** A picture in grey: a byte for each pixel, row by row from the top. */
export interface Pixels {
  readonly side: number;
  readonly pixels: readonly number[];
}

/**
 * A QR code of error correction level M, which survives a crease of the paper, with its quiet zone.
 *
 * @see ISO/IEC 18004
 * @throws DocumentError `PAPER_INVALID` for a text of over 300 bytes, or an empty one
 */
export function qrPixels(text: string): Pixels {
  const code = codeOf(text);
  const modules = code.getModuleCount();
  const side = modules + 2 * quiet;
  const inside = (place: number): boolean => place >= 0 && place < modules;
  const pixels = Array.from({ length: side * side }, (_, i) => {
    const row = Math.floor(i / side) - quiet;
    const column = (i % side) - quiet;
    return inside(row) && inside(column) && code.isDark(row, column) ? 0 : 255;
  });
  return { side, pixels };
}

/** The same as a GIF. */
export function qrGif(text: string): Uint8Array {
  const [, base64 = ''] = codeOf(text)
    .createDataURL(8, 8 * quiet)
    .split(',');
  return Buffer.from(base64, 'base64');
}

function codeOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 0 || bytes.length > bytesMax) {
    const message = `A QR code holds 1 to ${bytesMax} bytes, and not ${bytes.length}.`;
    throw new DocumentError('PAPER_INVALID', message, { bytes: bytes.length });
  }
  const code = qrcode(0, 'M');
  // Byte mode takes the low byte of each character, so each character is a byte.
  code.addData(String.fromCodePoint(...bytes), 'Byte');
  code.make();
  return code;
}

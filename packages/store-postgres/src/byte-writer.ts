/** Bytes one after the other, in network order, in a buffer that grows. */

const roomAtFirst = 64 * 1024;
/** Most room that is kept for the next time. */
const roomKept = 4 * 1024 * 1024;
/** Up to here, letters one by one are quicker than a call that leaves JavaScript. */
const shortText = 48;

/** Writes bytes into a buffer that it uses again. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafe(roomAtFirst);
  #length = 0;

  /** Begins anew, whatever was left where writing failed. */
  begin(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  /** The lowest 32 bits of a whole number. */
  int32(value: number): void {
    this.#reserve(4);
    this.#put32(this.#length, value);
    this.#length += 4;
  }

  /** The number of bytes of a text in UTF-8, as 32 bits, and these bytes. */
  sizedText(text: string): void {
    // A unit of UTF-16 takes three bytes at the most.
    this.#reserve(4 + 3 * text.length);
    const start = this.#length + 4;
    const size = this.#putAscii(text, start) ? text.length : this.#buffer.write(text, start);
    this.#put32(this.#length, size);
    this.#length = start + size;
  }

  /** All bytes that were written since the beginning. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.#length);
    this.#buffer.copy(taken, 0, 0, this.#length);
    if (this.#buffer.length > roomKept) this.#buffer = Buffer.allocUnsafe(roomAtFirst);
    return taken;
  }

  #put32(offset: number, value: number): void {
    const buffer = this.#buffer;
    buffer[offset] = value >>> 24;
    buffer[offset + 1] = value >>> 16;
    buffer[offset + 2] = value >>> 8;
    buffer[offset + 3] = value;
  }

  /** Whether a text is short and in ASCII: then it is written. */
  #putAscii(text: string, offset: number): boolean {
    if (text.length > shortText) return false;
    const buffer = this.#buffer;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return false;
      buffer[offset + i] = code;
    }
    return true;
  }

  #reserve(room: number): void {
    const needed = this.#length + room;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(2 * needed);
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}

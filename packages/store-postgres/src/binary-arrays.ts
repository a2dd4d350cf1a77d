/**
 * Arrays in PostgreSQL's binary format: what `array_recv` and the receive functions of the elements
 * read (`src/backend/utils/adt/arrayfuncs.c`). Long texts need no escapes, neither here nor there.
 */

const elements = {
  bool: { oid: 16, sizeOf: () => 1, write: writeBoolean },
  int8: { oid: 20, sizeOf: () => 8, write: writeBigint },
  int4: { oid: 23, sizeOf: () => 4, write: writeInteger },
  text: {
    oid: 25,
    sizeOf: (value: unknown) => Buffer.byteLength(value as string),
    write: writeText,
  },
} as const;

/** A type that an array's elements can have. */
export type ElementType = keyof typeof elements;

/** Dimensions, whether there are nulls, type; then length and lower bound of the one dimension. */
const headBytes = 12;
const dimensionBytes = 8;
const lengthBytes = 4;
const nullLength = -1;

/** An array of one dimension, as a parameter of a query; elements may be null. */
export function binaryArray(type: ElementType, values: readonly unknown[]): Buffer {
  const { oid, sizeOf, write } = elements[type];
  let size = headBytes + (values.length === 0 ? 0 : dimensionBytes);
  for (const value of values) size += lengthBytes + (value === null ? 0 : sizeOf(value));
  const buffer = Buffer.allocUnsafe(size);
  buffer.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(values.includes(null) ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  if (values.length === 0) return buffer;
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let offset = headBytes + dimensionBytes;
  for (const value of values) {
    const start = offset + lengthBytes;
    const length = value === null ? nullLength : write(buffer, value as never, start);
    buffer.writeInt32BE(length, offset);
    offset = start + Math.max(length, 0);
  }
  return buffer;
}

function writeBoolean(buffer: Buffer, value: boolean, offset: number): number {
  buffer[offset] = value ? 1 : 0;
  return 1;
}

function writeInteger(buffer: Buffer, value: number, offset: number): number {
  buffer.writeInt32BE(value, offset);
  return 4;
}

/** In two halves, which is quicker than through a `bigint`. */
function writeBigint(buffer: Buffer, value: number, offset: number): number {
  buffer.writeInt32BE(Math.floor(value / 2 ** 32), offset);
  buffer.writeUInt32BE(value >>> 0, offset + 4);
  return 8;
}

function writeText(buffer: Buffer, value: string, offset: number): number {
  return buffer.write(value, offset);
}

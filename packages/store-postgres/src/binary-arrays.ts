/**
 * Arrays in PostgreSQL's binary format: what `array_recv` and the receive functions of the elements
 * read (`src/backend/utils/adt/arrayfuncs.c`). Long texts need no escapes, neither here nor there.
 */
import { ByteWriter } from './byte-writer.js';

const elements = {
  bool: {
    oid: 16,
    write: (bytes: ByteWriter, value: boolean) => {
      bytes.int32(1);
      bytes.byte(value ? 1 : 0);
    },
  },
  int8: {
    oid: 20,
    write: (bytes: ByteWriter, value: number) => {
      bytes.int32(8);
      // In two halves, which is quicker than through a `bigint`.
      bytes.int32(Math.floor(value / 2 ** 32));
      bytes.int32(value);
    },
  },
  int4: {
    oid: 23,
    write: (bytes: ByteWriter, value: number) => {
      bytes.int32(4);
      bytes.int32(value);
    },
  },
  text: {
    oid: 25,
    write: (bytes: ByteWriter, value: string) => {
      bytes.sizedText(value);
    },
  },
} as const;

/** A type that an array's elements can have. */
export type ElementType = keyof typeof elements;

const nullLength = -1;
/** One writer for all arrays: a batch has seventy of them, most of them small. */
const bytes = new ByteWriter();

/** An array of one dimension, as a parameter of a query; elements may be null. */
export function binaryArray(type: ElementType, values: readonly unknown[]): Buffer {
  const { oid, write } = elements[type];
  bytes.begin();
  bytes.int32(values.length === 0 ? 0 : 1);
  bytes.int32(values.includes(null) ? 1 : 0);
  bytes.int32(oid);
  if (values.length > 0) {
    bytes.int32(values.length);
    // Where the dimension begins to count.
    bytes.int32(1);
  }
  for (const value of values) {
    if (value === null) bytes.int32(nullLength);
    else write(bytes, value as never);
  }
  return bytes.take();
}

/** Messages carry a version, and are parsed when they are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DeferDelivery, RefuseDelivery } from './errors.js';
import { readBody, tryReadBody, writeBody } from './message-body.js';

const schema = z.object({ handler: z.string(), retriesMax: z.int() });
const said = { handler: 'lookUp', retriesMax: 3 };
const read = (body: string, now = 0) => readBody({ key: 'D-1/2/0', body }, schema, now);

describe('what a message says', () => {
  it('is read as it was written, with its version', () => {
    expect(JSON.parse(writeBody(said))).toEqual({ v: 1, ...said });
    expect(read(writeBody(said))).toEqual(said);
    expect(JSON.parse(writeBody(said, 2))).toEqual({ v: 2, ...said });
    expect(read(writeBody(said, 2))).toEqual(said);
  });

  it('is of version 1 where it has none', () => {
    expect(read(JSON.stringify(said))).toEqual(said);
  });

  it('waits for a worker of the release that wrote it', () => {
    const newer = JSON.stringify({ v: 3, callee: 'lookUp' });
    expect(() => read(newer, 1000)).toThrow(DeferDelivery);
    expect(() => read(newer, 1000)).toThrow(
      expect.objectContaining({
        notBefore: 601_000,
        message: expect.stringContaining('version 3'),
      }),
    );
  });

  it.each(['', 'null', '[]', '{"v":1}', '{"handler":1,"retriesMax":3}', '{"v":"2"}', '{'])(
    'is refused for good where it is %j',
    (body) => {
      expect(() => read(body)).toThrow(RefuseDelivery);
      expect(() => read(body)).toThrow('Message "D-1/2/0"');
    },
  );

  it('is read, refused or left to others, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        const known = tryReadBody({ key: 'k', body }, schema);
        if (known !== undefined) expect(read(body)).toEqual(known);
        else expect(() => read(body)).toThrow();
      }),
    );
  });
});

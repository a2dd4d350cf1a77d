/** Canonical JSON against the obvious way to write it, and the hashes that rest on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { contentHash } from './content-hash.js';

/** Fields in order of their names, every text written by JSON itself. */
function plainly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${plainly(field)}`).join(',')}}`;
}

/** Texts with escapes, letters beyond the first plane, and halves of them. */
const texts = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '\\', '\u0000', '\n', '\u007f', '\ud800', '\udfff', 'đ', '😀'),
  ),
});

describe('canonical JSON', () => {
  it('is what JSON writes, with the fields in order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(plainly(value));
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(texts, texts, { maxKeys: 40 }), (fields) => {
        expect(canonicalJson(fields)).toBe(plainly(fields));
      }),
    );
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
  });
});

describe('the hash of a content', () => {
  it('is the same whatever the order of fields', () => {
    expect(contentHash({ b: 1, a: [true, null] })).toBe(contentHash({ a: [true, null], b: 1 }));
  });

  it('is SHA-256 of its canonical JSON', () => {
    // printf '{"a":[true,null],"b":1}' | sha256sum
    expect(Buffer.from(contentHash({ b: 1, a: [true, null] }), 'base64url').toString('hex')).toBe(
      '51705a2c9eb3e7e410a58f696a770c3ac3885a0cf43eb7fc88f5e47c11d4d30d',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProcedureError } from './errors.js';
import { checkUntrustedJson, parseUntrustedJson, type JsonLimits } from './untrusted-json.js';

/** The code of the error and the message, or the value that was read. */
function read(text: string, limits?: JsonLimits): unknown {
  try {
    return parseUntrustedJson(text, limits);
  } catch (error) {
    if (error instanceof ProcedureError) return [error.code, error.message];
    throw error;
  }
}

describe('JSON from outside', () => {
  it.each([
    ['not JSON', '{"a":', 'JSON_INVALID', /^Not JSON: .+\.$/],
    ['a key that reaches the prototype', '{"a":{"__proto__":{}}}', 'JSON_INVALID', /a\.__proto__/],
    ['a key constructor', '[{"constructor":1}]', 'JSON_INVALID', /^0\.constructor: the key/],
    ['a key prototype', '{"prototype":null}', 'JSON_INVALID', /^prototype: the key/],
    ['a key spelt with escapes', '{"\\u005f_proto__":1}', 'JSON_INVALID', /__proto__/],
  ])('refuses %s', (_what, text, code, message) => {
    expect(read(text)).toEqual([code, expect.stringMatching(message)]);
  });

  it('refuses a text that is too long, without reading it', () => {
    expect(read('['.repeat(20), { charactersMax: 10 })).toEqual([
      'JSON_TOO_LARGE',
      'The JSON has 20 characters; at most 10 are read.',
    ]);
  });

  it('refuses nesting that would exhaust the stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(read(deep)).toEqual(['JSON_TOO_DEEP', expect.stringContaining('deeper than 64 levels')]);
  });

  it('reads nesting up to the limit and not beyond', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(read(nested(5), { depthMax: 5 })).toEqual([[[[[]]]]]);
    expect(read(nested(6), { depthMax: 5 })).toEqual(['JSON_TOO_DEEP', expect.any(String)]);
  });

  it('refuses more values than it is allowed to hold', () => {
    expect(read('[1,2,3]', { valuesMax: 3 })).toEqual(['JSON_TOO_LARGE', expect.any(String)]);
    expect(read('[1,2,3]', { valuesMax: 4 })).toEqual([1, 2, 3]);
  });

  it('ends on a value that holds itself', () => {
    const value: unknown[] = [];
    value.push(value);
    expect(() => checkUntrustedJson(value)).toThrow(ProcedureError);
  });

  it('leaves every other JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

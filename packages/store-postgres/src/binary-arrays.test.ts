import { startServer, type TestServer } from '@thutuc/test-postgres';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { binaryArray, type ElementType } from './binary-arrays.js';

let server: TestServer;
let client: pg.Client;
beforeAll(async () => {
  server = await startServer();
  client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

/** Texts without what PostgreSQL cannot store: NUL, and halves of characters. */
const text = fc
  .string({ unit: 'binary', maxLength: 80 })
  .map((value) => value.replaceAll('\0', ''));

const elements: Record<ElementType, fc.Arbitrary<boolean | number | string>> = {
  bool: fc.boolean(),
  int4: fc.integer(),
  int8: fc.maxSafeInteger(),
  text: fc.oneof(
    text,
    fc.constantFrom('', 'NULL', '{}', '"', '\\', 'Đỗ Thị Hà', '👍', 'a,b', 'đ'.repeat(50_000)),
  ),
};

it.each(Object.entries(elements))(
  'the server reads the elements of an array of %s',
  async (type, element) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(element)), async (values) => {
        // Each element by itself, as a text.
        const { rows } = await client.query<{ element: string | null }>({
          name: type,
          text: `SELECT element::text FROM unnest($1::${type}[]) WITH ORDINALITY AS u (element, i)
               ORDER BY i`,
          values: [binaryArray(type as ElementType, values)],
        });
        expect(rows.map(({ element: read }) => read)).toEqual(
          values.map((value) => (value === null ? null : String(value))),
        );
      }),
    );
  },
);

it('an array is whole after one that could not be written', () => {
  const whole = binaryArray('text', ['a', 'b']);
  expect(() => binaryArray('text', ['a', undefined])).toThrow(TypeError);
  expect(binaryArray('text', ['a', 'b'])).toEqual(whole);
});

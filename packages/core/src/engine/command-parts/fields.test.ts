/** The bounds of what a command says. */
import { expect, it } from 'vitest';
import { dataSchema } from './fields.js';

it('lets the texts of a command have a million characters together, and none more', () => {
  const texts = Array.from({ length: 999 }, () => 'x'.repeat(1000));
  const withLast = (characters: number) => ({ texts, last: 'x'.repeat(characters) });
  expect(dataSchema.safeParse(withLast(1000)).success).toBe(true);
  expect(dataSchema.safeParse(withLast(1001)).error?.issues).toMatchObject([
    { message: expect.stringContaining('more than 1000000 characters') as string },
  ]);
});

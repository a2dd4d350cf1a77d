import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFile, schemas } from './file.js';

it.each(schemas)('publishes the schema that its language has: $file', async ({ file, text }) => {
  expect(readFileSync(file, 'utf8'), 'else `npm run schema`').toBe(await text());
});

it('is named by every example, so that editors complete its procedures', () => {
  const folder = join(import.meta.dirname, '../../examples/building-permit');
  const { $schema } = JSON.parse(readFileSync(join(folder, 'procedure.json'), 'utf8')) as {
    $schema: string;
  };
  expect(join(folder, $schema)).toBe(schemaFile);
});

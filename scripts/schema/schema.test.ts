import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFile, schemaText } from './file.js';

it('publishes the schema that the definition language has: else `npm run schema`', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await schemaText());
});

it('is named by every example, so that editors complete its procedures', () => {
  const folder = join(import.meta.dirname, '../../examples/building-permit');
  const { $schema } = JSON.parse(readFileSync(join(folder, 'procedure.json'), 'utf8')) as {
    $schema: string;
  };
  expect(join(folder, $schema)).toBe(schemaFile);
});

/** The reference of permissions is what the engine goes by; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { root } from './documents.js';
import { withPermissions } from './permissions.js';

it('docs/reference/permissions.md says who may give which command', async () => {
  const file = join(root, 'docs/reference/permissions.md');
  const document = readFileSync(file, 'utf8');
  const written = await prettier.format(withPermissions(document), {
    parser: 'markdown',
    printWidth: 100,
  });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

/** The reference of counting rules is what the data says; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { withRules } from './counting-rules.js';
import { root } from './documents.js';

it('docs/reference/counting-rules.md tells the rules as they are', async () => {
  const file = join(root, 'docs/reference/counting-rules.md');
  const document = readFileSync(file, 'utf8');
  const written = await prettier.format(withRules(document), {
    parser: 'markdown',
    printWidth: 100,
  });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

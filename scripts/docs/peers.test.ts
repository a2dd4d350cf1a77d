/** The page on peers says what they answer; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { root } from './documents.js';
import { withFigures } from './peers.js';

it('docs/reference/peers.md says where others differ from the statute', async () => {
  const file = join(root, 'docs/reference/peers.md');
  const document = readFileSync(file, 'utf8');
  const style = await prettier.resolveConfig(file);
  const written = await prettier.format(withFigures(document), { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

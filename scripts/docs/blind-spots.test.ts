/** The guide prints what no check inside a store can find; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { withBlindSpots } from './blind-spots.js';
import { root } from './documents.js';

it('docs/guide/integrity.md prints what no check inside a store can find', async () => {
  const file = join(root, 'docs/guide/integrity.md');
  const document = readFileSync(file, 'utf8');
  const style = await prettier.resolveConfig(file);
  const written = await prettier.format(withBlindSpots(document), { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

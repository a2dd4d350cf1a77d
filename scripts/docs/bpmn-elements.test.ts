/** The reference of BPMN elements says what happens to each. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { withElements } from './bpmn-elements.js';
import { root } from './documents.js';

it('docs/reference/bpmn.md is what the models do; UPDATE_DOCS=1 writes it anew', async () => {
  const file = join(root, 'docs/reference/bpmn.md');
  const document = readFileSync(file, 'utf8');
  const style = await prettier.resolveConfig(file);
  const elements = await withElements(document);
  const written = await prettier.format(elements, { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

/** The reference of counting rules is what the data says; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { builtInRules } from '@thutuc/legal-time';
import { reportedRules } from '@thutuc/legal-time/reported';
import { reportedExamples, withRules } from './counting-rules.js';
import { root } from './documents.js';

it.each([
  ['counting-rules', (document: string) => withRules(document, builtInRules)],
  ['reported-rules', (document: string) => withRules(document, reportedRules, reportedExamples())],
])('docs/reference/%s.md tells the rules as they are', async (name, write) => {
  const file = join(root, `docs/reference/${name}.md`);
  const document = readFileSync(file, 'utf8');
  const style = await prettier.resolveConfig(file);
  const written = await prettier.format(write(document), { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

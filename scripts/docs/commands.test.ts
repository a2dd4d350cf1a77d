/** The reference of commands is what their files say; UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { withCommands } from './commands.js';
import { root } from './documents.js';

it('docs/reference/commands.md says what each command asks for and does', async () => {
  const file = join(root, 'docs/reference/commands.md');
  const document = readFileSync(file, 'utf8');
  const written = await prettier.format(withCommands(document), {
    parser: 'markdown',
    printWidth: 100,
  });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

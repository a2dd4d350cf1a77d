/** The notices name whatever of others comes along; UPDATE_DOCS=1 writes their table anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { root } from './documents.js';
import { isPermissive, listNotices, noticesTable } from './notices.js';

const notices = listNotices();

it('docs/reference/notices.md names every package of others', async () => {
  const file = join(root, 'docs/reference/notices.md');
  const document = readFileSync(file, 'utf8');
  const [before = ''] = document.split('| package', 1);
  const style = await prettier.resolveConfig(file);
  const text = `${before}${noticesTable(notices)}\n`;
  const written = await prettier.format(text, { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

it('all of them may be used freely', () => {
  expect(notices.length).toBeGreaterThan(30);
  expect(notices.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

it('a licence that is not known to be free is not taken for one', () => {
  expect(['GPL-3.0', 'CC-BY-SA-4.0', 'MIT AND GPL-2.0', 'none named'].filter(isPermissive)).toEqual(
    [],
  );
});

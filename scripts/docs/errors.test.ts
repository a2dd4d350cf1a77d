/** The reference of errors names every code of the sources; UPDATE_DOCS=1 writes it anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { expect, it } from 'vitest';
import { root } from './documents.js';
import { listedCodes, withErrors } from './errors/page.js';

it('docs/reference/errors.md says what each code means, and what to do', async () => {
  const file = join(root, 'docs/reference/errors.md');
  const document = readFileSync(file, 'utf8');
  const style = await prettier.resolveConfig(file);
  const written = await prettier.format(withErrors(document), { ...style, parser: 'markdown' });
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
  else expect(document).toBe(written);
});

it('every code that an error of the sources is declared with has its row', () => {
  // Package by package: whatever they link to would be read as well, and round again.
  const sources = readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  });
  const declared = sources.flatMap((text) => {
    const unions = [...text.matchAll(/export type \w+ErrorCode =([^;]+);/g)];
    const classes = [...text.matchAll(/extends ThutucError<([^>]+)>/g)];
    return [...unions, ...classes].flatMap(([, codes = '']) =>
      [...codes.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, code]) => code),
    );
  });
  expect(declared.length).toBeGreaterThan(100);
  expect(declared.filter((code) => !listedCodes.has(code ?? ''))).toEqual([]);
});

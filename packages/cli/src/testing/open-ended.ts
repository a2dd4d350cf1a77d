/** An example as if its law had no end, so that it can be acted on at any present. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { inWorkspace } from './in-workspace.js';

/** The folder of an example, copied without the last day of force; it goes away after the tests. */
export function openEnded(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-open-ended-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (name: string): string =>
    readFileSync(join(inWorkspace(`examples/${example}`), name), 'utf8');
  const { effective, ...procedure } = JSON.parse(read('procedure.json')) as {
    effective: { from: string };
  };
  const { from } = effective;
  writeFileSync(
    join(folder, 'procedure.json'),
    JSON.stringify({ ...procedure, effective: { from } }),
  );
  writeFileSync(join(folder, 'directory.json'), read('directory.json'));
  return folder;
}

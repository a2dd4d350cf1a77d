/** The rules that need types are oxlint's: none is missing, and each finds its violation. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, it } from 'vitest';
import { violations } from './violations.js';

const root = join(import.meta.dirname, '../..');

/** Rules that oxlint does not have; decision 23 says why we do without. */
const lost = ['no-unsafe-class-instance-assignment'];

const rules = Object.keys(violations);
const found = new Map<string, string[]>();

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-lint-'));
  for (const [rule, code] of Object.entries(violations)) {
    writeFileSync(join(folder, `${rule}.ts`), code);
  }
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ extends: join(root, 'tsconfig.base.json') }));
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '--tsconfig', config, '--format', 'json', folder];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string }[];
  };
  for (const { filename, code } of diagnostics) {
    const rule = basename(filename, '.ts');
    found.set(rule, [...(found.get(rule) ?? []), code]);
  }
  rmSync(folder, { recursive: true });
});

it.each(rules)('%s finds what breaks it', (rule) => {
  expect(found.get(rule)).toContain(`typescript(${rule})`);
});

it('are all that the strict sets of typescript-eslint hold, but for what is lost', () => {
  const { strictTypeChecked, stylisticTypeChecked, disableTypeChecked } = tseslint.configs;
  const typed = new Set(Object.keys(disableTypeChecked.rules ?? {}));
  const strict = [...strictTypeChecked, ...stylisticTypeChecked]
    .flatMap((set) => Object.entries(set.rules ?? {}))
    .filter(([name, level]) => typed.has(name) && level !== 'off')
    .map(([name]) => name.replace('@typescript-eslint/', ''));
  const asked = new Set([...strict, 'switch-exhaustiveness-check']);
  expect([...rules, ...lost].sort()).toEqual([...asked].sort());
});

/** The list of planted faults is true of the source as it is; `npm run planted` tries them. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planted, type Fault } from './fault.js';
import { faults } from './faults/index.js';

const root = join(import.meta.dirname, '../..');

describe.each(faults)('the fault $name', (fault) => {
  it('is one in the source, and names tests that are there', () => {
    expect(planted(root, fault)).not.toBe('');
    expect(fault.find).not.toBe(fault.replacement);
    expect(fault.file).not.toContain('.test.');
    expect(fault.tests).not.toEqual([]);
    for (const file of fault.tests) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

it('has no two faults of one name', () => {
  const names = faults.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('says where its text is gone from the source, or is there twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-planted-'));
  try {
    writeFileSync(join(folder, 'x.ts'), 'a; b; b; $&');
    const fault: Fault = {
      ...{ name: 'n', why: 'w', file: 'x.ts', replacement: "$' c", tests: [] },
      find: 'a;',
    };
    expect(planted(folder, fault)).toBe("$' c b; b; $&");
    expect(() => planted(folder, { ...fault, find: 'b;' })).toThrow('occurs 2 times in x.ts');
    expect(() => planted(folder, { ...fault, find: 'z' })).toThrow('occurs 0 times in x.ts');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** `thutuc diff`: changes in words, and as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit/procedure.json');

/** A copy of the building permit with a longer site check and another version. */
function changedPermit(): string {
  const text = readFileSync(permit, 'utf8');
  const procedure = JSON.parse(text) as {
    version: string;
    steps: { conclude: { limit: { amount: number } } };
  };
  procedure.version = '1.1.0';
  procedure.steps.conclude.limit.amount = 1;
  return join(temporaryFolder({ 'procedure.json': procedure }), 'procedure.json');
}

describe('diff', () => {
  it('says what changed, in the language asked for', async () => {
    const changed = changedPermit();
    const english = await invoke('diff', permit, changed);
    expect(english.code).toBe(0);
    expect(english.out).toContain('building-permit 1.0.0 → building-permit 1.1.0');
    expect(english.out).toMatch(/~ .*Conclusion and proposal.*0\.5.*1/);
    expect(english.out).toContain('2 changes.');
    const vietnamese = await invoke('diff', permit, changed, '--lang', 'vi');
    expect(vietnamese.out).toContain('Tổng hợp, trình ký');
  });

  it('lists changes as JSON', async () => {
    const { out } = await invoke('diff', permit, changedPermit(), '--json');
    const changes = JSON.parse(out) as { kind: string; path: string }[];
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([
      ['changed', 'version'],
      ['changed', 'steps.conclude.limit'],
    ]);
  });

  it('finds nothing between a procedure and itself', async () => {
    expect((await invoke('diff', permit, permit)).out).toContain('Both say the same.');
  });
});

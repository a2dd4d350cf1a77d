/** The printed timelines of all sample dossiers, kept as files to compare with. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../terminal/columns.js';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';

interface Sample {
  readonly name: string;
  readonly args: readonly string[];
}

const examples = inWorkspace('examples');
const samples = readdirSync(examples).flatMap(samplesOf);

function samplesOf(example: string): Sample[] {
  const folder = join(examples, example);
  const dossiers = join(folder, 'dossiers');
  if (!existsSync(dossiers)) return [];
  return readdirSync(dossiers).map((file) => ({
    name: `${example}.${basename(file, '.jsonl')}`,
    args: ['run', folder, '--commands', join(dossiers, file)],
  }));
}

interface Printed {
  readonly dossiers: readonly {
    readonly timeline: readonly {
      readonly changes: readonly {
        readonly due?: { agrees: boolean };
        readonly duty?: { readonly due?: { agrees: boolean } };
      }[];
    }[];
    readonly ledger: {
      readonly workingMinutes: number;
      readonly parts: readonly { readonly workingMinutes: number }[];
    };
  }[];
}

describe.each(samples.map(({ name, args }) => [name, args] as const))('%s', (name, args) => {
  it('prints what it printed before', async () => {
    const { out, err, code } = await invoke(...args);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const dossier = out.slice(out.indexOf('\nDossier ') + 1);
    await expect(dossier).toMatchFileSnapshot(`./__snapshots__/${name}.txt`);
  });

  it('fits its columns in Vietnamese', async () => {
    const { out } = await invoke(...args, '--lang', 'vi');
    expect(out.split('\n').filter((line) => displayWidth(line) > 110)).toEqual([]);
    expect(out).toContain('Hồ sơ ');
  });

  it('derives every date anew, and its ledger sums to the whole', async () => {
    const { dossiers } = JSON.parse((await invoke(...args, '--json')).out) as Printed;
    for (const { timeline, ledger } of dossiers) {
      const changes = timeline.flatMap((entry) => entry.changes);
      const dues = changes.flatMap(({ due, duty }) => due ?? duty?.due ?? []);
      expect(dues.length).toBeGreaterThan(0);
      expect(dues.filter(({ agrees }) => !agrees)).toEqual([]);
      const sum = ledger.parts.reduce((total, part) => total + part.workingMinutes, 0);
      expect(sum).toBeCloseTo(ledger.workingMinutes, 6);
    }
  });
});

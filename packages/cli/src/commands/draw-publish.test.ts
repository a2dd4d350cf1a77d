/** `thutuc draw` and `thutuc publish`: the files that they write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit');

describe('draw', () => {
  it('writes the chart as SVG, in the language asked for', async () => {
    const file = join(temporaryFolder(), 'permit.svg');
    const { code, out } = await invoke('draw', permit, '-o', file, '--lang', 'vi');
    expect({ code, out }).toEqual({ code: 0, out: `${file}\n` });
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('lang="vi"');
  });

  it('prints the chart where no file is named', async () => {
    const { code, out } = await invoke('draw', permit);
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('writes the chart as PNG', async () => {
    const file = join(temporaryFolder(), 'permit.png');
    expect((await invoke('draw', permit, '-o', file, '--theme', 'dark')).code).toBe(0);
    expect(readFileSync(file).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

describe('publish', () => {
  it('writes the notice in both languages', async () => {
    const file = join(temporaryFolder(), 'notice.html');
    expect((await invoke('publish', permit, '-o', file)).code).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('Building permit for an individual house');
    expect(html).toContain('Cấp giấy phép xây dựng nhà ở riêng lẻ');
  });

  it('prints the notice where no file is named', async () => {
    expect((await invoke('publish', permit)).out).toMatch(/^<!doctype html>/i);
  });

  it('writes the internal process in one language', async () => {
    const file = join(temporaryFolder(), 'process.html');
    const args = ['publish', permit, '-o', file, '--process', '--lang', 'vi'];
    expect((await invoke(...args)).code).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('lang="vi"');
    expect(html).not.toContain('Building permit for an individual house');
  });
});

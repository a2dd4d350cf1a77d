/** Everything that a person reads comes from a language: what stands outside of ⟦ ⟧ is data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInActs, builtInRules } from '@thutuc/legal-time';
import { portalStatuses, vietnamActs, vietnamCalendarSpec } from '@thutuc/vn';
import { inWorkspace, invoke, temporaryFolder } from '../testing/invoke.js';

const permit = inWorkspace('examples/building-permit');
const dutch = inWorkspace('examples/dutch-permit');
const study = inWorkspace('examples/study-land-use-certificate/scenario.json');
const land = inWorkspace('examples/land-use-certificate');
const sample = (folder: string, name: string) => join(folder, 'dossiers', `${name}.jsonl`);

/** Every word of letters in a text. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

/** The text outside of the brackets; they may stand within each other. */
function outside(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  return rest;
}

/** All words of the files that a folder has, as data: names, ids, acts, reasons. */
function dataOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonl?$/u.test(entry.name))
    .flatMap(({ parentPath, name }) => wordsOf(readFileSync(join(parentPath, name), 'utf8')));
}

/** The rules, acts, days and statuses that packages bring along are data too. */
const shipped = wordsOf(
  JSON.stringify([
    ...[builtInRules, builtInActs, vietnamActs, portalStatuses, vietnamCalendarSpec()],
  ]),
);

/** The words of a text outside of the brackets that are no data; codes are none that are read. */
function untranslated(text: string, data: readonly string[]): string[] {
  const said = outside(text).replaceAll(/\b[A-Z]+(?:_[A-Z]+)+\b/gu, ' ');
  const known = new Set(data);
  return [...new Set(wordsOf(said))].filter((word) => !known.has(word));
}

describe('in the pseudo-language', () => {
  it.each([
    [permit, ['run', permit, '--commands', sample(permit, 'supplement')]],
    [permit, ['run', permit, '--commands', sample(permit, 'apology')]],
    [permit, ['run', permit, '--commands', sample(permit, 'withdrawal')]],
    [dutch, ['run', dutch, '--commands', sample(dutch, 'silence')]],
    [dutch, ['run', dutch, '--commands', sample(dutch, 'extension')]],
    [dutch, ['verify', dutch, '--years', '2024', '--budget']],
    [permit, ['verify', permit, '--years', '2024']],
    [
      dutch,
      [
        ...['deadline', '--rules', 'nl/awb', '--from', '2024-12-18', '--limit', '8 weeks'],
        ...['--calendar', join(dutch, 'calendar.json'), '--explain'],
      ],
    ],
    [permit, ['diff', join(permit, 'procedure.json'), join(dutch, 'procedure.json')]],
    [land, ['simulate', land, study, '--replications', '2']],
  ])('says nothing outside of it but data: %s %j', async (folder, args) => {
    const { code, out, err } = await invoke(...args, '--lang', 'qps');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('⟦');
    const data = [...dataOf(folder), ...dataOf(dutch), ...shipped, ...wordsOf(args.join(' '))];
    expect(untranslated(out, data)).toEqual([]);
  });

  it('draws and publishes nothing outside of it but data', async () => {
    const folder = temporaryFolder();
    const [svg, html] = [join(folder, 'x.svg'), join(folder, 'x.html')];
    await invoke('draw', dutch, '-o', svg, '--lang', 'qps');
    await invoke('publish', dutch, '-o', html, '--process', '--lang', 'qps');
    const data = dataOf(dutch);
    for (const file of [svg, html]) {
      const text = readFileSync(file, 'utf8')
        .replaceAll(/<(style|head)[^>]*>.*?<\/\1>/gsu, ' ')
        .replaceAll(/<[^>]*>/gu, ' ')
        .replaceAll(/&\w+;/gu, ' ');
      expect(text).toContain('⟦');
      // A word that is too long for its box is broken.
      const left = untranslated(text, data).filter(
        (part) => !data.some((word) => word.startsWith(part)),
      );
      expect(left).toEqual([]);
    }
  });
});
